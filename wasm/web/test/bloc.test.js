// The bloc and its year, as a person enters them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { audit, dossier, go, kept, load, open, picture, speak } from './served.js';

const seed = dossier('ca-mau-2020');

/** The card of a list, by what its address in the dossier is. */
const card = (page, list) => page.locator(`section.card[data-path="${list}"]`);
const entry = (page, list, i) => card(page, list).locator('.entries > li').nth(i);
const edit = (page, list, i) => entry(page, list, i).locator('.ways button').first().click();
const draft = async (page, list) => {
  await card(page, list).locator('button.more').click();
  return card(page, list).locator('form');
};
const field = (form, i) => form.locator('.field').nth(i).locator('input, select, textarea').first();
const send = async (page, form) => {
  await form.locator('button.main').click();
  await form.waitFor({ state: 'detached' });
};
const type = async (control, text) => {
  await control.fill(text);
  await control.press('Tab');
};

test('a member is added, moved, renamed and removed; its identifier is made of its name and stays', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const form = await draft(page, '/bloc/members');
  await field(form, 0).fill('Đài Phát thanh và Truyền hình');
  await send(page, form);
  let { members } = (await kept(page)).bloc;
  assert.deepEqual(members.at(-1), { unit: { id: 'dai-phat-thanh-va-truyen-hinh', name: { vi: 'Đài Phát thanh và Truyền hình' } } });

  const again = await draft(page, '/bloc/members');
  await field(again, 0).fill('Đài phát thanh và truyền hình');
  await send(page, again);
  ({ members } = (await kept(page)).bloc);
  assert.equal(members.at(-1).unit.id, 'dai-phat-thanh-va-truyen-hinh-2', 'two units of one name are two');

  await entry(page, '/bloc/members', 7).locator('.ways button').nth(1).click(); // up
  await edit(page, '/bloc/members', 6);
  await type(field(entry(page, '/bloc/members', 6), 0), 'Báo và phát thanh, truyền hình');
  await type(field(entry(page, '/bloc/members', 6), 2), '1/7/2020');
  ({ members } = (await kept(page)).bloc);
  assert.equal(await field(entry(page, '/bloc/members', 6), 2).inputValue(), '01/07/2020', 'a day is shown back as offices write it');
  assert.deepEqual(members[6], { unit: { id: 'dai-phat-thanh-va-truyen-hinh', name: { vi: 'Báo và phát thanh, truyền hình' } }, from: '2020-07-01' });

  await entry(page, '/bloc/members', 8).locator('.ways button').last().click();
  assert.equal((await kept(page)).bloc.members.length, 8, 'what nothing names goes at once');
});

test('a unit that the dossier names elsewhere goes alone only when its user insists, and comes back', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  await entry(page, '/bloc/members', 1).locator('.ways button').last().click();
  const asked = entry(page, '/bloc/members', 1).locator('[role=alert]');
  assert.equal(await asked.locator('li').count(), 2, 'a term and a nomination');
  assert.doesNotMatch(await asked.innerText(), /\/\w/, 'in words');
  assert.equal((await kept(page)).bloc.members.length, 7);
  await picture(page, 'bloc-remove-vi');
  await asked.locator('button').nth(1).click();
  await page.locator('main > .refusal code').getByText('/terms/1/holders/0').waitFor({ state: 'attached' });
  assert.equal((await kept(page)).bloc.members.length, 6);
  await page.locator('.at-work .ways button').first().click();
  await page.locator('main > .refusal').waitFor({ state: 'detached' });
  assert.deepEqual((await kept(page)).bloc, seed.bloc);
});

test('a unit is taken out with all that names it, in one step', async (t) => {
  const page = await open(t);
  const given = dossier('nam-2025-tinh-gia-dinh');
  const unit = given.bloc.members[2].unit.id;
  given.bloc.events = [{ kind: 'rename', on: '2025-03-01', from: [unit], to: [unit] }];
  given.regulation.rotation.chief.order = given.bloc.members.map((member) => member.unit.id);
  await load(page, given);
  const before = await kept(page);
  await entry(page, '/bloc/members', 2).locator('.ways button').last().click();
  const asked = entry(page, '/bloc/members', 2).locator('[role=alert]');
  const sheets = before.sheets.filter((sheet) => sheet.unit === unit || sheet.by?.unit === unit).length;
  assert.match(await asked.innerText(), new RegExp(`Phiếu điểm: ${sheets} mục`), 'how much of what');
  assert.deepEqual(await kept(page), before, 'nothing goes before it is agreed to');
  await picture(page, 'bloc-remove-along-vi');
  await asked.locator('button.main').click();
  const after = await kept(page);
  assert.equal(await page.locator('main > .refusal').count(), 0, 'nothing is at fault');
  const naming = (document) => JSON.stringify(document, (key, value) => (['id', 'code'].includes(key) ? undefined : value)).split(`"${unit}"`).length - 1;
  assert.ok(naming(before) > 10);
  assert.equal(naming(after), 0);
  assert.equal(after.sheets.length, before.sheets.length - sheets, 'what is of others stays');
  assert.deepEqual(after.regulation.rotation.chief.order, before.regulation.rotation.chief.order.filter((id) => id !== unit));
  await page.locator('.at-work .ways button').first().click();
  assert.deepEqual(await kept(page), before, 'one step back brings all of it back');
});

test('every part of the view is led to from its contents; on a phone parts are folded until then', async (t) => {
  const page = await open(t, { viewport: { width: 320, height: 640 } });
  await load(page, 'nam-2025-tinh-gia-dinh');
  assert.ok(await page.evaluate(() => document.documentElement.scrollHeight) < 1500, 'what is folded takes no room');
  await audit(page);
  await picture(page, 'bloc-folded-phone');
  await page.locator('.contents summary').click();
  await audit(page);
  await picture(page, 'bloc-contents-phone');
  const cards = await page.locator('[data-path]').evaluateAll((list) => list.map((card) => card.dataset.path));
  const ways = await page.locator('.contents a').evaluateAll((list) => list.map((link) => decodeURIComponent(link.getAttribute('href').replace('#/bloc/', ''))));
  assert.deepEqual(cards.filter((path) => !ways.includes(path)), ['/sources'].filter((path) => !ways.includes(path)));
  for (const path of ways) {
    await page.locator(`.contents a[href="#/bloc/${encodeURIComponent(path)}"]`).click();
    await page.waitForFunction((path) => {
      const card = document.querySelector(`[data-path="${path}"]`);
      return card.checkVisibility() && card.getBoundingClientRect().top < innerHeight && card.contains(document.activeElement);
    }, path);
  }
  await audit(page);
  await picture(page, 'bloc-unfolded-phone');
  assert.doesNotMatch(await page.locator('main').innerText(), /so-1|khoi-1/, 'identifiers stand in folds');
});

