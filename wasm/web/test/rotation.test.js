// Who led the bloc and who leads it next, as a person reads and changes it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { audit, dossier, kept, load, open, picture, scenario, speak } from './served.js';

const want = (name) => JSON.parse(readFileSync(scenario(name).replace('input', 'want'), 'utf8'));
const nameOf = (name, id) => dossier(name).bloc.members.find(({ unit }) => unit.id === id).unit.name.vi;
const region = (page, i = 0) => page.locator('main > .card').first().locator('table').nth(i);
const field = (form, i) => form.locator('.field').nth(i).locator('input, select').first();
const type = async (control, text) => {
  await control.fill(text);
  await control.press('Tab');
};

for (const name of ['ca-mau-2020', 'nam-2025-tinh-gia-dinh', 'rotation-merger', 'promises-after-merger']) {
  test(`${name}: the table has every seat of the report, recorded and planned`, async (t) => {
    const page = await open(t);
    await load(page, name, 'rotation');
    const { table } = want(name).leadership;
    const rows = region(page).locator('tbody tr');
    await rows.nth(table.length - 1).waitFor();
    assert.equal(await rows.count(), table.length);
    for (const [i, row] of table.entries()) {
      for (const [k, office] of ['chief', 'deputy'].entries()) {
        const told = await rows.nth(i).locator('td').nth(k).innerText();
        for (const { unit } of row[office] ?? []) if (unit) assert.ok(told.includes(nameOf(name, unit)), `${row.year} ${office}: ${unit}`);
      }
    }
    const marks = table.flatMap(({ chief = [], deputy = [] }) => [...chief, ...deputy]);
    assert.equal(await page.locator('figure .wide g').count(), marks.length, 'the chart has as many marks as the table has seats');
    assert.equal(await page.locator('figure .wide g.recorded').count(), marks.filter(({ recorded }) => recorded).length);
  });
}

test('how far the plan looks is chosen, and undone', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'rotation');
  const rows = region(page).locator('tbody tr');
  await rows.nth(4).waitFor();
  await page.locator('.horizon select').selectOption('6');
  await rows.nth(7).waitFor();
  assert.equal((await kept(page)).horizon, 6);
  await page.locator('.at-work .ways button').first().click();
  await rows.nth(7).waitFor({ state: 'detached' });
  assert.equal(await rows.count(), 5);
});

test('where the dossier does not say how far, a turn of all members is looked at', async (t) => {
  const page = await open(t);
  const given = dossier('ca-mau-2020');
  delete given.horizon;
  await load(page, given, 'rotation');
  const planned = page.locator('figure .wide g:not(.recorded)');
  await planned.nth(given.bloc.members.length - 1).waitFor({ state: 'attached' });
  assert.equal(await page.locator('.horizon select').inputValue(), '');
  await page.locator('.horizon select').selectOption('1');
  await planned.nth(given.bloc.members.length - 1).waitFor({ state: 'detached' });
  assert.equal((await kept(page)).horizon, 1);
});

test('an exchange is added with its minutes, told at the seats, and taken back there', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'rotation');
  const card = page.locator('[data-path="/swaps"]');
  await card.locator('button.more').click();
  const form = card.locator('form');
  await type(field(form, 1), '2022');
  await field(form, 2).selectOption('bdbp');
  await type(field(form, 3), '2023');
  await field(form, 4).selectOption('cong-an');
  await type(field(form, 5), '12/3/2021');
  await type(form.locator('fieldset input').first(), '03/BB-KTĐ');
  await form.locator('button.main').click();
  await form.waitFor({ state: 'detached' });
  const row = (year) => region(page).locator('tbody tr').filter({ has: page.locator('th', { hasText: year }) });
  await row('2022').locator('td').first().locator('strong', { hasText: 'Công an' }).waitFor();
  await row('2023').locator('td').first().locator('strong', { hasText: 'Biên phòng' }).waitFor();
  const swap = { office: 'chief', first: { year: '2022', unit: 'bdbp' }, second: { year: '2023', unit: 'cong-an' }, on: '2021-03-12', instrument: { number: '03/BB-KTĐ' } };
  assert.deepEqual((await kept(page)).swaps, [swap]);
  await picture(page, 'rotation-swap-vi');
  await row('2022').locator('button.plain').click();
  await row('2022').locator('td').first().locator('strong', { hasText: 'Biên phòng' }).waitFor();
  assert.deepEqual((await kept(page)).swaps, []);
});

