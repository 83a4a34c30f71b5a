// The module in Node, held against the same calls made natively.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start } from './node.js';
import { Reactor, Stopped, TooLarge } from './reactor.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scenarios = new URL('../../examples/scenarios/', import.meta.url);
const input = (name) => JSON.parse(readFileSync(new URL(`${name}/input.json`, scenarios), 'utf8'));
const names = readdirSync(scenarios, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name);
const seed = input('ca-mau-2020');

const instance = await start();
const { memory, blocs_allocate: allocate, blocs_call: call, blocs_free: free } = instance.exports;
const reactor = new Reactor(instance);
const bytes = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const ask = (method, request) => text(reactor.call(method, bytes(request)));

/** Puts bytes into a buffer by hand. */
function buffer(content) {
  const address = allocate(content.length) >>> 0;
  assert.notEqual(address, 0);
  new Uint8Array(memory.buffer).set(bytes(content), address);
  return address;
}

/** Makes a call by hand and returns the code of its error, '' for none. */
function code(...args) {
  const answer = BigInt.asUintN(64, call(...args));
  const [address, size] = [Number(answer >> 32n), Number(answer & 0xffffffffn)];
  assert.notEqual(address, 0);
  const response = JSON.parse(text(new Uint8Array(memory.buffer, address, size)));
  assert.equal(free(address), 1);
  return response.ok ? '' : response.error.code;
}

/** A call of each method that no other call of the test below makes, those of an editor in a row. */
function further() {
  const dossier = JSON.stringify(input('sensitivity'));
  const { regulation } = input('sensitivity');
  const beside = (path) => readFileSync(new URL(`../../examples/${path}`, import.meta.url), 'utf8').replaceAll('\n', ' ');
  const { report } = JSON.parse(ask('review', JSON.stringify({ dossier: seed }))).result;
  const edits = [{ path: '/sheets/0/entries/0/points', value: '1' }];
  return [
    ['amend', JSON.stringify({ report, dossier: { ...seed, replaces: report.receipt.report, on: '2021-03-15' }, text: 'vi' })],
    ['ask', `{"inquiry":${beside('inquiries/co-thi-dua-tinh-collective-2020/input.json')},"text":"en"}`],
    ['ballot', '{"ballots":[{"attendance":{"members":9,"present":9},"papers":{"issued":9,"returned":9},"votes":[{"candidate":"a","for":5}]}]}'],
    ['compare', JSON.stringify({ old: report, now: { ...report, on: '2021-04-01' } })],
    ['infer', JSON.stringify({ dossier: input('scattered-terms') })],
    ['lint', JSON.stringify({ scheme: regulation.scheme })],
    ['pack', `{"pack":${beside('packs/ca-mau-2020/pack.json')},"bloc":"ca-mau-khoi-1","on":"2026-03-01"}`],
    ['paper', `{"dossier":${dossier},"kind":"minutes","lang":"vi"}`], ['plan', `{"dossier":${dossier},"horizon":4}`],
    ['sensitivity', `{"dossier":${dossier}}`],
    ['schema', '{}'], ['packs', '{}'], ['scenarios', '{}'], ['inquiries', '{}'],
    ['open', `{"dossier":${dossier}}`], ['change', JSON.stringify({ handle: 1, edits })], ['margins', '{"handle":1}'],
    ['points', '{"handle":1,"stage":"self"}'], ['read', '{"handle":1,"text":"en"}'], ['close', '{"handle":1}'], ['close', '{"handle":1}'],
  ];
}

