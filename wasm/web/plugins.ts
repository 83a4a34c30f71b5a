// What the build does beyond bundling.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * Offers the dossiers of a folder as the module virtual:samples, the given one
 * first: their titles in the page, each dossier a file of its own.
 */
export function samples(folder: string, first: string): Plugin {
  const id = 'virtual:samples';
  const order = (a: string, b: string) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1);
  return {
    name: 'samples',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return;
      const names = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name).sort(order);
      const imports: string[] = [];
      const entries = names.map((name, i) => {
        const file = resolve(folder, name, 'input.json');
        const { bloc, year } = JSON.parse(readFileSync(file, 'utf8'));
        imports.push(`import address${i} from ${JSON.stringify(`${file}?url`)};`);
        return `{ ...${JSON.stringify({ name, title: bloc.name, year: year.label })}, address: address${i} }`;
      });
      return `${imports.join('\n')}\nexport default [${entries.join(',\n')}];\n`;
    },
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

/** Packs what is built once, so that a server need not do it again and again. */
export function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
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