/** Begins a merger of two units that goes on under the name of the first. */
async function merger(page, on, first, second) {
  await page.locator('#try-more').click();
  const form = page.locator('section[aria-labelledby=tryout] form');
  await form.locator('select').first().selectOption('merge');
  await type(field(form, 1), on);
  await form.locator('.units').nth(0).locator('select').selectOption(first);
  await form.locator('.units').nth(0).locator('select').selectOption(second);
  await form.locator('.units').nth(1).locator('select').selectOption(first);
  return form;
}

test('a merger is tried out beside the plan as it is; the dossier stays until it is taken over', async (t) => {
  const page = await open(t);
  const name = 'nam-2025-tinh-gia-dinh';
  await load(page, name, 'rotation');
  const form = await merger(page, '1/7/2026', 'so-4', 'so-5');
  await form.locator('button.main').click();
  // The regulation does not say whose place a merged unit takes: nothing is put in its place.
  await page.locator('#tried tr[data-year="2027"][data-office="chief"].open').waitFor();
  assert.equal(await page.locator('#tried tr.changed').count(), 0);
  await form.locator('.fields').last().locator('select').nth(1).selectOption('earlier');
  await form.locator('button.main').click();
  await page.locator('#tried tr[data-year="2027"][data-office="chief"].same').waitFor();
  await page.locator('#tried tr[data-year="2028"][data-office="chief"].changed').waitFor();
  await picture(page, 'rotation-tryout-vi');
  assert.doesNotMatch(await page.locator('main').innerText(), /(^|\s)\/[a-z]+\//, 'places are told in words');
  await audit(page);
  assert.deepEqual((await kept(page)).bloc, dossier(name).bloc, 'trying changes nothing');

  await page.locator('button.take').click();
  await page.locator('#try-more').waitFor();
  const now = await kept(page);
  assert.deepEqual(now.bloc.events, [{ kind: 'merge', on: '2026-07-01', from: ['so-4', 'so-5'], to: ['so-4'] }]);
  assert.deepEqual(now.regulation, dossier(name).regulation, 'what was supposed of the regulation is not entered');
  await page.locator('.at-work .ways button').first().click();
  assert.deepEqual((await kept(page)).bloc, dossier(name).bloc, 'it is one step');
});

test('after a merger as many of the turns of today are kept as can be', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'rotation');
  const form = await merger(page, '01/07/2021', 'bo-chqs', 'bdbp');
  await form.locator('.fields').last().locator('select').nth(1).selectOption('earlier');
  await form.locator('input[type=checkbox]').check();
  await form.locator('button.main').click();
  await page.locator('#tried').waitFor();
  const [chief] = [page.locator('#tried tr[data-office="chief"]')];
  const changed = await chief.and(page.locator('.changed')).count();
  await form.locator('input[type=checkbox]').uncheck();
  await form.locator('button.main').click();
  await page.locator('#tried').waitFor();
  assert.ok(changed < (await chief.and(page.locator('.changed')).count()), 'fewer turns change than by the order alone');
  await form.locator('button').last().click();
  assert.deepEqual((await kept(page)).bloc, dossier('ca-mau-2020').bloc);
});

test('another language changes words only: what is drafted and tried stays, and so does the focus', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'rotation');
  const draft = page.locator('[data-path="/swaps"] form');
  await page.locator('[data-path="/swaps"] button.more').click();
  await type(field(draft, 1), '2027');
  await field(draft, 2).selectOption('so-4');
  const form = await merger(page, '1/7/2026', 'so-4', 'so-5');
  await form.locator('button.main').click();
  await page.locator('#tried tr').first().waitFor();
  const english = page.locator('.languages button[lang=en]');
  await english.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Turns exchanged' }).waitFor();
  assert.equal(await english.evaluate((button) => button === document.activeElement), true);
  assert.deepEqual([await field(draft, 1).inputValue(), await field(draft, 2).inputValue()], ['2027', 'so-4']);
  assert.ok((await page.locator('#tried tr').count()) > 1, 'what was tried out is told in the other language');
  assert.equal(await form.locator('select').first().inputValue(), 'merge');
});

