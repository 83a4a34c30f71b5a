// What the build does beyond bundling.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Beside {
  name: string;
  file: string;
  title: { vi: string; en?: string };
}

/**
 * Offers what lies beside the module, as the modules virtual:samples (dossiers,
 * the given one first), virtual:packs (regulations) and virtual:inquiries (single
 * checks): titles in the page, each document a file of its own.
 */
export function beside(folder: string, seed: string): Plugin {
  const kinds = ['seed', 'year', 'pack', 'case'];
  const kindOf = ({ name }: Beside) =>
    name === seed ? 'seed' : name.startsWith('nam-') ? 'year' : name.startsWith('pack-') ? 'pack' : 'case';
  const rank = (file: Beside) => kinds.indexOf(kindOf(file));
  const list = (kind: string) => JSON.parse(readFileSync(resolve(folder, kind, 'index.json'), 'utf8')) as Beside[];
  const code = (kind: string, files: Beside[], more: (file: Beside) => object) =>
    [
      ...files.map(({ file }, i) => `import address${i} from ${JSON.stringify(`${resolve(folder, kind, file)}?url`)};`),
      'export default [',
      ...files.map((file, i) => `  { ...${JSON.stringify({ name: file.name, title: file.title, ...more(file) })}, address: address${i} },`),
      '];',
    ].join('\n');
  const modules: Record<string, () => string> = {
    'virtual:packs': () => code('packs', list('packs'), () => ({})),
    'virtual:inquiries': () => code('inquiries', list('inquiries'), () => ({})),
    'virtual:samples': () => {
      const files = list('scenarios').sort((a, b) => rank(a) - rank(b));
      return code('scenarios', files, (file) => ({ kind: kindOf(file) }));
    },
  };
  return {
    name: 'beside',
    resolveId: (source) => (source in modules ? `\0${source}` : undefined),
    load: (loaded) => modules[loaded.slice(1)]?.(),
  };
}

/** Writes the server's content policy into the built page, for other servers. */
export function policy(file: string): Plugin {
  // Browsers take who may frame a page from a server only.
  const content = readFileSync(file, 'utf8').trim().split('\n').filter((line) => !line.startsWith('frame-ancestors')).join('; ');
  return {
    name: 'policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' }],
  };
}

/** Lays beside the page the licences that the list of what is bundled, licenses.md, lacks: the module's, and what only its worker takes. */
export function notices(files: Record<string, string>): Plugin {
  return {
    name: 'notices',
    apply: 'build',
    buildStart() {
      for (const [fileName, file] of Object.entries(files)) this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve(file)) });
    },
  };
}

/** Builds the worker that keeps the page for use without a network, with the list of all its files. */
export function offline(source: string): Plugin {
  const name = 'sw.js';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    buildStart() {
      this.emitFile({ type: 'chunk', id: resolve(source), fileName: name });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        // Names in assets/ tell their content; the page itself has none of that.
        const files = Object.values(bundle)
          .filter(({ fileName }) => fileName !== name && !/\.woff$|^(LICENSE|NOTICES)\.txt$|^licenses/.test(fileName))
          .map((file) => ({
            url: file.fileName,
            revision: file.fileName.startsWith('assets/')
              ? null
              : createHash('sha256').update(file.type === 'asset' ? file.source : file.code).digest('hex'),
          }));
        const worker = bundle[name]!;
        if (worker.type !== 'chunk' || worker.imports.length > 0) this.error(`${name} has to stand by itself`);
        worker.code = worker.code.replace(/\bFILES\b/, () => JSON.stringify(files));
      },
    },
  };
}

/** Packs what is built once, so that a server need not do it again and again. */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (/\.woff2?$/.test(name)) continue; // fonts are packed in themselves
        const file = resolve(dir!, name);
        const content = readFileSync(file);
        // The largest quality takes ten times as long for a tenth less.
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}
