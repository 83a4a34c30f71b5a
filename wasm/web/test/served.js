// The built page in Chromium, served by wasm/serve: what all its tests share.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The file of a scenario's dossier. */
export const scenario = (name) => folder(`../../../examples/scenarios/${name}/input.json`);
export const dossier = (name) => JSON.parse(readFileSync(scenario(name), 'utf8'));

/** A folder for files of the test. */
export const scratch = mkdtempSync(join(tmpdir(), 'blocs-'));
execFileSync(process.env.GO ?? 'go', ['build', '-o', join(scratch, 'serve'), '.'], { cwd: folder('../../serve') });

// The page lies in a subfolder, as it may on any server.
mkdirSync(join(scratch, 'site'));
writeFileSync(join(scratch, 'site', 'index.html'), '');
symlinkSync(folder('../dist'), join(scratch, 'site', 'thi-dua'));
const server = spawn(join(scratch, 'serve'), ['-port', '0', join(scratch, 'site')], { stdio: ['ignore', 'pipe', 'inherit'] });
export const origin = `${await new Promise((resolve) => createInterface(server.stdout).once('line', resolve))}/thi-dua`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'], // only our own page is opened, and root has no sandbox
});
after(async () => {
  await browser.close();
  server.kill();
  rmSync(scratch, { recursive: true });
});

/**
 * Opens the page in a browser that has never seen it, and waits until it is ready.
 * The test fails when the page complains or leaves its origin, unless it is to.
 */
export async function open(t, { place = '', prepare = async () => {}, faulty = false, ready = true, ...options } = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const faults = [];
  const expected = options.serviceWorkers === 'block' ? /^Service Worker registration blocked/ : /^$/;
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !expected.test(message.text()) && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  context.on('request', (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(origin) || faults.push(`asked ${request.url()}`));
  await prepare(page);
  t.after(async () => {
    await context.close();
    if (!faulty) assert.deepEqual(faults, [], 'the page complains of nothing and asks no one else');
  });
  await page.goto(`${origin}/${place}`);
  if (ready) await page.locator('.kept[data-busy=false]').waitFor();
  return page;
}

/** Opens the dossier of a scenario as a file, or a dossier that is given, and goes to a view. */
export async function load(page, source, view = 'bloc') {
  await go(page, 'start');
  const file = typeof source === 'string' ? scenario(source)
    : { name: 'dossier.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(source)) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/#\/bloc/);
  await go(page, view);
}

/** Goes to a view by its link, as a person does. */
export async function go(page, view) {
  await page.locator(`nav a[href="#/${view}"]`).click();
  await page.locator(`nav a[href="#/${view}"][aria-current=page]`).waitFor();
}

/** The views, as the page's own links name them. */
export const views = ['start', 'bloc', 'points', 'review', 'rotation', 'check', 'papers'];

/** Waits until what is on its way to the module or from it has come. */
export async function settled(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
}

export const speak = (page, lang) => page.locator(`.languages button[lang=${lang}]`).click();

/** Holds what the page shows against the rules of accessibility, and wants it to fit its width. */
export async function audit(page) {
  await page.evaluate(axe.source); // as text the page's policy would refuse it
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) })), []);
  const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(width <= shown, `the page is ${width} wide in a window of ${shown}`);
}

/** The dossier as the browser keeps it, once all that was done is kept. */
export async function kept(page) {
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))); // what was just done is shown
  await page.locator('.kept[data-busy=false]').waitFor();
  return page.evaluate(async () => {
    const answer = (asked) => new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const base = await answer(indexedDB.open('keyval-store'));
    const { dossier } = await answer(base.transaction('keyval').objectStore('keyval').get('work'));
    base.close();
    return dossier;
  });
}

/** Takes a picture when SHOTS names a folder for them. */
export async function picture(page, name) {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`), fullPage: true });
}