test('a day that there is not is refused beside its field, and what was typed stays', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const on = page.locator('[data-path="/bloc"]').locator('.field').nth(7);
  await type(on.locator('input'), '31/2/2021');
  await on.locator('.wrong').waitFor();
  assert.equal(await on.locator('input').inputValue(), '31/2/2021');
  assert.equal(await on.locator('input').getAttribute('aria-invalid'), 'true');
  assert.equal((await kept(page)).on, seed.on);
  await type(on.locator('input'), '2021-03-20');
  await on.locator('.wrong').waitFor({ state: 'detached' });
  assert.equal(await on.locator('input').inputValue(), '20/03/2021');
  assert.equal((await kept(page)).on, '2021-03-20');
  await type(on.locator('input'), '');
  await on.locator('.wrong').waitFor();
  assert.equal((await kept(page)).on, '2021-03-20', 'what a dossier cannot be without stays');
});

test('a merger into a new unit is entered with its instrument, at its place among the events', async (t) => {
  const page = await open(t);
  await load(page, 'rotation-merger');
  const before = dossier('rotation-merger').bloc;
  const form = await draft(page, '/bloc/events');
  await field(form, 0).selectOption('merge');
  await type(field(form, 1), '01/03/2025');
  await form.locator('.units').nth(0).locator('select').selectOption('thanh-tra');
  await form.locator('.units').nth(0).locator('select').selectOption('tand');
  await form.locator('.units').nth(1).locator('input').fill('Cơ quan mới');
  await form.locator('.units').nth(1).locator('input').press('Enter');
  await form.locator('fieldset button').click();
  await field(form.locator('fieldset'), 0).fill('12/NQ-HĐND');
  await type(field(form.locator('fieldset'), 1), '15/2/2025');
  await picture(page, 'bloc-event-vi');
  await send(page, form);
  const { bloc } = await kept(page);
  assert.deepEqual(bloc.events, [
    { kind: 'merge', on: '2025-03-01', from: ['thanh-tra', 'tand'], to: ['co-quan-moi'], instrument: { number: '12/NQ-HĐND', signed: '2025-02-15' } },
    ...before.events,
  ]);
  assert.deepEqual(bloc.members, [...before.members, { unit: { id: 'co-quan-moi', name: { vi: 'Cơ quan mới' } } }]);
});

test('a term keeps its days and its instrument; its last one takes the list of days with it', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  await edit(page, '/terms', 0);
  const first = entry(page, '/terms', 0);
  assert.equal(await field(first, 0).inputValue(), '2020');
  await type(field(first, 4), '');
  assert.equal((await kept(page)).terms[0].effective, undefined);
  await type(field(first, 3), '21/05/2020');
  await field(first, 5).selectOption('');
  await type(first.locator('fieldset input').first(), '');
  const { terms } = await kept(page);
  assert.deepEqual(terms[0], { year: '2020', office: 'chief', holders: ['bo-chqs'], effective: { from: '2020-05-21' } });

  const form = await draft(page, '/terms');
  await type(field(form, 0), '2019');
  await field(form, 1).selectOption('deputy');
  await form.locator('.units select').selectOption('vks');
  await send(page, form);
  assert.deepEqual((await kept(page)).terms.at(-1), { year: '2019', office: 'deputy', holders: ['vks'] });
});

test('movements and steps of the year are entered; a step without a kind is not; its state is shown', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const movement = await draft(page, '/movements');
  await field(movement, 0).fill('Chung sức xây dựng nông thôn mới');
  await send(page, movement);
  assert.deepEqual((await kept(page)).movements, [{ kind: 'thematic', name: { vi: 'Chung sức xây dựng nông thôn mới' }, id: 'chung-suc-xay-dung-nong-thon-moi' }]);

  const step = await draft(page, '/cycle');
  await field(step, 0).fill('Kiểm tra chéo');
  await step.locator('button.main').click();
  assert.equal(await step.locator('select:invalid').count(), 1, 'what kind of step it is');
  await field(step, 2).selectOption('crossCheck');
  await type(field(step, 6), '1/12/2020');
  await send(page, step);
  const { cycle } = await kept(page);
  assert.deepEqual(cycle.at(-1), { name: { vi: 'Kiểm tra chéo' }, kind: 'crossCheck', window: { by: '2020-12-01' }, id: 'kiem-tra-cheo' });
  await entry(page, '/cycle', 4).locator('.tag.bad').waitFor(); // late
});

/** What is said of the control that has the focus. */
const told = (page) => page.evaluate(() => (document.activeElement.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id).innerText).join(' ').trim());

test('what a form lacks is said beside its fields in the language of the page, and the first of them has the focus', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const term = await draft(page, '/terms');
  await type(field(term, 0), '');
  await term.locator('button.main').click();
  await term.locator('.wrong').nth(1).waitFor();
  assert.equal(await term.locator('.wrong').count(), 2, 'the year and who holds the office');
  assert.ok(await field(term, 0).evaluate((input) => input === document.activeElement));
  assert.match(await told(page), /không để trống/);
  assert.equal(await page.evaluate(() => [...document.forms].filter(({ noValidate }) => !noValidate).length), 0, 'no bubble of the browser, which speaks its own language');
  await speak(page, 'en');
  await field(term, 0).focus();
  assert.match(await told(page), /cannot be empty/);
  await audit(page);
  await picture(page, 'bloc-lacking-en');
  await type(field(term, 0), '2031');
  assert.equal(await term.locator('.wrong').count(), 1);
  await field(term, 3).fill('31/2/2031'); // no such day
  await term.locator('.units select').selectOption('vks');
  await term.locator('button.main').click();
  await page.waitForFunction(() => document.activeElement.matches('form.draft input[aria-invalid=true]'));
  assert.equal((await kept(page)).terms.length, seed.terms.length, 'what cannot be read is not left out without a word');
  await type(field(term, 3), '');
  await send(page, term);
  assert.deepEqual((await kept(page)).terms.at(-1), { year: '2031', office: 'chief', holders: ['vks'] });

  const event = await draft(page, '/bloc/events');
  await event.locator('button.main').click();
  await event.locator('.wrong').first().waitFor();
  assert.ok(await field(event, 0).evaluate((select) => select === document.activeElement));
  assert.match(await told(page), /chosen/);
});

test('a group of fields that is half filled is asked for, and not left out', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const step = await draft(page, '/cycle');
  await field(step, 0).fill('Kiểm tra chéo');
  await field(step, 2).selectOption('crossCheck');
  const group = step.locator('[role=group]').first();
  await group.locator('input').fill('10');
  await step.locator('button.main').click();
  await page.waitForFunction(() => document.activeElement.closest('form.draft [role=group]')); // what is still empty of it
  assert.match(await page.evaluate(() => document.getElementById(document.activeElement.closest('[role=group]').getAttribute('aria-describedby')).innerText), /chưa đủ/);
  assert.equal((await kept(page)).cycle.length, seed.cycle.length);
  await group.locator('select').selectOption('registration');
  await send(page, step);
  assert.deepEqual((await kept(page)).cycle.at(-1).within, { of: 'registration', days: 10 });
});

