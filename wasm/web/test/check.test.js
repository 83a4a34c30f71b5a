// The single check, as an official asks it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { audit, go, open, picture, settled, speak } from './served.js';

const inquiry = (name) => new URL(`../../../examples/inquiries/${name}/input.json`, import.meta.url);
const want = (name) => JSON.parse(readFileSync(new URL('want.json', inquiry(name)), 'utf8'));
const choose = (page, file) => page.locator('main input[type=file]').setInputFiles(file);
const states = { good: 'met', bad: 'notMet', open: 'open' };

/** Opens an example as a person does, and waits for its answer. */
async function example(page, name) {
  await go(page, 'check');
  await page.locator('.screen > .card select').selectOption(name);
  await page.locator('.finding .state .tag').first().waitFor();
}

test('an example is opened, and its verdict is that of the library', async (t) => {
  const page = await open(t);
  for (const name of ['co-thi-dua-tinh-collective-2020', 'chien-si-thi-dua-tinh-person-2025-earliest']) {
    await example(page, name);
    const { findings } = want(name);
    const tag = page.locator('.finding .state .tag').first();
    await page.waitForFunction((state) => document.querySelector('.finding .state .tag')?.classList.contains(state), Object.keys(states).find((look) => states[look] === findings[0].assessment.state));
    await tag.filter({ hasText: /\S/ }).waitFor(); // its word comes from the module
    assert.equal(await page.locator('.finding ol.facts > li').count(), findings[0].assessment.missing?.length ?? 0);
  }
  await settled(page);
  await picture(page, 'check-vi');
  await audit(page);
  await speak(page, 'en');
  await settled(page);
  await picture(page, 'check-en');
  await audit(page);
});

test('the law of two days stands side by side', async (t) => {
  const page = await open(t);
  const name = 'tap-the-lao-dong-tien-tien-collective-2023-compare';
  await example(page, name);
  await page.locator('.finding .sides > div').nth(1).locator('.state .tag').waitFor();
  const { differences } = want(name).findings[0].around.compared.comparison;
  await page.locator('.finding table tbody tr').nth(differences.length - 1).waitFor();
  assert.equal(await page.locator('.finding table tbody tr').count(), differences.length);
  await settled(page);
  await picture(page, 'check-two-days');
  await audit(page);
});

test('examples have names that tell them apart', async (t) => {
  const page = await open(t);
  await go(page, 'check');
  for (const lang of ['vi', 'en']) {
    await speak(page, lang);
    const names = await page.locator('.screen > .card select option').allInnerTexts();
    assert.ok(names.length > 30);
    assert.equal(new Set(names).size, names.length);
  }
});

for (const width of [1280, 320]) {
  test(`the verdicts of two days stay in sight while facts are typed, ${width} pixels wide`, async (t) => {
    const page = await open(t, { viewport: { width, height: 640 } });
    await example(page, 'tap-the-lao-dong-tien-tien-collective-2023-compare');
    await settled(page);
    const tags = page.locator('.verdicts .tag');
    assert.equal(await tags.count(), 2);
    const last = page.locator('#check-facts select').last();
    await last.focus();
    await page.evaluate(() => document.activeElement.scrollIntoView({ block: 'nearest' }));
    for (const tag of await tags.all()) {
      const { y, height } = await tag.boundingBox();
      assert.ok(y >= 0 && y + height <= 640, 'in sight');
    }
    const [bar, field] = [await page.locator('.verdicts').boundingBox(), await last.boundingBox()];
    assert.ok(field.y >= bar.y + bar.height || field.y + field.height <= bar.y, 'what has the focus is not hidden below them');
    assert.ok(bar.height < 640 / 3, 'there is room to type');
    await audit(page);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/check-verdicts-${width}.png` });
    await page.locator('.verdicts a').click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'check-answer');
  });
}

test('a check is made by hand: kind, award, facts, and the verdict follows', async (t) => {
  const page = await open(t);
  await go(page, 'check');
  const form = page.locator('.form');
  await form.locator('select').first().selectOption('collective');
  await form.locator('#check-awards label', { hasText: 'Tập thể lao động tiên tiến' }).locator('input').check();
  const tag = page.locator('.finding .state .tag');
  await tag.first().waitFor();
  assert.ok(await tag.first().evaluate((node) => node.classList.contains('open')), 'without facts it is open');
  const before = await page.locator('.finding ol.facts > li').count();
  await form.locator('#check-facts select').first().selectOption({ index: 1 });
  await page.waitForFunction((n) => document.querySelectorAll('.finding ol.facts > li').length !== n, before);
  await page.reload();
  await go(page, 'check');
  await tag.first().waitFor();
});

test('what is saved is opened again, and what is no inquiry is refused with its place', async (t) => {
  const page = await open(t);
  const name = 'co-thi-dua-tinh-collective-2020';
  await example(page, name);
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.screen > .card button').first().click()]);
  const saved = readFileSync(await download.path(), 'utf8');
  assert.deepEqual(JSON.parse(saved), JSON.parse(readFileSync(inquiry(name), 'utf8')));
  await choose(page, { name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(saved.replace('"subject"', '"subjects"')) });
  await page.locator('.refusal code', { hasText: '/subjects' }).first().waitFor({ state: 'attached' });
  await page.locator('.finding .state .tag').first().waitFor();
  await choose(page, { name: 'saved.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await page.locator('.refusal').waitFor({ state: 'detached' });
});

test('on a phone it fits', async (t) => {
  const page = await open(t, { viewport: { width: 320, height: 640 } });
  await example(page, 'tap-the-lao-dong-tien-tien-collective-2023-compare');
  await settled(page);
  await picture(page, 'check-phone');
  await audit(page);
});

test('an answer of before is told as such, and is not printed', async (t) => {
  const page = await open(t);
  await example(page, 'chien-si-thi-dua-tinh-person-2025-earliest');
  await settled(page);
  await page.locator('.form select').first().selectOption('household');
  const refusal = page.locator('.answer .refusal');
  await refusal.waitFor();
  assert.match(await refusal.locator('h2').innerText(), /lần xét trước/);
  assert.doesNotMatch(await refusal.innerText(), /\/grants|award\./, 'people read words');
  assert.ok(await page.getByRole('button', { name: 'In', exact: true }).isDisabled());
  await audit(page);
  await page.locator('.form select').first().selectOption('person');
  await refusal.waitFor({ state: 'detached' });
});

test('a year is of the calendar by its name, or has the days that are typed', async (t) => {
  const page = await open(t);
  await go(page, 'check');
  const fields = (label) => page.locator('.form').getByLabel(label);
  const put = async (label, text) => { await fields(label).fill(text); await fields(label).press('Tab'); await settled(page); };
  await put('Năm thi đua', '2024');
  assert.deepEqual([await fields('Ngày đầu năm').inputValue(), await fields('Ngày đầu của năm sau').inputValue()], ['01/01/2024', '01/01/2025']);
  await put('Năm thi đua', '2024-2025');
  await put('Ngày đầu năm', '5/9/2024');
  assert.deepEqual([await fields('Ngày đầu năm').inputValue(), await fields('Ngày đầu của năm sau').inputValue()], ['05/09/2024', '01/01/2025']);
});
