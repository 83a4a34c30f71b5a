// The view of the results, as a person reads and completes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossier, load, open, picture, speak } from './served.js';

const year = dossier('nam-2025-tinh-gia-dinh');
const unitName = (id) => year.bloc.members.find(({ unit }) => unit.id === id).unit.name;
const panel = (page) => page.getByRole('dialog');

test('places stand in their order, with the ties told apart step by step', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const standings = page.locator('#standings table').first();
  await standings.locator('tbody tr').first().waitFor();
  assert.equal(await standings.locator('tbody tr').count(), year.bloc.members.length);
  assert.deepEqual((await standings.locator('tbody th').allInnerTexts()).slice(0, 3), ['so-2', 'so-5', 'so-1'].map((id) => unitName(id).vi));
  const tie = page.locator('#standings table.tie');
  assert.equal(await tie.locator('tbody tr').count(), 2);
  assert.match(await tie.innerText(), /576/);
  await page.locator('#summary li').first().waitFor();
  await picture(page, 'review-vi');
  await speak(page, 'en');
  await standings.getByText(unitName('so-2').en).waitFor();
  await picture(page, 'review-en');
});

test('a cell tells why, by keyboard, and focus comes back', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const cell = page.locator('#awards a[href*="co-thi-dua-chinh-phu%2Fso-2%2Flaw"]');
  await cell.focus();
  await page.keyboard.press('Enter');
  await panel(page).locator('.proof .tag').first().waitFor();
  await panel(page).locator('.facts select').first().waitFor();
  await picture(page, 'why-vi');
  await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/why-screen.png` });
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
});

test('counts are typed as the minutes have them, and the outcome follows', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const decided = page.locator('.decided').first();
  await decided.locator('.results .tag.good').waitFor();
  await decided.locator('.form > summary').click();
  await decided.locator('fieldset input').first().fill('5');
  await decided.locator('fieldset input').first().press('Tab');
  await decided.locator('.results .tag.good').waitFor({ state: 'detached' });
  await page.locator('#awards a[href*="co-thi-dua-chinh-phu%2Fso-2%2Fbloc"] .tag:not(.good)').waitFor();
  await picture(page, 'ballots-vi');
  await page.keyboard.press('Escape');
  await page.locator('.ways button').first().click();
  await decided.locator('.results .tag.good').waitFor();
});

test('a missing fact is given where it is asked for', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const cell = page.locator('#awards a[href*="co-thi-dua-chinh-phu%2Fso-2%2Flaw"]');
  await cell.click();
  const facts = panel(page).locator('ol.facts > li');
  await facts.locator('select').first().waitFor();
  const before = await facts.count();
  await facts.locator('select').first().selectOption('true');
  await page.waitForFunction((n) => document.querySelectorAll('dialog ol.facts > li').length < n, before);
  await panel(page).locator('section button').getByText(/Tìm thay đổi/).click();
  await panel(page).locator('section', { hasText: 'Điều gì làm thay đổi' }).locator('li').first().waitFor();
  await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/why-fact.png` });
});

test('what the council decided is typed beside the proposal', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const cell = page.locator('#awards a[href*="bang-khen-tinh%2Fso-7%2Fcouncil"]');
  await cell.click();
  await panel(page).locator('fieldset select').first().selectOption('approved');
  await page.locator('#awards a[href*="bang-khen-tinh%2Fso-7%2Fcouncil"] .tag.good').waitFor();
  await page.screenshot({ path: `${process.env.SHOTS ?? '/tmp'}/council-screen.png` });
});