test('an entry in which a group is half filled stays open until it is whole or empty', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const i = seed.cycle.findIndex(({ within }) => !within);
  const entry = page.locator(`[data-at="/cycle/${i}"]`);
  const way = entry.locator('.ways button').first();
  await way.click();
  const group = entry.locator('[role=group]').first();
  await group.locator('input').fill('10');
  await way.click();
  await page.waitForFunction(() => document.activeElement.closest('[data-waits]')); // what is still empty of it
  assert.equal(await way.getAttribute('aria-expanded'), 'true');
  assert.match(await entry.innerText(), /chưa đủ/);
  await group.locator('select').selectOption('registration');
  await way.click();
  await group.waitFor({ state: 'detached' });
  await page.waitForFunction(() => !document.activeElement.closest('[data-waits]'));
  assert.deepEqual((await kept(page)).cycle[i].within, { of: 'registration', days: 10 });
});

test('what is not entered yet is not left without a word', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const points = page.locator('nav a[href="#/points"]');
  const asked = page.locator('.leaving');
  await draft(page, '/bloc/guests');
  await go(page, 'points'); // nothing was typed
  await go(page, 'bloc');
  const guest = await draft(page, '/bloc/guests');
  await field(guest, 0).fill('Ban Thi đua');
  await points.click();
  await asked.getByText('chưa ghi vào hồ sơ').waitFor();
  await audit(page);
  await asked.getByRole('button', { name: 'Ở lại nhập tiếp' }).click();
  await asked.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement.closest('form.draft'));
  assert.equal(await field(guest, 0).inputValue(), 'Ban Thi đua');
  await points.click();
  await asked.getByRole('button', { name: 'Bỏ nội dung đó và chuyển' }).click();
  await page.waitForURL(/#\/points/);
  await asked.waitFor({ state: 'detached' });
});

test('what is wrong with a field does not move a button away while it is pressed', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const term = await draft(page, '/terms');
  await field(term, 3).fill('31/2/2031'); // no such day
  const button = term.locator('button.main');
  await button.scrollIntoViewIfNeeded();
  const before = await button.boundingBox();
  await page.mouse.move(before.x + 5, before.y + 5);
  await page.mouse.down();
  await page.waitForTimeout(400); // it was read long ago
  assert.deepEqual(await button.boundingBox(), before);
  await page.mouse.up();
  await term.locator('.wrong').first().waitFor();
});

test('years that are no calendar years, elections and plans are entered', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const year = await draft(page, '/years');
  await type(field(year, 0), '2021-2022');
  await type(field(year, 1), '1/9/2021');
  await type(field(year, 2), '1/6/2022');
  await send(page, year);
  const election = await draft(page, '/elections');
  await type(field(election, 1), '2022');
  await type(field(election, 2), '12/03/2021');
  await field(election, 3).selectOption('agreed');
  await election.locator('.units select').selectOption('vks');
  await send(page, election);
  await edit(page, '/plans', 1);
  const tasks = entry(page, '/plans', 1).locator('.tasks textarea');
  await type(tasks.nth(6), 'Tổ chức giao lưu thể thao');
  await type(tasks.nth(0), '');
  const now = await kept(page);
  assert.deepEqual(now.years, [{ label: '2021-2022', from: '2021-09-01', until: '2022-06-01' }]);
  assert.deepEqual(now.elections, [{ office: 'chief', year: '2022', on: '2021-03-12', how: 'agreed', units: ['vks'] }]);
  assert.deepEqual(now.plans[1].tasks, [...seed.plans[1].tasks.slice(1), { vi: 'Tổ chức giao lưu thể thao' }]);
});

test('a list of units copied from a spreadsheet is entered at once, and is one step', async (t) => {
  const page = await open(t);
  await load(page, { ...seed, bloc: { ...seed.bloc, members: seed.bloc.members.slice(0, 1) }, terms: undefined, decisions: undefined });
  await page.locator('.several summary').click();
  await page.locator('.several textarea').fill(`STT\tTên đơn vị\tGhi chú\n1\tSở Y tế\t\n2\t"Sở Tài chính"\tmới\n3. Sở Y tế\n- ${seed.bloc.members[0].unit.name.vi.toUpperCase()}\n`);
  await page.locator('.several ol li').nth(1).waitFor();
  assert.deepEqual((await page.locator('.several ol li').allInnerTexts()).map((text) => text.replace(/ – .*/, '')), ['Sở Y tế', 'Sở Tài chính'], 'the heads, the numbers and what is there already are left out');
  assert.match(await page.locator('.several ol li').nth(1).innerText(), /“2”.*“mới”|“mới”.*“2”/, 'what is left out of a line is told');
  assert.match(await page.locator('.several .none').innerText(), /Tên đơn vị/, 'a line that is no unit is told');
  await picture(page, 'bloc-several-vi');
  await page.locator('.several button').click();
  const added = (await kept(page)).bloc.members.slice(1);
  assert.deepEqual(added, [{ unit: { id: 'so-y-te', name: { vi: 'Sở Y tế' } } }, { unit: { id: 'so-tai-chinh', name: { vi: 'Sở Tài chính' } } }]);
  await page.locator('.at-work .ways button').first().click();
  assert.equal((await kept(page)).bloc.members.length, 1);
});

test('awards and disciplines of earlier years are entered unit by unit, with for which days they are complete', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  await page.locator('[data-path="/received"] select').selectOption('thads');
  const grant = await draft(page, '/grants');
  assert.equal(await field(grant, 0).inputValue(), 'thads', 'the unit that is looked at');
  await field(grant, 1).locator('option[value=co-thi-dua-tinh]').waitFor({ state: 'attached' });
  await field(grant, 1).selectOption('co-thi-dua-tinh');
  await type(field(grant, 2), '2019');
  await type(field(grant, 3), '15/3/2020');
  await field(grant, 4).selectOption('merit');
  await send(page, grant);
  assert.deepEqual((await kept(page)).grants, [{ subject: 'thads', award: 'co-thi-dua-tinh', year: '2019', decided: '2020-03-15', merit: 'merit' }]);
  await page.locator('[data-path="/received"] select').selectOption('vks');
  assert.equal(await card(page, '/grants').locator('.entries > li').count(), 0, 'only the unit that is looked at is shown');
  await page.locator('[data-path="/received"] select').selectOption('');
  const complete = await draft(page, '/complete');
  await field(complete, 0).selectOption('*');
  await type(field(complete, 1), '1/1/2018');
  await type(field(complete, 2), '1/1/2021');
  await send(page, complete);
  const discipline = await draft(page, '/disciplines');
  await field(discipline, 0).selectOption('vks');
  await field(discipline, 1).selectOption('warning');
  await type(field(discipline, 2), '2/5/2019');
  await send(page, discipline);
  const none = await draft(page, '/completeDisciplines');
  await field(none, 0).selectOption('vks');
  await type(field(none, 2), '1/1/2021');
  await send(page, none);
  const now = await kept(page);
  assert.deepEqual(now.complete, seed.bloc.members.map(({ unit }) => ({ from: '2018-01-01', until: '2021-01-01', subject: unit.id })));
  assert.deepEqual(now.disciplines, [{ subject: 'vks', kind: 'warning', from: '2019-05-02' }]);
  assert.deepEqual(now.completeDisciplines, [{ until: '2021-01-01', subject: 'vks' }]);
});

/** The control of a form that has a label. */
const labelled = (form, text) => form.getByLabel(text, { exact: true }).first();
/** A field that must not be empty, which its label says with a star. */
const needed = (form, text) => form.getByLabel(new RegExp(`^${text}\\s*\\*$`)).first();

