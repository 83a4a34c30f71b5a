// The package as npm makes it, installed into a project and used there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Refused, load, put } from './node.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'blocs-'));
after(() => rmSync(scratch, { recursive: true }));
const npm = (...args) => execFileSync('npm', [...args, '--silent', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: scratch, encoding: 'utf8' });

test('the package is installed and used', () => {
  const [{ filename, files }] = JSON.parse(npm('pack', here, '--json'));
  const packed = files.map(({ path }) => path);
  for (const file of ['blocs.wasm', 'node.js', 'browser.js', 'blocs.d.ts', 'README.md', 'LICENSE', 'NOTICES.txt', 'types/dossier.d.ts', 'schemas/index.json', 'packs/index.json', 'scenarios/index.json', 'inquiries/index.json']) {
    assert.ok(packed.includes(file), file);
  }
  assert.ok(!packed.some((path) => /^(.*\.test|types|bench)\.js$/.test(path)), 'what builds and tests it stays here');
  assert.match(readFileSync(join(here, 'NOTICES.txt'), 'utf8'), /Copyright .* The Go Authors[^]*Redistributions in binary form/, 'the module holds the Go runtime');
  writeFileSync(join(scratch, 'package.json'), '{"type":"module"}');
  npm('install', join(scratch, filename));
  writeFileSync(join(scratch, 'use.js'), `
    import { load } from 'blocs';
    import { readFileSync } from 'node:fs';
    const blocs = await load();
    const [{ file }] = blocs.call('scenarios', { name: 'ca-mau-2020' }).files;
    const dossier = JSON.parse(readFileSync(new URL(import.meta.resolve('blocs/' + file)), 'utf8'));
    process.stdout.write(blocs.call('review', { dossier, text: 'vi' }).text);
  `);
  const text = execFileSync(process.execPath, ['--no-warnings', 'use.js'], { cwd: scratch, encoding: 'utf8' });
  assert.match(text, /Cục Thi hành án dân sự/);
});

test('the module may lie elsewhere', async () => {
  const elsewhere = join(scratch, 'elsewhere.wasm');
  copyFileSync(join(here, 'blocs.wasm'), elsewhere);
  assert.equal((await load(elsewhere)).call('version').schema, 'v1-draft');
  await assert.rejects(load(join(scratch, 'nowhere.wasm')), { code: 'ENOENT' });
});

const blocs = await load();
const tie = JSON.parse(readFileSync(join(here, 'scenarios/tie.json'), 'utf8'));

test('what lies beside the module is what it names', () => {
  for (const method of ['inquiries', 'packs', 'scenarios', 'schema']) {
    for (const { file } of blocs.call(method).files) JSON.parse(readFileSync(join(here, file), 'utf8'));
  }
});

test('an open document has a report that follows it', () => {
  const draft = blocs.open(tie);
  const { receipt, sensitivity, ...report } = blocs.call('review', { dossier: tie }).report;
  assert.deepEqual(draft.report, report);
  const edit = { path: '/sheets/0/entries/0/points', value: '30' };
  assert.ok(draft.change(edit).length > 0);
  const changed = blocs.call('review', { dossier: put(tie, edit) });
  const { receipt: _, sensitivity: __, ...wanted } = changed.report;
  assert.deepEqual(draft.report, wanted);
  assert.deepEqual(draft.read(), changed);
  assert.throws(() => draft.change({ path: '/on' }), Refused);
  assert.deepEqual(draft.read(), changed, 'a change that is refused changes nothing');
  draft.close();
  assert.throws(() => draft.read(), Refused);
});

test('what is refused says why', () => {
  assert.throws(() => blocs.call('review', { dossier: { on: '2021-02-30' } }), (error) => {
    assert.ok(error instanceof Refused);
    assert.equal(error.failure.path, '/dossier');
    return error.failure.issues.length > 0;
  });
});
