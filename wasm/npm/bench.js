// Sizes and times of the module in this Node, beside those of a Go module that
// does nothing. Run by make bench-wasm.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WASI } from 'node:wasi';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { Reactor } from './reactor.js';

const go = process.env.GO ?? 'go';
const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'blocs-'));
const encoder = new TextEncoder();
const kb = (n) => `${(n / 1000).toFixed(0)} kB`;
const time = (ms) => (ms < 1 ? `${(ms * 1000).toFixed(2)} µs` : `${ms.toFixed(1)} ms`);
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

/** A Go reactor with one export that does nothing. */
function empty() {
  writeFileSync(join(scratch, 'main.go'), 'package main\n\n//go:wasmexport nothing\nfunc nothing() {}\n\nfunc main() {}\n');
  const out = join(scratch, 'empty.wasm');
  execFileSync(go, ['build', '-buildmode=c-shared', '-trimpath', '-ldflags=-s -w', '-o', out, join(scratch, 'main.go')], {
    cwd: scratch, env: { ...process.env, GOOS: 'wasip1', GOARCH: 'wasm' },
  });
  return readFileSync(out);
}

function sizes(name, wasm) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  row(name, kb(wasm.length), kb(gzipSync(wasm, { level: 9 }).length), kb(brotliCompressSync(wasm, { params }).length));
}

async function started(wasm) {
  const t0 = performance.now();
  const module = await WebAssembly.compile(wasm);
  const t1 = performance.now();
  const wasi = new WASI({ version: 'preview1', returnOnExit: true });
  const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
  wasi.initialize(instance);
  return { instance, compile: t1 - t0, instantiate: performance.now() - t1 };
}

/** The middle of the times of a call, in milliseconds. */
function middle(n, call) {
  const times = [];
  for (let i = 0; i < n; i++) {
    const from = performance.now();
    call(i);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[n >> 1];
}

/** The time of each of many calls too short to be timed alone. */
function each(n, call) {
  const from = performance.now();
  for (let i = 0; i < n; i++) call(i);
  return (performance.now() - from) / n;
}

try {
  const wasm = readFileSync(new URL('blocs.wasm', import.meta.url));
  const floor = empty();
  row('Module', 'raw', 'gzip -9', 'brotli 11');
  row('---', '---', '---', '---');
  sizes('blocs.wasm', wasm);
  sizes('a Go reactor that does nothing', floor);

  console.log();
  row('In Node', 'blocs.wasm', 'nothing');
  row('---', '---', '---');
  const { instance, compile, instantiate } = await started(wasm);
  const bare = await started(floor);
  row('compile', time(compile), time(bare.compile));
  row('instantiate', time(instantiate), time(bare.instantiate));

  const reactor = new Reactor(instance);
  const call = (method, request) => reactor.call(method, encoder.encode(request));
  const seed = readFileSync(join(root, 'examples/scenarios/ca-mau-2020/input.json'), 'utf8');
  const from = performance.now();
  call('review', `{"dossier":${seed},"text":"vi"}`);
  row('first answer: the seed with its text', time(performance.now() - from), '–');
  row('the same again', time(middle(40, () => call('review', `{"dossier":${seed},"text":"vi"}`))), '–');

  const { blocs_call, blocs_free } = instance.exports;
  row('across the border and back (free of nothing)', time(each(200_000, () => blocs_free(0))), time(each(200_000, () => bare.instance.exports.nothing())));
  row('version, with its buffers and bytes', time(each(5_000, () => call('version', '{}'))), '–');

  const table = execFileSync(go, ['run', './wasm/calltest', '-table'], { cwd: root, encoding: 'utf8' });
  const review = middle(40, () => call('review', `{"dossier":${table}}`));
  row('review of 12 × 40, JSON both ways', time(review), '–');
  call('open', `{"dossier":${table}}`);
  const edit = (i) => `{"handle":1,"edits":[{"path":"/sheets/5/entries/17/points","value":"${i % 11}"}]}`;
  const change = middle(200, (i) => call('change', edit(i)));
  row('one entry of it changed through a handle', `${time(change)}, 1/${(review / change).toFixed(0)} of it`, '–');
  call('close', '{"handle":1}');

  const before = instance.exports.memory.buffer.byteLength;
  for (let i = 0; i < 10_000; i++) call('version', i % 2 ? '{}' : '');
  row('memory before and after 10,000 further calls', `${kb(before)}, ${kb(instance.exports.memory.buffer.byteLength)}`, kb(bare.instance.exports.memory.buffer.byteLength));
  console.log('\nNatively, in the same minute:');
  console.log(execFileSync(go, ['test', '-run', '^$', '-bench', 'Change/12x40|Version', '-benchtime', '500ms', './wasm/bridge'], { cwd: root, encoding: 'utf8' }));
} finally {
  rmSync(scratch, { recursive: true });
}