test('the rules of the regulation on ballots, quotas and nomination are entered', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const rule = await draft(page, '/regulation/ballots');
  await rule.locator('.units select option[value=co-thi-dua-tinh]').waitFor({ state: 'attached' });
  await rule.locator('.units select').selectOption('co-thi-dua-tinh');
  await type(labelled(rule, 'Tỷ lệ đồng ý cần đạt'), '2/3');
  await labelled(rule, 'Phải đạt').selectOption('atLeast');
  await labelled(rule, 'Tính trên').selectOption('members');
  await type(labelled(rule, 'Tỷ lệ phải có mặt'), '70%');
  await rule.locator('[data-waits]').waitFor({ state: 'attached' }); // a part of a quorum is none
  await rule.locator('fieldset').first().locator('select').first().selectOption('atLeast');
  await rule.locator('fieldset').first().locator('select').last().selectOption('members');
  await send(page, rule);

  const quota = await draft(page, '/regulation/quotas');
  await field(quota, 0).selectOption('co-thi-dua-tinh');
  await field(quota, 1).selectOption('count');
  await type(field(quota, 2), '1');
  await send(page, quota);
  const share = await draft(page, '/regulation/quotas');
  await field(share, 0).selectOption('bang-khen-tinh');
  await field(share, 1).selectOption('share');
  await type(field(share, 2), '1/3');
  await field(share, 3).selectOption('remaining');
  await share.locator('.units select').selectOption('co-thi-dua-tinh');
  await labelled(share, 'Là mức không được vượt').selectOption('true');
  await send(page, share);

  const line = await draft(page, '/regulation/lines');
  await field(line, 0).selectOption('co-thi-dua-tinh');
  for (const test of ['score', 'eligibility', 'ballot', 'quota']) await line.locator('.units select').first().selectOption(test);
  await type(labelled(line, 'Điểm tối thiểu'), '90,5');
  await labelled(line, 'Thêm điều kiện').selectOption('exceeds-targets');
  await send(page, line);
  const { regulation } = await kept(page);
  assert.deepEqual(regulation.ballots, [{ awards: ['co-thi-dua-tinh'], rule: { share: '2/3', bound: 'atLeast', base: 'members', quorum: { share: '70%', bound: 'atLeast', base: 'members' } } }]);
  assert.deepEqual(regulation.quotas, [
    { award: 'co-thi-dua-tinh', count: 1 },
    { award: 'bang-khen-tinh', share: { share: '1/3', of: 'remaining', after: ['co-thi-dua-tinh'], notOver: true } },
  ]);
  assert.deepEqual(regulation.lines, [{ award: 'co-thi-dua-tinh', order: ['score', 'eligibility', 'ballot', 'quota'], floor: '90.5', conditions: [{ if: { fact: { name: 'exceeds-targets', is: true } } }] }]);

  await edit(page, '/regulation/quotas', 1);
  await field(entry(page, '/regulation/quotas', 1), 1).selectOption('table');
  await type(field(entry(page, '/regulation/quotas', 1), 2), '6');
  await type(field(entry(page, '/regulation/quotas', 1), 3), '2');
  assert.deepEqual((await kept(page)).regulation.quotas[1], { award: 'bang-khen-tinh', table: [{ from: 6, count: 2 }] });
});

/** Where the awards of the last condition on awards are chosen. */
const given = (form) => form.getByRole('combobox', { name: /^Danh hiệu, hình thức được tặng/ }).last();

test('conditions made of others are entered part by part, change, and go with their last part', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const line = await draft(page, '/regulation/lines');
  await field(line, 0).selectOption('co-thi-dua-tinh');
  await labelled(line, 'Thêm điều kiện').selectOption('registered'); // no standard of the law asks for it
  await labelled(line, 'Thêm điều kiện').selectOption('of:any');
  await labelled(line, 'Có ít nhất một trong số – điều đầu tiên').selectOption('exceeds-targets');
  await labelled(line, 'Thêm vào điều kiện 2').selectOption('of:atLeast');
  await labelled(line, 'Có ít nhất mấy điều trong số – điều đầu tiên').selectOption('united');
  await labelled(line, 'Thêm vào điều kiện 2.2').selectOption('of:not');
  await labelled(line, 'Không có điều sau – điều đầu tiên').selectOption('member-disciplined');
  const inside = line.locator('fieldset fieldset fieldset fieldset').last().locator('select').nth(1).locator('option');
  assert.deepEqual(await inside.allInnerTexts(), ['Có', 'Không có'], 'below “none of these” nothing must be so');
  await type(needed(line, 'Ít nhất mấy điều'), '2');
  await labelled(line, 'Thêm điều kiện').selectOption('tasks-rating');
  await labelled(line, 'So với mức').selectOption('atLeast');
  await labelled(line, 'Mức').selectOption('good');
  await labelled(line, 'Thêm điều kiện').selectOption('of:received');
  await given(line).selectOption('tap-the-lao-dong-xuat-sac');
  await type(labelled(line, 'Điều, khoản của quy chế (điều kiện 1)'), '12.1');
  await picture(page, 'bloc-conditions-vi');
  await send(page, line);
  const is = (name) => ({ fact: { name, is: true } });
  const conditions = [
    { if: is('registered'), clause: '12.1' },
    { if: { any: [is('exceeds-targets'), { atLeast: { count: 2, of: [is('united'), { not: is('member-disciplined') }] } }] } },
    { if: { fact: { name: 'tasks-rating', atLeast: { value: 'good' } } } },
    { if: { received: { awards: ['tap-the-lao-dong-xuat-sac'] } } },
  ];
  assert.deepEqual((await kept(page)).regulation.lines, [{ award: 'co-thi-dua-tinh', conditions }]);

  await edit(page, '/regulation/lines', 0);
  const there = entry(page, '/regulation/lines', 0);
  await audit(page);
  await there.getByRole('button', { name: 'Xóa điều kiện 2.2.1' }).click(); // of the one that is left, one at least
  await there.getByRole('button', { name: 'Xóa điều kiện 2.2.1.1' }).click(); // the last part of both
  await there.getByLabel(/^Có hay không/).first().selectOption('false');
  conditions[1] = { if: { any: [{ fact: { name: 'exceeds-targets', is: false } }] } };
  assert.deepEqual((await kept(page)).regulation.lines[0].conditions, conditions);
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'bloc-conditions-phone-en');
});

