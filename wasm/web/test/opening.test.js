// What can be done before the module has come, and that nothing of it is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit, dossier, go, kept, load, open, origin, picture, views } from './served.js';

/** Keeps the module back until it is let go. */
function gate() {
  let free;
  const held = new Promise((resolve) => (free = resolve));
  const hold = (page) => page.context().route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return { hold, free };
}

/** Leaves the work alone until what is shown of it is kept too. */
async function rested(page) {
  await kept(page);
  await page.waitForTimeout(2500);
}

const name = (page) => page.locator('main input[type=text], main input:not([type])').first();

test('the first visit can choose before the module has come', async (t) => {
  const { hold, free } = gate();
  const page = await open(t, { ready: false, serviceWorkers: 'block', prepare: hold });
  await page.locator('.card select').first().waitFor();
  await page.locator('.kept progress').waitFor();
  await audit(page);
  for (const view of views) await go(page, view);
  await picture(page, 'opening-vi');
  await go(page, 'start');
  await page.locator('.card select').first().selectOption('tie');
  await page.locator('.card button').first().click();
  assert.equal(await page.locator('.kept progress').count(), 1, 'the module is still not here');
  free();
  await page.waitForURL(/#\/bloc/);
  assert.equal((await kept(page)).bloc.name.vi, dossier('tie').bloc.name.vi);
});

test('a later visit shows the kept work and its standings before the module has come', async (t) => {
  const { hold, free } = gate();
  const page = await open(t, { serviceWorkers: 'block' });
  await load(page, 'nam-2025-tinh-gia-dinh', 'points');
  await rested(page);
  const places = await page.locator('.places').innerText();
  await hold(page);
  await page.goto('about:blank');
  await page.goto(`${origin}/#/points`);
  await page.locator('.places').waitFor();
  assert.equal(await page.locator('.kept progress').count(), 1, 'the module is not here');
  assert.equal(await page.locator('.places').innerText(), places);
  await picture(page, 'opening-points-vi');
  const cell = page.locator('[role=grid] td.typed').first();
  await cell.click();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  free();
  await kept(page);
  assert.notEqual(await page.locator('.places').innerText(), places);
});

test('what was typed before the module failed to come is there the next time', async (t) => {
  const page = await open(t, { faulty: true, serviceWorkers: 'block' });
  await load(page, 'tie');
  await rested(page);
  let fail;
  const failing = new Promise((resolve) => (fail = resolve));
  const refuse = async (route) => {
    await failing;
    await route.abort();
  };
  await page.context().route('**/*.wasm', refuse);
  await page.reload();
  await name(page).fill('Khối gõ sớm');
  await name(page).blur();
  await page.locator('.what').getByText('Khối gõ sớm').waitFor();
  fail();
  await page.locator('[role=alert] button').waitFor();
  await page.context().unroute('**/*.wasm', refuse);
  await page.waitForTimeout(500); // it is written to the store
  await page.reload();
  assert.equal((await kept(page)).bloc.name.vi, 'Khối gõ sớm');
});
