// The types compile, and every example is of its type.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const examples = new URL('../../examples/', import.meta.url);
mkdirSync(`${here}node_modules/.cache`, { recursive: true });
const scratch = mkdtempSync(`${here}node_modules/.cache/types-`);
after(() => rmSync(scratch, { recursive: true }));

/** Compiles files of TypeScript beside the types, all at once, and returns what is wrong. */
function compiled(files) {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(`${scratch}/${name}.ts`, text);
    return `${scratch}/${name}.ts`;
  });
  const tsc = spawnSync(process.execPath, [
    `${here}node_modules/typescript/bin/tsc`, '--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022',
    '--module', 'nodenext', '--moduleResolution', 'nodenext', '--lib', 'es2023,dom', ...paths,
  ], { encoding: 'utf8', cwd: scratch });
  return tsc.stdout + tsc.stderr;
}

// The compiler takes long over reports; CI asks for all of them.
const whole = process.env.BLOCS_WHOLE === '1';
const head = `import type { Answer, Dossier, Inquiry, Methods, Pack, Report } from '${here}blocs.js';\n`;

test('every example is of its type', () => {
  const lines = [head];
  const add = (type, file) => {
    const text = readFileSync(file, 'utf8');
    if (type === 'Report' && !JSON.parse(text).$schema) return; // the issues of a dossier that is refused
    lines.push(`export const x${lines.length}: ${type} = ${text.trim()};\n`);
  };
  for (const [folder, file, type] of [
    ['scenarios', 'input.json', 'Dossier'], ['packs', 'pack.json', 'Pack'], ['inquiries', 'input.json', 'Inquiry'],
    ['scenarios', 'want.json', 'Report'],
  ]) {
    const names = readdirSync(new URL(folder, examples), { withFileTypes: true }).filter((e) => e.isDirectory());
    assert.ok(names.length > 0);
    const some = whole || type !== 'Report' ? names : names.filter((_, i) => i % 8 === 0);
    for (const { name } of some) add(type, new URL(`${folder}/${name}/${file}`, examples));
  }
  assert.equal(compiled({ examples: lines.join('') }), '');
});

test('every schema shows an example of its type', () => {
  const schemas = new URL('../../emulation/schema/v1/', import.meta.url);
  const lines = [];
  for (const file of readdirSync(schemas)) {
    if (file === 'index.json' || file === 'bridge.json') continue; // these list what there is
    const name = file.replace('.json', '');
    const { examples = [] } = JSON.parse(readFileSync(new URL(file, schemas), 'utf8'));
    assert.equal(examples.length, 1, name);
    const type = name[0].toUpperCase() + name.slice(1);
    lines.push(`import type { ${type} } from '${here}types/${name}.js';\nexport const ${name}: ${type} = ${JSON.stringify(examples[0])};\n`);
  }
  assert.equal(compiled({ shown: lines.join('') }), '');
});

test('what is wrong is of no type', () => {
  const wrong = {
    field: ['TS2353', 'export const x: Partial<Dossier> = { year: { label: "2020", form: "2020-01-01" } };\n'],
    number: ['TS2322', 'export const x: Partial<Dossier> = { on: 2020 };\n'],
    call: ['TS2322', 'export const x: Methods["numbers"][0] = { texts: ["1"], lang: "vn" };\n'],
    result: ['TS2339', 'export const x = (r: Methods["numbers"][1]) => r.numbers[0].read;\n'],
    method: ['TS2339', 'export type X = Methods["reviews"];\n'],
    choice: ['TS2322', 'export const x: Partial<Dossier> = { regulation: { leader: "points" } };\n'],
  };
  const said = compiled(Object.fromEntries(Object.entries(wrong).map(([name, [, text]]) => [name, head + text])));
  for (const [name, [code]] of Object.entries(wrong)) {
    const about = said.split('\n').filter((line) => line.startsWith(`${name}.ts(`));
    assert.equal(about.length, 1, said);
    assert.match(about[0], new RegExp(`: error ${code}:`), name);
  }
});