test('conditions over years are entered part by part, a run with what must be so in its time', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const line = await draft(page, '/regulation/lines');
  await field(line, 0).selectOption('co-thi-dua-tinh');
  const add = (kind, label = 'Thêm điều kiện') => line.getByRole('combobox', { name: label, exact: true }).last().selectOption(kind);
  const put = async (label, text) => {
    await type(line.getByLabel(new RegExp(`^${label}`)).last(), text);
    await kept(page);
  };
  await add('of:streak');
  await put('Mấy năm, kể cả năm xét', '2');
  await add('registered', 'Mỗi năm phải đạt');
  await add('of:held');
  await given(line).selectOption('co-thi-dua-chinh-phu');
  assert.equal(await line.locator('.adding > .field > select').last().evaluate((select) => select === document.activeElement), true, 'who added one may add the next');
  await line.getByLabel('Loại thành tích').last().selectOption('thematic');
  await add('of:count');
  await given(line).selectOption('bang-khen-tinh');
  await put('Ít nhất mấy lần', '2');
  await put('Trong mấy năm gần nhất', '5');
  await add('of:run');
  await put('Từ mấy năm trở lên', '3');
  await add('of:any', 'Mỗi năm phải đạt');
  const inYear = await line.getByLabel('Có ít nhất một trong số – điều đầu tiên').locator('option').evaluateAll((list) => list.map(({ value }) => value));
  assert.deepEqual(['of:received', 'of:count', 'of:run', 'of:times'].map((kind) => inYear.includes(kind)), [true, false, false, false], 'a single year has no history');
  await add('of:received', 'Có ít nhất một trong số – điều đầu tiên');
  await given(line).selectOption('tap-the-lao-dong-xuat-sac');
  await line.getByRole('combobox', { name: /^Danh hiệu, hình thức đã nhận trước/ }).selectOption('bang-khen-tinh');
  await line.getByLabel('Phải tiếp ngay sau lần đó').selectOption('true');
  await add('of:all', 'Trong giai đoạn đó còn phải');
  await add('of:times', 'Có đủ tất cả – điều đầu tiên');
  await put('Trong ít nhất mấy năm', '2');
  await add('tasks-rating', 'Mỗi năm phải đạt');
  await line.getByLabel(/^So với mức/).selectOption('atLeast');
  await line.getByLabel(/^Mức/).selectOption('excellent');
  await add('of:count', 'Thêm vào điều kiện 4.2');
  await given(line).selectOption('tap-the-lao-dong-tien-tien');
  await put('Ít nhất mấy lần', '1');
  await add('of:total', 'Thêm vào điều kiện 4.2');
  const figure = await line.getByLabel(/^Số liệu/).locator('option').nth(1).getAttribute('value');
  await line.getByLabel(/^Số liệu/).selectOption(figure);
  await put('Tổng ít nhất', '4');
  await add('of:unless');
  await line.locator('button.main').click();
  assert.match(await line.innerText(), /Cần chọn một mục/, 'what is begun is not left out');
  await add('united', 'Quy định chung');
  await add('exceeds-targets', 'Ngoại lệ: vẫn được nếu');
  await audit(page);
  await picture(page, 'bloc-conditions-years-vi');
  await send(page, line);
  const is = (name) => ({ fact: { name, is: true } });
  const conditions = [
    { streak: { years: { value: '2' }, test: is('registered') } },
    { held: { awards: ['co-thi-dua-chinh-phu'], merit: 'thematic' } },
    { count: { awards: ['bang-khen-tinh'], atLeast: { value: '2' }, years: { value: '5' } } },
    { run: {
      years: { value: '3' },
      test: { any: [{ received: { awards: ['tap-the-lao-dong-xuat-sac'] } }] },
      after: { awards: ['bang-khen-tinh'], adjacent: true },
      with: { all: [
        { times: { atLeast: { value: '2' }, test: { fact: { name: 'tasks-rating', atLeast: { value: 'excellent' } } } } },
        { count: { awards: ['tap-the-lao-dong-tien-tien'], atLeast: { value: '1' } } },
        { total: { fact: figure, atLeast: { value: '4' } } },
      ] },
    } },
    { unless: { rule: is('united'), exception: is('exceeds-targets') } },
  ];
  assert.deepEqual((await kept(page)).regulation.lines, [{ award: 'co-thi-dua-tinh', conditions: conditions.map((condition) => ({ if: condition })) }]);
  assert.equal(await page.locator('main > .refusal').count(), 0, 'the library reads them');

  await edit(page, '/regulation/lines', 0);
  const there = entry(page, '/regulation/lines', 0);
  await type(there.getByLabel(/^Mấy năm, kể cả năm xét/), '3');
  await there.getByRole('button', { name: 'Xóa điều kiện 4.2', exact: true }).click();
  await there.getByRole('button', { name: 'Xóa điều kiện 5.2', exact: true }).click(); // without it there is no exception, and no rule that has one
  conditions[0].streak.years.value = '3';
  delete conditions[3].run.with;
  assert.deepEqual((await kept(page)).regulation.lines[0].conditions, conditions.slice(0, 4).map((condition) => ({ if: condition })));
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'bloc-conditions-years-phone-en');
});

test('a share of the units that meet a condition, the words of a condition, and the paper behind a cost are entered', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh');
  const quota = await draft(page, '/regulation/quotas');
  await field(quota, 0).selectOption('tap-the-lao-dong-xuat-sac');
  await field(quota, 1).selectOption('share');
  await type(labelled(quota, 'Tỷ lệ'), '20%');
  await labelled(quota, 'Trên số').selectOption('condition');
  await quota.getByRole('combobox', { name: 'Điều kiện của số đơn vị được tính' }).selectOption('united');
  await audit(page);
  await picture(page, 'bloc-quota-condition-vi');
  await send(page, quota);
  const last = async () => (await kept(page)).regulation.quotas.at(-1);
  assert.deepEqual((await last()).share, { share: '20%', of: 'condition', condition: { fact: { name: 'united', is: true } } });
  const i = (await kept(page)).regulation.quotas.length - 1;
  await edit(page, '/regulation/quotas', i);
  await labelled(entry(page, '/regulation/quotas', i), 'Trên số').selectOption('members');
  assert.deepEqual((await last()).share, { share: '20%', of: 'members' }, 'what the base needs goes with it');

  await edit(page, '/regulation/lines', 0);
  const line = entry(page, '/regulation/lines', 0);
  const { if: before } = (await kept(page)).regulation.lines[0].conditions[0];
  await type(labelled(line, 'Lời của quy chế, nếu cần (điều kiện 1)'), 'Nội bộ không có đơn thư');
  const says = { vi: 'Nội bộ không có đơn thư' };
  assert.deepEqual((await kept(page)).regulation.lines[0].conditions[0].if, { ...before, says });
  await type(labelled(line, 'Lời của quy chế, nếu cần (điều kiện 1)'), '');
  const { says: _, ...without } = before;
  assert.deepEqual((await kept(page)).regulation.lines[0].conditions[0].if, without);

  const step = (await kept(page)).cycle.findIndex(({ costs }) => costs);
  await edit(page, '/cycle', step);
  const costs = entry(page, '/cycle', step).getByRole('group', { name: 'Hậu quả khi chậm, khi sai' });
  const paper = costs.getByRole('group', { name: 'Văn bản làm căn cứ' }).first();
  if (await paper.getByRole('button').count()) await paper.getByRole('button').click();
  await type(paper.getByLabel('Số, ký hiệu'), '07/QC');
  assert.equal((await kept(page)).cycle[step].costs[0].instrument.number, '07/QC');
  await audit(page);
});

