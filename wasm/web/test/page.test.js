// The built page in Chromium, as a person uses it, served by wasm/serve.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));
const scenario = (name) => folder(`../../../examples/scenarios/${name}/input.json`);
const seed = JSON.parse(readFileSync(scenario('ca-mau-2020'), 'utf8'));
const nameOf = (id) => seed.bloc.members.find(({ unit }) => unit.id === id).unit.name;
const chief = nameOf(seed.terms.find(({ year, office }) => year === '2021' && office === 'chief').holders[0]);

const scratch = mkdtempSync(join(tmpdir(), 'blocs-'));
execFileSync(process.env.GO ?? 'go', ['build', '-o', join(scratch, 'serve'), '.'], { cwd: folder('../../serve') });
const server = spawn(join(scratch, 'serve'), ['-port', '0', folder('../dist')], { stdio: ['ignore', 'pipe', 'inherit'] });
const origin = await new Promise((resolve) => createInterface(server.stdout).once('line', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'], // only our own page is opened, and root has no sandbox
});
after(async () => {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true });
});

/** Opens a page that fails the test when it complains or leaves its origin. */
async function open(t, options = {}, prepare = async () => {}) {
  const context = await browser.newContext({ locale: 'vi-VN', ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  context.on('request', (request) => request.url().startsWith(origin) || faults.push(`asked ${request.url()}`));
  await prepare(page);
  await page.goto(origin);
  t.after(() => context.close());
  return { page, faults };
}

/** Takes a picture when SHOTS names a folder for them. */
async function picture(page, name) {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}

const report = (page) => page.locator('article').innerText();
const choose = (page, file) => page.locator('input[type=file]').setInputFiles(file);

test('the seed is reviewed in Vietnamese, rendered again in English, and saved', async (t) => {
  const { page, faults } = await open(t);
  await page.locator('article').waitFor();
  const vietnamese = await report(page);
  assert.ok(vietnamese.split('\n').some((line) => line.includes('2021') && line.includes('khối trưởng') && line.endsWith(chief.vi)));
  await picture(page, 'seed-vi');

  await page.locator('button[lang=en]').click();
  await page.getByText(chief.en).first().waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await picture(page, 'seed-en');
  await page.locator('button[lang=vi]').click();
  await page.getByText(chief.vi).first().waitFor();
  assert.equal(await report(page), vietnamese);

  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('form button').click()]);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.equal(saved.bloc, seed.bloc.id);
  assert.ok(vietnamese.includes(saved.receipt.report), 'the report saved is the one shown');
  assert.deepEqual(faults, []);
});

test('a file is reviewed, or refused with the place of each fault', async (t) => {
  const { page, faults } = await open(t);
  await page.locator('article').waitFor();
  await choose(page, scenario('refused'));
  const issues = page.locator('.refusal li');
  await issues.first().waitFor();
  assert.ok((await issues.first().innerText()).includes('/bloc/members/4/unit/id'));
  await picture(page, 'refused-vi');
  const vietnamese = await issues.allInnerTexts();
  await page.locator('button[lang=en]').click();
  assert.equal(await issues.count(), vietnamese.length);
  assert.notDeepEqual(await issues.allInnerTexts(), vietnamese);

  const broken = Buffer.from(readFileSync(scenario('tie'), 'utf8').slice(0, 300));
  await choose(page, { name: 'half.json', mimeType: 'application/json', buffer: broken });
  await page.getByText('read.syntax').waitFor();
  assert.equal(await issues.count(), 1);

  const large = join(scratch, 'large.json');
  writeFileSync(large, Buffer.alloc(20 << 20, ' '));
  await choose(page, large);
  await page.getByText('read.size').waitFor();

  await choose(page, scenario('tie'));
  await page.locator('article').waitFor();
  assert.deepEqual(faults, []);
});

test('what a dossier says stays text', async (t) => {
  const { page, faults } = await open(t);
  await page.locator('article').waitFor();
  const name = '<img src=x onerror=alert(1)>';
  const hostile = { ...seed, bloc: { ...seed.bloc, name: { vi: name } } };
  await choose(page, { name: 'hostile.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(hostile)) });
  await page.getByText(name.toUpperCase()).first().waitFor();
  assert.equal(await page.locator('article img').count(), 0);
  assert.deepEqual(faults, []);
});

test('on a phone nothing sticks out', async (t) => {
  const { page, faults } = await open(t, { viewport: { width: 320, height: 640 } });
  await page.locator('article').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await picture(page, 'seed-phone');
  await choose(page, scenario('refused'));
  await page.locator('.refusal li').first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.deepEqual(faults, []);
});

test('without the module the page says so', async (t) => {
  const { page } = await open(t, {}, (page) => page.context().route('**/*.wasm', (route) => route.abort()));
  await page.locator('[role=alert] button').waitFor();
  await picture(page, 'broken-vi');
});

test('the page holds the policy that the server sends', async (t) => {
  const { page } = await open(t);
  const sent = (await fetch(origin)).headers.get('Content-Security-Policy');
  const held = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  assert.equal(`${held}; frame-ancestors 'none'`, sent);
});