test('an event that cannot be is refused with its place', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'rotation');
  const form = await merger(page, '01/07/2021', 'bo-chqs', 'bdbp');
  await field(form, 0).selectOption('split');
  await form.locator('button.main').click();
  await page.locator('.refusal code', { hasText: '/bloc/events/0/from' }).waitFor({ state: 'attached' }); // folded
});

test('what lacks for a plan is told: a rule, or what the rule does not say', async (t) => {
  const page = await open(t);
  const { bloc, year: of, on } = dossier('ca-mau-2020');
  const bare = { $schema: dossier('ca-mau-2020').$schema, bloc, year: of, on };
  const told = page.locator('section', { has: page.locator('#lead') });
  await load(page, bare, 'rotation');
  await told.getByText('chưa có quy định luân phiên').waitFor();
  await load(page, { ...bare, regulation: { rotation: { chief: { mode: 'list', basis: 'published' } } } }, 'rotation');
  await told.getByText('quy định luân phiên chưa đủ').waitFor();
});

test('a rule is entered where none is known; what it does not say stays out of it', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'rotation');
  const rule = page.locator('.policy').nth(1);
  await rule.locator('button').click();
  await rule.locator('select').nth(0).selectOption('succession');
  await rule.locator('select').nth(1).selectOption('published');
  await rule.locator('button.main').click();
  await rule.locator('.fields').first().waitFor();
  assert.deepEqual((await kept(page)).regulation.rotation.deputy, { mode: 'succession', basis: 'published' });
  await type(rule.getByLabel('Số đơn vị giữ chức mỗi năm'), '2');
  await type(rule.getByLabel('Bắt đầu từ năm').first(), '2021');
  assert.equal((await kept(page)).regulation.rotation.deputy.start, undefined, 'half a start is none');
  await rule.getByLabel('Đơn vị của lượt đầu').first().selectOption('thanh-tra');
  assert.deepEqual((await kept(page)).regulation.rotation.deputy, { mode: 'succession', basis: 'published', seats: 2, start: { year: '2021', unit: 'thanh-tra' } });
  await rule.locator('button.remove').click();
  assert.equal((await kept(page)).regulation.rotation.deputy, undefined);
});

/** Opens the rule of an office for its changes. */
async function opened(page, office) {
  const rule = page.locator('.policy').nth(office);
  await rule.locator('button[aria-expanded=false]').click();
  return rule;
}

test('what regulations say of first years and bars is there, changes, and is kept', async (t) => {
  const page = await open(t);
  await load(page, 'pack-kiem-sat-2019', 'rotation');
  const before = dossier('pack-kiem-sat-2019').regulation.rotation.chief;
  const rule = await opened(page, 0);
  assert.equal(await rule.getByLabel('Trong bao nhiêu năm').inputValue(), String(before.first.years));
  assert.equal(await rule.getByLabel('Điều kiện 1').first().inputValue(), before.bars[0].if.fact.name);
  await type(rule.getByLabel('Điều, khoản của quy chế'), '11.3.a');
  await type(rule.getByLabel('Trong bao nhiêu năm'), '2');
  const changed = { ...before, bars: [{ ...before.bars[0], clause: '11.3.a' }], first: { ...before.first, years: 2 } };
  assert.deepEqual((await kept(page)).regulation.rotation.chief, changed);
  await type(rule.getByLabel('Trong bao nhiêu năm'), '');
  const { first, ...rest } = changed;
  assert.deepEqual((await kept(page)).regulation.rotation.chief, rest, 'half of it is none');
  await rule.getByRole('button', { name: 'Xóa điều kiện 1' }).click();
  assert.equal((await kept(page)).regulation.rotation.chief.bars, undefined);
});

test('seats are reserved for a class, and the plan follows', async (t) => {
  const page = await open(t);
  await load(page, 'rotation-reserved', 'rotation');
  const rule = await opened(page, 1);
  await rule.getByRole('button', { name: /thads/ }).click();
  assert.equal((await kept(page)).regulation.rotation.deputy.reserved, undefined);
  await rule.getByLabel('Thêm chỗ dành riêng cho nhóm').selectOption('thads');
  assert.deepEqual((await kept(page)).regulation.rotation.deputy, dossier('rotation-reserved').regulation.rotation.deputy);
});