test('quotas of groups, a list put to the vote, the ballot of the council and a filing date of the law are entered', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const group = await draft(page, '/regulation/groups');
  await field(group, 0).fill('Tòa án cấp tỉnh');
  await field(group, 0).press('Tab');
  await needed(group, 'Gồm những đơn vị nào').selectOption('units');
  for (const { unit } of seed.bloc.members.slice(0, 2)) await group.locator('.units select').selectOption(unit.id);
  await send(page, group);
  const rest = await draft(page, '/regulation/groups');
  await field(rest, 0).fill('Cơ quan trung ương');
  await field(rest, 0).press('Tab');
  await needed(rest, 'Gồm những đơn vị nào').selectOption('central');
  await needed(rest, 'Nhóm gồm').selectOption('true');
  await send(page, rest);

  const quota = await draft(page, '/regulation/quotas');
  await field(quota, 0).selectOption('co-thi-dua-tinh');
  await field(quota, 1).selectOption('count');
  await type(field(quota, 2), '1');
  for (const id of ['toa-an-cap-tinh', 'co-quan-trung-uong']) await quota.locator('.units select').selectOption(id);
  await send(page, quota);

  const line = await draft(page, '/regulation/lines');
  await field(line, 0).selectOption('co-thi-dua-tinh');
  await line.getByRole('group', { name: 'Chỉ xét nhóm' }).locator('select').selectOption('toa-an-cap-tinh');
  await line.getByRole('group', { name: 'Không tặng khi đã được tặng' }).locator('select').selectOption('bang-khen-tinh');
  await send(page, line);

  const rule = await draft(page, '/regulation/councilBallots');
  await rule.locator('.units select').selectOption('co-thi-dua-tinh');
  await labelled(rule, 'Ai bỏ phiếu').selectOption('council');
  await type(labelled(rule, 'Nhiều nhất bao nhiêu đơn vị trong danh sách'), '3');
  await labelled(rule, 'Do ai lập danh sách').selectOption('chair');
  await type(labelled(rule, 'Nhiều nhất mấy lần, kể cả lần đầu'), '2');
  await labelled(rule, 'Lần sau đưa vào').selectOption('leading');
  await type(labelled(rule, 'Mấy đơn vị nhiều phiếu nhất'), '2');
  await send(page, rule);

  const step = await draft(page, '/cycle');
  await field(step, 0).fill('Gửi hồ sơ Cờ thi đua của Chính phủ');
  await needed(step, 'Loại').selectOption('dossiers');
  await labelled(step, 'Hạn gửi hồ sơ theo pháp luật').selectOption('filing-government-flag');
  await type(labelled(step, 'Hạn gần nhất từ ngày'), '1/1/2021');
  await picture(page, 'bloc-filing-vi');
  await send(page, step);

  await labelled(card(page, '/regulation/leader'), 'Đơn vị nào là đơn vị dẫn đầu').selectOption('standings');
  const { regulation, cycle } = await kept(page);
  assert.deepEqual(regulation.groups, [
    { name: { vi: 'Tòa án cấp tỉnh' }, units: seed.bloc.members.slice(0, 2).map(({ unit }) => unit.id), id: 'toa-an-cap-tinh' },
    { name: { vi: 'Cơ quan trung ương' }, central: true, id: 'co-quan-trung-uong' },
  ]);
  assert.deepEqual(regulation.quotas, [{ award: 'co-thi-dua-tinh', count: 1, groups: ['toa-an-cap-tinh', 'co-quan-trung-uong'] }]);
  assert.deepEqual(regulation.lines, [{ award: 'co-thi-dua-tinh', only: ['toa-an-cap-tinh'], excludedByGrant: ['bang-khen-tinh'] }]);
  assert.deepEqual(regulation.councilBallots, [{ awards: ['co-thi-dua-tinh'], rule: { voters: 'council', shortlist: { most: 3, by: 'chair' }, rounds: { most: 2, among: 'leading', leading: 2 } } }]);
  assert.equal(regulation.leader, 'standings');
  assert.deepEqual(cycle.at(-1).filing, { deadline: 'filing-government-flag', after: '2021-01-01' });
  await audit(page);
  await picture(page, 'bloc-groups-vi');
});

for (const name of ['toa-an-2018', 'bac-ninh-2025']) {
  test(`from an empty dossier the rules of the pack ${name} on groups, ballots and nomination are entered by the page alone`, async (t) => {
    const { regulation, calendar } = JSON.parse(readFileSync(new URL(`../../../examples/packs/${name}/pack.json`, import.meta.url), 'utf8'));
    const page = await open(t);
    await page.evaluate(() => (location.hash = '#/start'));
    await page.locator('.card').nth(3).locator('button').click();
    await page.locator('.first').waitFor();

    const list = async (form, label, values) => {
      for (const value of values ?? []) await form.getByRole('group', { name: new RegExp(`^${label}`) }).locator('select').first().selectOption(value);
    };
    const choose = async (form, label, value) => value !== undefined && (await labelled(form, label).selectOption(String(value)));
    const write = async (form, label, value) => value !== undefined && (await type(labelled(form, label), String(value)));
    const cited = async (form, { number }) => {
      await form.locator(':scope > .instrument button').click();
      await write(form, 'Số, ký hiệu', number);
    };

    for (const kind of [...new Set((regulation.groups ?? []).map((group) => group.class))]) {
      const member = await draft(page, '/bloc/members');
      await field(member, 0).fill(`Tòa án ${kind}`);
      await write(member, 'Loại đơn vị', kind);
      await send(page, member);
    }
    for (const { name, class: kind } of regulation.groups ?? []) {
      const group = await draft(page, '/regulation/groups');
      await field(group, 0).fill(name.vi);
      await needed(group, 'Gồm những đơn vị nào').selectOption('class');
      await needed(group, 'Loại đơn vị').selectOption(kind);
      await send(page, group);
    }
    for (const where of ['ballots', 'councilBallots']) {
      for (const { awards, rule } of regulation[where] ?? []) {
        const form = await draft(page, `/regulation/${where}`);
        await list(form, 'Áp dụng cho', awards);
        await write(form, 'Tỷ lệ đồng ý cần đạt', rule.share);
        await choose(form, 'Phải đạt', rule.bound);
        await choose(form, 'Tính trên', rule.base);
        await choose(form, 'Ai bỏ phiếu', rule.voters);
        await choose(form, 'Vắng mặt được cho ý kiến bằng văn bản', rule.written);
        await choose(form, 'Bỏ phiếu không xong thì do ai quyết định', rule.deadlock);
        if (rule.quorum) {
          await write(form, 'Tỷ lệ phải có mặt', rule.quorum.share);
          await form.getByLabel('Phải đạt', { exact: true }).nth(1).selectOption(rule.quorum.bound);
          await choose(form, 'Trên tổng số', rule.quorum.base);
        }
        await write(form, 'Nhiều nhất mấy lần, kể cả lần đầu', rule.rounds?.most);
        await choose(form, 'Lần sau đưa vào', rule.rounds?.among);
        await cited(form, rule.instrument);
        await send(page, form);
      }
    }
    const groupIds = new Map((regulation.groups ?? []).map(({ id, name }) => [id, name.vi]));
    const named = (ids) => ids?.map((id) => ({ label: groupIds.get(id) }));
    for (const line of regulation.lines) {
      const form = await draft(page, '/regulation/lines');
      await field(form, 0).selectOption(line.award);
      await list(form, 'Các bước xét', line.order);
      await choose(form, 'Ưu tiên khi bằng nhau', line.prefer);
      await choose(form, 'Bằng nhau ở vị trí cuối', line.tie);
      await list(form, 'Chỉ chọn trong số được đề nghị', line.among);
      await list(form, 'Không xét nhóm', named(line.except));
      await write(form, 'Điều, khoản của quy chế', line.clause);
      for (const [i, { if: { fact, received }, clause, exempt }] of (line.conditions ?? []).entries()) {
        await choose(form, 'Thêm điều kiện', received ? 'of:received' : fact.name);
        if (received) await given(form).selectOption(received.awards[0]);
        else if (!fact.is) await form.getByLabel(/^Phải hay không được/).last().selectOption('false');
        await write(form, `Điều, khoản của quy chế (điều kiện ${i + 1})`, clause);
        await list(form, 'Không áp dụng cho nhóm', named(exempt));
      }
      await cited(form, line.instrument);
      await send(page, form);
    }
    for (const step of calendar) {
      const form = await draft(page, '/cycle');
      await field(form, 0).fill(step.name.vi);
      await needed(form, 'Loại').selectOption(step.kind);
      await choose(form, 'Ai thực hiện', step.duty);
      await write(form, step.by ? 'Chậm nhất ngày' : 'Trước ngày', `${(step.by ?? step.before).day}/${(step.by ?? step.before).month}/2026`);
      await labelled(form, 'Điều, khoản, điểm').fill(step.at);
      await cited(form, step.instrument);
      await send(page, form);
    }

    const made = await kept(page);
    const ids = new Map((made.regulation.groups ?? []).map(({ id, name }) => [name.vi, id]));
    const here = JSON.parse(JSON.stringify(regulation), (key, value) => (key === 'except' || key === 'exempt' ? value.map((id) => ids.get(groupIds.get(id))) : value === '1/2' ? '50%' : value)); // one number has one form once it is read
    for (const part of ['ballots', 'councilBallots', 'lines']) assert.deepEqual(made.regulation[part], here[part], part);
    assert.deepEqual(made.regulation.groups?.map(({ name, class: kind }) => [name.vi, kind]), regulation.groups?.map(({ name, class: kind }) => [name.vi, kind]));
    assert.deepEqual(made.cycle.map(({ kind, at, instrument }) => ({ kind, at, instrument })), calendar.map(({ kind, at, instrument }) => ({ kind, at, instrument })));
  });
}

