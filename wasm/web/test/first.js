// How long the module takes for its first answer in Chromium, the seed with its text, as
// wasm/npm/bench.js measures it in Node: each time in a browser that has just started.
// Run by npm run first; it prints, and asserts no time.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const types = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };
const roots = { npm: '../../npm/', shim: '../node_modules/@bjorn3/browser_wasi_shim/dist/' };
const server = createServer(({ url }, answer) => {
  const [, root, name] = /^\/(\w+)\/([\w.-]+)$/.exec(url) ?? [];
  if (!roots[root]) return void answer.writeHead(url === '/' ? 200 : 404, { 'Content-Type': 'text/html' }).end();
  answer.writeHead(200, { 'Content-Type': types[extname(name)] }).end(readFileSync(fileURLToPath(new URL(roots[root] + name, import.meta.url))));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const seed = readFileSync(new URL('../../../examples/scenarios/ca-mau-2020/input.json', import.meta.url), 'utf8');

const runs = [];
for (let i = 0; i < 9; i++) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  runs.push(await page.evaluate(async (request) => {
    const { WASI } = await import('/shim/index.js');
    const { Reactor } = await import('/npm/reactor.js');
    const bytes = await (await fetch('/npm/blocs.wasm')).arrayBuffer();
    const t0 = performance.now();
    const module = await WebAssembly.compile(bytes);
    const t1 = performance.now();
    const wasi = new WASI([], [], []);
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
    wasi.initialize(instance);
    const t2 = performance.now();
    const reactor = new Reactor(instance);
    reactor.call('review', new TextEncoder().encode(request));
    return { compile: t1 - t0, instantiate: t2 - t1, first: performance.now() - t2 };
  }, `{"dossier":${seed},"text":"vi"}`));
  await browser.close();
}
server.close();
for (const what of ['compile', 'instantiate', 'first']) {
  const sorted = runs.map((run) => run[what]).sort((a, b) => a - b);
  console.log(`${what.padEnd(12)} median ${sorted[4].toFixed(0)} ms, ${sorted[0].toFixed(0)}–${sorted[8].toFixed(0)}`);
}