test('an office goes by the result of the year before, and what an election must reach is told', async (t) => {
  const page = await open(t);
  await load(page, 'rotation-elected', 'rotation');
  const deputy = await opened(page, 1);
  await type(deputy.getByLabel('Đơn vị xếp thứ'), '2');
  assert.deepEqual((await kept(page)).regulation.rotation.deputy.result, { place: 2 });
  await deputy.getByLabel('Hoặc đơn vị không được tặng thưởng: Thêm danh hiệu, hình thức').selectOption({ index: 1 });
  const { result } = (await kept(page)).regulation.rotation.deputy;
  assert.deepEqual([result.place, result.without.length], [undefined, 1], 'one takes the place of the other');
  const chief = await opened(page, 0);
  await type(chief.getByLabel('Tỷ lệ đồng ý cần đạt'), '2/3');
  assert.equal((await kept(page)).regulation.rotation.chief.ballot.share, '2/3');
});

test('turns that were announced, and the years that are counted, are entered', async (t) => {
  const page = await open(t);
  const name = 'promises-after-merger';
  await load(page, name, 'rotation');
  const card = page.locator('[data-path="/promises"]');
  const { promises } = dossier(name);
  await card.locator('.entries > li').nth(promises.length - 1).waitFor();
  assert.equal(await card.locator('.entries > li').count(), promises.length);
  await card.locator('.entries > li').last().getByRole('button', { name: /^Xóa/ }).click();
  assert.deepEqual((await kept(page)).promises, promises.slice(0, -1));
  const counted = page.locator('section[aria-labelledby=fairness]');
  const years = await counted.locator('p.help').first().innerText();
  await counted.locator('summary').click();
  await type(counted.getByLabel('Từ ngày'), '01/01/2026');
  assert.equal((await kept(page)).fairnessPeriod, undefined, 'half a time is none');
  await type(counted.getByLabel('Đến trước ngày'), '01/01/2028');
  assert.deepEqual((await kept(page)).fairnessPeriod, { from: '2026-01-01', until: '2028-01-01' });
  await counted.getByText('2027').first().waitFor();
  assert.notEqual(await counted.locator('p.help').first().innerText(), years);
});

test('places of years as they were published are entered unit by unit', async (t) => {
  const page = await open(t);
  await load(page, 'rotation-elected', 'rotation');
  const { recordedStandings: before, bloc: { members } } = await kept(page);
  const card = page.locator('[data-path="/recordedStandings"]');
  await card.locator('button.more').click();
  const form = card.locator('form');
  await type(form.getByLabel(/^Năm thi đua/), '2019');
  await type(form.getByLabel(members[1].unit.name.vi, { exact: true }), '1');
  await type(form.getByLabel(members[0].unit.name.vi, { exact: true }), '2');
  await form.locator('button.main').click();
  await form.waitFor({ state: 'detached' });
  const places = [{ unit: members[1].unit.id, place: 1 }, { unit: members[0].unit.id, place: 2 }];
  assert.deepEqual((await kept(page)).recordedStandings, [...before, { places, year: '2019' }]);
  const last = card.locator('.entries > li').last();
  assert.match(await last.innerText(), new RegExp(`1\\. ${members[1].unit.name.vi.replace(/[()]/g, '\\$&')}; 2\\. `));
  await last.locator('.ways button').first().click();
  await type(last.getByLabel(members[0].unit.name.vi, { exact: true }), '');
  assert.deepEqual((await kept(page)).recordedStandings.at(-1).places, places.slice(0, 1));
  await audit(page);
  await picture(page, 'rotation-placed-vi');
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'rotation-placed-phone-en');
});

test('the record is asked which rules it fits, also where the rule is published', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'rotation');
  const card = page.locator('section[aria-labelledby=inferred]');
  await card.locator('button').click();
  await card.locator('li .tag.good').first().waitFor();
});

for (const name of ['ca-mau-2020', 'nam-2025-tinh-gia-dinh']) {
  test(`${name}: in both languages, on a desk and on a phone, everybody can use it`, async (t) => {
    const page = await open(t);
    await load(page, name, 'rotation');
    await page.locator('details summary').first().click();
    await page.locator('.policy button').first().click();
    await audit(page);
    await picture(page, `rotation-${name}-vi`);
    await page.setViewportSize({ width: 320, height: 640 });
    await audit(page);
    await picture(page, `rotation-${name}-phone`);
    await speak(page, 'en');
    await audit(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, `rotation-${name}-en`);
  });
}