test('rules that were there are shown as they are, and one of them changes alone', async (t) => {
  const page = await open(t);
  const name = 'nam-2025-tinh-gia-dinh';
  await load(page, name);
  const { regulation } = dossier(name);
  for (const list of ['ballots', 'quotas', 'lines']) await edit(page, `/regulation/${list}`, 0);
  await picture(page, 'bloc-rules-vi');
  await audit(page);
  assert.equal(await labelled(entry(page, '/regulation/ballots', 0), 'Tỷ lệ đồng ý cần đạt').inputValue(), '2/3');
  await labelled(entry(page, '/regulation/ballots', 0), 'Bỏ phiếu không xong thì do ai quyết định').selectOption('chair');
  regulation.ballots[0].rule.deadlock = 'chair';
  assert.deepEqual((await kept(page)).regulation, regulation);
  await page.setViewportSize({ width: 320, height: 640 });
  await audit(page);
  await picture(page, 'bloc-rules-phone');
});

test('what was done last is taken back from wherever the focus is, but from a field that is being typed in', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const kind = page.locator('[data-path="/bloc"]').locator('select').first();
  await kind.selectOption('cum');
  await page.waitForFunction(() => document.querySelectorAll('.at-work .ways button:enabled').length > 0);
  await kind.focus();
  await page.keyboard.press('Control+z');
  assert.equal((await kept(page)).bloc.kind, 'khoi');
  await page.keyboard.press('Control+y');
  assert.equal((await kept(page)).bloc.kind, 'cum');
  const name = page.locator('[data-path="/bloc"]').locator('.field input').first();
  await name.focus();
  await page.keyboard.press('Control+z'); // nothing was typed in it
  assert.equal((await kept(page)).bloc.kind, 'khoi');
  await type(name, 'Khối A');
  await name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('BC');
  await page.keyboard.press('Control+z');
  assert.ok((await name.inputValue()).length < 'Khối ABC'.length, 'letters are taken back by the field');
  assert.equal((await kept(page)).bloc.name.vi, 'Khối A');
});

test('a name typed with loose marks is the same name; one that must be is not taken away; a calendar year goes with its name', async (t) => {
  const page = await open(t);
  await load(page, { ...seed, terms: undefined, plans: undefined, cycle: undefined });
  const own = page.locator('[data-path="/bloc"]');
  await type(field(own, 0), 'Khối thi đua Nội vụ'.normalize('NFD'));
  assert.equal((await kept(page)).bloc.name.vi, 'Khối thi đua Nội vụ'.normalize('NFC'));
  await type(field(own, 0), '  ');
  await own.locator('.wrong').waitFor();
  assert.doesNotMatch(await own.locator('.wrong').innerText(), /vi”/, 'in words of the form');
  assert.equal((await kept(page)).bloc.name.vi, 'Khối thi đua Nội vụ');
  await type(field(own, 4), '2022');
  assert.deepEqual((await kept(page)).year, { label: '2022', from: '2022-01-01', until: '2023-01-01' });
  await page.locator('.at-work .ways button').first().click();
  assert.deepEqual((await kept(page)).year, seed.year);
  await type(field(own, 5), '1/9/2020');
  await type(field(own, 6), '1/9/2021');
  await type(field(own, 4), '2020-2021');
  assert.deepEqual((await kept(page)).year, { label: '2020-2021', from: '2020-09-01', until: '2021-09-01' });
});

test('a step hangs on another, has what each unit handed in, and what faults cost', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const step = await draft(page, '/cycle');
  await field(step, 0).fill('Đăng ký thi đua');
  await field(step, 2).selectOption('registration');
  await field(step, 3).selectOption('units');
  await type(labelled(step, 'Trong số ngày'), '5');
  await labelled(step, 'kể từ ngày xong việc').selectOption('conference');
  const unit = seed.bloc.members[1].unit;
  await type(labelled(step, unit.name.vi), '20/3/2020');
  const of = step.locator('details').filter({ hasText: unit.name.vi });
  await of.locator('summary').click();
  await labelled(of, 'Có nêu danh hiệu').selectOption('false');
  const fault = step.getByRole('combobox', { name: /^Khi:/ }).first();
  await fault.selectOption('late');
  await fault.selectOption('noAwards');
  await labelled(step, 'Thì').selectOption('void');
  await send(page, step);
  assert.deepEqual((await kept(page)).cycle.at(-1), {
    name: { vi: 'Đăng ký thi đua' }, kind: 'registration', duty: 'units', within: { days: 5, of: 'conference' },
    handed: [{ unit: unit.id, on: '2020-03-20', namesAwards: false }], costs: [{ for: ['late', 'noAwards'], effect: 'void' }], id: 'dang-ky-thi-dua',
  });
});