test('the module answers as the library does, byte for byte', () => {
  const calls = [...further(), ['version', '{}'], ['none', '{}'], ['review', ''], ['review', '{"dossier":{"on":"2021-02-30"}}']];
  for (const name of names) {
    for (const lang of ['vi', 'en']) calls.push(['review', JSON.stringify({ dossier: input(name), text: lang })]);
  }
  const { report } = JSON.parse(ask('review', JSON.stringify({ dossier: seed }))).result;
  calls.push(['render', JSON.stringify({ report, lang: 'en' })], ['verify', JSON.stringify({ report, dossier: seed })]);

  calls.push(['lines', JSON.stringify({ report, lang: 'vi' })], ['lines', JSON.stringify({ report, lang: 'en', at: '/leadership/terms/0' })]);
  calls.push(['awards', '{"on":"2024-06-01"}'], ['facts', '{"awards":["lao-dong-tien-tien"],"recipient":"person","on":"2024-06-01"}']);
  calls.push(['second', JSON.stringify({ stage: { ...seed, bloc: { ...seed.bloc, id: 'hoi-dong', members: [] } }, award: 'co-thi-dua-tinh', reports: [report] })], ['years', '{"label":"2025","back":3}']);
  calls.push(['say', JSON.stringify({ messages: [...report.unknown, { code: 'bridge.value', args: [{ cite: '06-2022-qh15:26.1' }] }] })]);
  calls.push(['vocabulary', '{}'], ['truths', '{"texts":["x","Đạt","-"]}'], ['names', '{"texts":["1. Sở Y tế","STT\\tTên"]}']);
  calls.push(['numbers', '{"texts":["1.234,5","1,234","x","80 %"],"lang":"vi"}'], ['dates', '{"texts":["12/3/2021","30/2/2021"]}']);

  const { required } = JSON.parse(readFileSync(new URL('../../emulation/schema/v1/bridge.json', import.meta.url), 'utf8'));
  const made = new Set(calls.map(([method]) => method));
  assert.deepEqual(required.filter((method) => !made.has(method)), [], 'every method is called');

  const native = spawnSync(process.env.GO ?? 'go', ['run', './wasm/calltest'], {
    cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, input: calls.map((c) => c.join(' ') + '\n').join(''),
  });
  assert.equal(native.status, 0, native.stderr);
  const want = native.stdout.split('\n');
  assert.equal(want.length, calls.length + 1);
  calls.forEach(([method, request], i) => assert.equal(ask(method, request), want[i], `${method} ${request.slice(0, 80)}`));
});

test('generated dossiers are answered alike', () => {
  // All 1,000 take minutes; CI asks for them.
  const n = process.env.BLOCS_GENERATED ?? '60';
  const native = spawnSync(process.env.GO ?? 'go', ['run', './wasm/calltest', '-generated', n], {
    cwd: root, encoding: 'utf8', maxBuffer: 1 << 30,
  });
  assert.equal(native.status, 0, native.stderr);
  const lines = native.stdout.trimEnd().split('\n');
  assert.equal(lines.length, 2 * Number(n));
  for (let i = 0; i < lines.length; i += 2) {
    const got = createHash('sha256').update(reactor.call('review', bytes(lines[i]))).digest('hex');
    assert.equal(got, lines[i + 1], `generated dossier ${i / 2}`);
  }
});

test('mistakes with memory are answered', () => {
  const method = buffer('version');
  const request = buffer('{}');
  assert.equal(code(method, 7, request, 2), '');
  assert.equal(code(method, 7, request, 1), 'bridge.request', 'a request cut off');
  assert.equal(code(method, 7, request, 0), 'bridge.request', 'a request of no bytes');
  assert.equal(code(method, 7, request, 3), 'bridge.buffer', 'past the end');
  assert.equal(code(method, 7, request, -1), 'bridge.buffer', 'the largest size');
  assert.equal(code(method, 7, request + 1, 1), 'bridge.buffer', 'inside a buffer');
  assert.equal(code(0, 7, request, 2), 'bridge.buffer', 'no address');
  assert.equal(code(method, 7, -8, 2), 'bridge.buffer', 'past all memory');
  assert.equal(free(request), 1);
  assert.equal(free(request), 0, 'freed twice');
  assert.equal(free(12345), 0, 'never given');
  assert.equal(code(method, 7, request, 2), 'bridge.buffer', 'freed before the call');
  assert.equal(allocate(0), 0);
  assert.equal(allocate(-1), 0, 'the largest size');
  assert.equal(free(method), 1);
  assert.equal(JSON.parse(ask('version', '{}')).ok, true, 'and it still works');
});

test('buffers that are not freed come to an end, and freeing them mends it', () => {
  const method = buffer('version');
  const request = buffer('{}');
  const rest = allocate((64 << 20) - 9) >>> 0;
  assert.notEqual(rest, 0, 'all that is left');
  assert.equal(allocate(1), 0, 'nothing is left');
  const answer = BigInt.asUintN(64, call(method, 7, request, 2));
  assert.notEqual(answer, 0n, 'one answer more');
  assert.equal(BigInt.asUintN(64, call(method, 7, request, 2)), 0n, 'and no other, as it was not freed');
  assert.equal(free(Number(answer >> 32n)), 1);
  assert.equal(free(rest), 1);
  assert.equal(code(method, 7, request, 2), '', 'and it still works');
  assert.equal(free(request), 1);
  assert.equal(free(method), 1);
});

test('a call after each error answers as the first did', () => {
  const sound = ['version', 'numbers'].map((method, i) => [method, ['{}', '{"texts":["1,5"],"lang":"vi"}'][i]]);
  const first = sound.map(([method, request]) => ask(method, request));
  const errors = [
    ['none', '{}', 'bridge.method'], ['review', '', 'bridge.request'], ['review', '{"dossier":{}}', 'bridge.request'],
    ['read', '{"handle":9}', 'bridge.handle'], ['change', '{"handle":9,"edits":[]}', 'bridge.handle'],
    ['schema', '{"name":"none"}', 'bridge.file'], ['review', '\ufeff{}', 'bridge.request'],
  ];
  for (const [method, request, want] of errors) {
    assert.equal(JSON.parse(ask(method, request)).error.code, want, `${method} ${request}`);
    sound.forEach(([method, request], i) => assert.equal(ask(method, request), first[i]));
  }
});

test('garbage and large documents are answered', () => {
  const garbage = new Uint8Array(4 << 20).map((_, i) => (i * 7919) >> 3);
  assert.equal(JSON.parse(text(reactor.call('review', garbage))).error.code, 'bridge.request');
  assert.equal(JSON.parse(ask('review', '['.repeat(1 << 20))).error.issues[0].code, 'read.depth');
  assert.equal(JSON.parse(ask('review', ' '.repeat(50 << 20))).error.issues[0].code, 'read.size');
  assert.equal(JSON.parse(ask('\0'.repeat(1 << 20), '{}')).error.code, 'bridge.method');
  assert.throws(() => reactor.call('review', new Uint8Array(65 << 20)), TooLarge);
});

test('conditions and tables of any depth are answered', () => {
  for (const depth of [8, 30, 60, 64, 100, 1000]) {
    const condition = '{"all":['.repeat(depth) + '{"fact":"a"}' + ']}'.repeat(depth);
    for (const [method, request] of [
      ['lint', `{"scheme":${'{"items":['.repeat(depth)}${']}'.repeat(depth)}}`], ['lint', `{"condition":${condition}}`],
      ['review', `{"dossier":{"regulation":{"awards":[{"condition":${condition}}]}}}`],
    ]) assert.equal(typeof JSON.parse(ask(method, request)).ok, 'boolean', `${method} ${depth}`);
  }
});

test('a table as deep as is read is looked through, and a deeper one is refused', () => {
  const lint = (depth) => JSON.parse(ask('lint', `{"scheme":{"name":{"vi":"b"},"criteria":[${'{"id":"g","name":{"vi":"g"},"kind":"group","items":['.repeat(depth)}` +
    `{"id":"a","name":{"vi":"a"},"kind":"points","max":"1"}${']}'.repeat(depth)}]}}`));
  assert.equal(lint(27).ok, true);
  for (const depth of [40, 1000]) assert.equal(lint(depth).error.issues[0].code, 'read.depth');
});

test('a module that has stopped is not asked again', () => {
  let asked = 0;
  const stops = () => { asked++; throw new WebAssembly.RuntimeError('unreachable'); };
  const dead = new Reactor(/** @type {any} */ ({
    exports: { memory: new WebAssembly.Memory({ initial: 1 }), blocs_allocate: () => 8, blocs_call: stops, blocs_free: stops },
  }));
  assert.throws(() => dead.call('version', bytes('{}')), WebAssembly.RuntimeError);
  assert.throws(() => dead.call('version', bytes('{}')), (why) => why instanceof Stopped && why.cause instanceof WebAssembly.RuntimeError);
  assert.equal(asked, 1);
});

test('ten thousand calls in a row do not fill the memory', () => {
  const calls = [['version', '{}'], ['none', ''], ['review', '{"dossier":7}'], ['verify', '\u0000']];
  const first = calls.map(([method, request]) => ask(method, request));
  const size = memory.buffer.byteLength;
  for (let i = 0; i < 10_000; i++) {
    const [method, request] = calls[i % calls.length];
    assert.equal(ask(method, request), first[i % calls.length]);
  }
  assert.ok(memory.buffer.byteLength <= size + (16 << 20), `${size} bytes grew to ${memory.buffer.byteLength}`);
});