test('what units register, award by award and target by target, is entered for each of them', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh');
  const { bloc: { members }, cycle } = await kept(page);
  const i = cycle.findIndex(({ kind, handed }) => kind === 'registration' && handed);
  const { unit } = members.at(-1);
  await edit(page, '/cycle', i);
  const of = entry(page, '/cycle', i).locator('details').filter({ hasText: unit.name.vi });
  await of.locator('summary').focus();
  await page.keyboard.press('Enter');
  const before = cycle[i].handed.filter((handed) => handed.unit !== unit.id);
  const mine = cycle[i].handed.find((handed) => handed.unit === unit.id) ?? { unit: unit.id };
  const first = mine.targets?.length ?? 0;
  const awards = of.getByRole('combobox', { name: /^Danh hiệu, hình thức đăng ký/ });
  const award = await awards.locator('option').nth(1).getAttribute('value');
  await awards.selectOption(award);
  await type(labelled(of, `Chỉ tiêu ${first + 1}`), 'Xây dựng mô hình mới');
  await of.getByLabel('Thuộc tiêu chí').last().selectOption({ index: 2 });
  const criterion = await of.getByLabel('Thuộc tiêu chí').last().inputValue();
  await type(of.getByLabel('Mức đăng ký (số)').last(), '3,5');
  await type(of.getByLabel('Đơn vị tính').last(), 'mô hình');
  await type(labelled(of, `Chỉ tiêu ${first + 2}`), 'Tiết kiệm chi');
  const targets = [...(mine.targets ?? []), { name: { vi: 'Xây dựng mô hình mới' }, criterion, amount: '3.5', measure: 'mô hình' }, { name: { vi: 'Tiết kiệm chi' } }];
  const handed = async () => (await kept(page)).cycle[i].handed;
  assert.deepEqual((await handed()).find((one) => one.unit === unit.id), { ...mine, awards: [...(mine.awards ?? []), award], targets });
  assert.deepEqual((await handed()).filter((one) => one.unit !== unit.id), before, 'what others handed in stays');
  await audit(page);
  await picture(page, 'bloc-handed-vi');
  await type(labelled(of, `Chỉ tiêu ${first + 2}`), '');
  assert.deepEqual((await handed()).find((one) => one.unit === unit.id).targets, targets.slice(0, -1));
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'bloc-handed-phone-en');
});

test('facts of a unit are entered before they are asked for, with the paper that shows them', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const [{ unit }] = seed.bloc.members;
  await page.locator('.list.only select').selectOption(unit.id);
  const form = await draft(page, '/records');
  const last = form.locator('.facts select').last();
  await last.selectOption('united');
  await labelled(form, 'Nội bộ đoàn kết').selectOption('true');
  await last.selectOption('tasks-rating');
  await form.getByLabel(/^Mức độ hoàn thành nhiệm vụ/).selectOption('good');
  await form.locator('.instrument button').click();
  await type(labelled(form, 'Số, ký hiệu'), '15/BC');
  await send(page, form);
  const record = async () => (await kept(page)).records.at(-1);
  assert.deepEqual(await record(), { year: '2020', subject: unit.id, facts: { united: true, 'tasks-rating': 'good' }, instrument: { number: '15/BC' } });
  const i = (await kept(page)).records.length - 1;
  await edit(page, '/records', i);
  await audit(page);
  await picture(page, 'bloc-records-vi');
  await labelled(entry(page, '/records', i), 'Nội bộ đoàn kết').selectOption('');
  assert.deepEqual((await record()).facts, { 'tasks-rating': 'good' });
  await entry(page, '/records', i).getByLabel(/^Mức độ hoàn thành nhiệm vụ/).selectOption('');
  assert.deepEqual((await record()).facts, {}, 'a year without facts stays until it is removed');

  await edit(page, '/bloc/members', 0);
  await type(labelled(entry(page, '/bloc/members', 0), 'Đơn vị thành lập ngày'), '1/3/2010');
  assert.deepEqual((await kept(page)).bloc.members[0].unit.exists, { from: '2010-03-01' });
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'bloc-records-phone-en');
});

test('guests and sources are entered', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const guest = await draft(page, '/bloc/guests');
  await field(guest, 0).fill('Ban Thi đua - Khen thưởng');
  await send(page, guest);
  const source = await draft(page, '/sources');
  await field(source, 0).fill('Biên bản hội nghị');
  await type(field(source, 3), '12/3/2021');
  await send(page, source);
  const now = await kept(page);
  assert.deepEqual(now.bloc.guests, [{ name: { vi: 'Ban Thi đua - Khen thưởng' }, id: 'ban-thi-dua-khen-thuong' }]);
  assert.deepEqual(now.sources.at(-1), { title: { vi: 'Biên bản hội nghị' }, published: '2021-03-12' });
});

test('what is typed stays text', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const name = '<img src=x onerror=alert(1)>';
  const form = await draft(page, '/bloc/members');
  await field(form, 0).fill(name);
  await send(page, form);
  await entry(page, '/bloc/members', 7).locator('strong', { hasText: name }).waitFor();
  assert.equal((await kept(page)).bloc.members[7].unit.id, 'img-src-x-onerror-alert-1');
  assert.equal(await page.locator('main img').count(), 0);
});

test('by the keyboard alone a term is found, changed and closed', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020');
  const press = page.keyboard.press.bind(page.keyboard);
  const within = (place) => page.evaluate((place) => document.activeElement.matches(place), place);
  for (let n = 0; !(await within('[data-path="/terms"] .entries > li:first-child .ways button:first-child')); n++) {
    assert.ok(n < 100, 'it is reached');
    await press('Tab');
  }
  await press('Enter');
  for (let n = 0; !(await within('[data-path="/terms"] .form input')); n++) {
    assert.ok(n < 5, 'the form follows its button');
    await press('Tab');
  }
  await page.keyboard.type('2019');
  await press('Enter');
  assert.equal((await kept(page)).terms[0].year, '2019');
});

test('an address that names a place opens it', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'start');
  await page.evaluate(() => (location.hash = `#/bloc/${encodeURIComponent('/terms/1/holders')}`));
  await entry(page, '/terms', 1).locator('.form').waitFor();
  await page.evaluate(() => (location.hash = `#/bloc/${encodeURIComponent('/sources')}`));
  await page.waitForFunction(() => document.querySelector('[data-path="/sources"]').getBoundingClientRect().top < innerHeight);
});

for (const name of ['ca-mau-2020', 'nam-2025-tinh-gia-dinh']) {
  test(`${name}: in both languages, on a desk and on a phone, everybody can use it`, async (t) => {
    const page = await open(t);
    await load(page, name);
    await edit(page, '/terms', 0);
    await draft(page, '/bloc/events');
    await audit(page);
    await picture(page, `bloc-${name}-vi`);
    await page.setViewportSize({ width: 320, height: 640 });
    await audit(page);
    await picture(page, `bloc-${name}-phone`);
    await speak(page, 'en');
    await audit(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await picture(page, `bloc-${name}-en`);
  });
}
