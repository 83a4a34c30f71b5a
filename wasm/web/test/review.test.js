// The view of the results, as a person reads and completes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load as module } from '../../npm/node.js';
import { audit, dossier, kept, load, open, picture, settled, speak } from './served.js';

const blocs = await module();
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
  await picture(page, 'why-screen');
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
  assert.ok(await decided.locator('fieldset input').first().isVisible(), 'the fold that was opened stays open');
  await picture(page, 'ballots-vi');
  await page.keyboard.press('Escape');
  await page.locator('.ways button').first().click();
  await decided.locator('.results .tag.good').waitFor();
});

test('ballots are numbered as the minutes number them, stand in that order, and name their minutes', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const decided = page.locator('.decided').first();
  await decided.locator('.form > summary').click();
  const { ballots: before } = (await kept(page)).decisions[0];
  await decided.getByRole('button', { name: 'Thêm một lần bỏ phiếu' }).click();
  const last = decided.locator('.form details').filter({ hasText: 'Phiếu phát ra' }).last();
  const typed = async (label, text) => {
    await last.getByLabel(label, { exact: true }).fill(text);
    await last.getByLabel(label, { exact: true }).press('Tab');
  };
  await typed('Lần thứ, theo biên bản', '1');
  await decided.getByText(/bỏ phiếu thứ 1 nhưng xếp ở thứ 2/).first().waitFor(); // it stands second, which is told
  await last.getByRole('button', { name: 'Chuyển lên trước' }).click();
  const moved = decided.locator('.form details').filter({ hasText: 'Phiếu phát ra' });
  assert.equal(await moved.first().getByLabel('Lần thứ, theo biên bản').inputValue(), '1');
  await moved.first().getByRole('group', { name: 'Biên bản kiểm phiếu' }).getByRole('button').click();
  await moved.first().getByLabel('Số, ký hiệu').fill('01/BB-KT');
  await moved.first().getByLabel('Số, ký hiệu').press('Tab');
  await moved.last().getByLabel('Lần thứ, theo biên bản').fill('2');
  await moved.last().getByLabel('Lần thứ, theo biên bản').press('Tab');
  const { ballots } = (await kept(page)).decisions[0];
  assert.deepEqual(ballots, [{ votes: [], round: 1, instrument: { number: '01/BB-KT' } }, { ...before[0], round: 2 }]);
  await picture(page, 'ballots-rounds-vi');
  await audit(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'ballots-rounds-phone-en');
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
  await picture(page, 'why-fact');
});

test('what the council decided is typed beside the proposal', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const cell = page.locator('#awards a[href*="bang-khen-tinh%2Fso-7%2Fcouncil"]');
  await cell.click();
  await panel(page).locator('fieldset select').first().selectOption('approved');
  await page.locator('#awards a[href*="bang-khen-tinh%2Fso-7%2Fcouncil"] .tag.good').waitFor();
  await picture(page, 'council-screen');
});

test('the results hold the rules of accessibility, in both languages, on desktop and phone', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  await settled(page);
  await audit(page);
  await page.locator('#awards a[href*="co-thi-dua-chinh-phu%2Fso-2%2Flaw"]').click();
  await settled(page);
  await audit(page);
  await page.keyboard.press('Escape');
  await speak(page, 'en');
  await settled(page);
  await audit(page);
  const phone = await open(t, { viewport: { width: 320, height: 640 } });
  await load(phone, 'nam-2025-tinh-gia-dinh', 'review');
  await settled(phone);
  await audit(phone);
  await picture(phone, 'review-phone');
  const points = await phone.locator('#standings .standings td:nth-child(3) a').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
  const edge = await phone.locator('#standings .wide').first().evaluate((wide) => wide.getBoundingClientRect().right);
  assert.ok(points.length > 0 && points.every((right) => right <= edge), `no number of points is cut: ${points} in ${edge}`);
  assert.equal(await phone.locator('#awards table').count(), 0, 'on a phone a list');
  const { bloc } = dossier('nam-2025-tinh-gia-dinh');
  const list = phone.locator('#awards ul.units').first();
  assert.deepEqual((await list.locator('h4').allInnerTexts()).sort(), bloc.members.map(({ unit }) => unit.name.vi).sort(), 'unit by unit');
  const cut = await phone.locator('#awards .units *').evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth).length);
  assert.equal(cut, 0, 'nothing is to be scrolled to');
  await phone.setViewportSize({ width: 1280, height: 900 });
  assert.equal(await phone.locator('#awards table').count(), await phone.locator('#awards h3').count(), 'on a desk a table');
  await phone.setViewportSize({ width: 320, height: 640 });
  await phone.locator('#awards a[href*="co-thi-dua-chinh-phu%2Fso-2%2Flaw"]').click();
  await settled(phone);
  await audit(phone);
  await picture(phone, 'why-phone');
});

test('the seed, which has no points, says so and tells its nominations', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'review');
  await page.locator('#awards tbody tr').first().waitFor();
  const { decisions } = dossier('ca-mau-2020');
  assert.equal(await page.locator('#awards tbody tr').count(), decisions.flatMap(({ units }) => units).length);
  assert.equal(await page.locator('#standings table').count(), 0);
  await settled(page);
  const names = (await page.locator('#ballots > .row select option').allInnerTexts()).slice(1);
  assert.ok(names.length > 10);
  assert.deepEqual(names, names.toSorted(new Intl.Collator('vi', { numeric: true }).compare), 'awards stand by their names');
  await settled(page);
  await picture(page, 'review-seed');
  await audit(page);
});

test('every example can be shown', async (t) => {
  const page = await open(t);
  for (const name of ['tie', 'ballot-open-base', 'council-moved-down', 'council-revoked', 'government-flag-second-stage', 'cut-left-open', 'refused']) {
    await load(page, name, 'review');
    await page.locator('#ballots').waitFor();
    await settled(page);
  }
});

test('margins stand beside the places, and a chart shows them', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const rows = page.locator('#standings table').first().locator('tbody tr');
  await rows.nth(1).locator('td.number', { hasText: /^50$/ }).waitFor();
  await page.locator('#standings details summary').first().click();
  await page.locator('#standings svg[role=img]').waitFor();
  await settled(page);
  await audit(page);
  await picture(page, 'review-chart');
});

test('equals that no step tells apart are named without an empty table', async (t) => {
  const page = await open(t);
  const given = dossier('tie');
  delete given.regulation.scheme.ties;
  await load(page, given, 'review');
  await page.locator('#standings .equal').first().waitFor();
  assert.equal(await page.locator('#standings table.tie').count(), 0);
  assert.match(await page.locator('#standings .equal a').first().getAttribute('href'), /points.*ties/, 'the way to the steps');
  assert.equal(await page.locator('thead').evaluateAll((heads) => heads.filter((head) => head.parentElement.tBodies[0].rows.length === 0).length), 0, 'no head without a row');
});

test('where no stage ranks it is said, with the way to where it is chosen', async (t) => {
  const page = await open(t);
  const given = dossier('tie');
  delete given.regulation.stage;
  await load(page, given, 'review');
  await page.locator('#standings a').first().click();
  await page.waitForFunction(() => document.activeElement.matches('.bar select'));
  await page.keyboard.press('End');
  await page.locator('.bar select').first().selectOption('self');
  await page.locator('.places li').first().waitFor();
  assert.equal((await kept(page)).regulation.stage, 'self');
});

test('what an award was decided by is what decides on awards', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'review');
  const how = page.locator('.decided .form').first();
  await how.locator('summary').first().click();
  const offered = await how.locator('select').first().locator('option').evaluateAll((options) => options.map(({ value }) => value));
  assert.deepEqual(offered, ['', 'agreed', 'balloted', 'appointed'], 'turns are for offices');
});

test('a decision between equals that no tie comes to is not asked for', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  await page.locator('#standings table.tie').waitFor();
  assert.ok(year.regulation.scheme.ties.some(({ decision }) => decision), 'the chain may come to one');
  assert.equal(await page.locator('#standings fieldset').count(), 0);
});

test('an issue leads to where it is mended: a rule of the table, a cell of a sheet', async (t) => {
  const page = await open(t);
  const odd = structuredClone(year);
  delete odd.regulation.scheme.ties;
  delete odd.regulation.scheme.places;
  const at = odd.sheets.findIndex(({ unit, stage }) => unit === 'so-3' && stage === 'verified');
  const entry = odd.sheets[at].entries.findIndex(({ points }) => points);
  odd.sheets[at].entries[entry].points = '999';
  await load(page, odd, 'review');
  await page.locator(`#issues a[href^="#/points/so-3%20${odd.sheets[at].entries[entry].criterion}"]`).first().click();
  await page.locator('[aria-selected=true]', { hasText: '999' }).waitFor();
  await page.goBack();
  await page.locator('#issues a[href^="#/points/%2Fregulation%2Fscheme"]').first().click();
  await page.getByRole('button', { name: 'Tiêu chí, cách tính', pressed: true }).waitFor();
});

test('a decision between equals is typed where the tie chain asks for one', async (t) => {
  const page = await open(t);
  const ties = [{ by: 'decision', decision: 'bo-phieu-hang' }];
  const scheme = { ...year.regulation.scheme, ties };
  await load(page, { ...year, regulation: { ...year.regulation, scheme } }, 'review');
  const decided = page.locator('#standings fieldset');
  assert.doesNotMatch(await page.locator('#standings table.tie').first().innerText(), /bo-phieu-hang/, 'an identifier tells nobody anything');
  await page.locator('#standings table.tie a').first().click();
  await page.waitForFunction(() => document.activeElement.matches('#standings fieldset'));
  await decided.locator('select').first().selectOption('agreed');
  for (const unit of ['so-7', 'so-4']) await decided.locator('.units select').selectOption(unit);
  await page.locator('#standings table.tie tbody tr').first().locator('td .order li').nth(1).waitFor();
  const order = await page.locator('#standings table.tie tbody tr').first().locator('td .order li').allInnerTexts();
  assert.deepEqual(order, [unitName('so-7').vi, unitName('so-4').vi]);

  for (const unit of ['so-7', 'so-4']) await decided.getByRole('button', { name: `Bỏ ${unitName(unit).vi}` }).click();
  await decided.locator('select').first().selectOption('balloted');
  await decided.locator('summary').click();
  const votes = async (unit, count) => {
    const field = decided.getByRole('group', { name: unitName(unit).vi }).getByLabel('Đồng ý', { exact: true });
    await field.fill(count);
    await field.press('Tab');
    await kept(page);
  };
  await votes('so-4', '5');
  await votes('so-7', '3');
  const [{ ballot, order: none }] = (await kept(page)).tieDecisions;
  assert.deepEqual([ballot, none], [{ votes: [{ candidate: 'so-4', for: 5 }, { candidate: 'so-7', for: 3 }] }, undefined]);
  assert.equal(await decided.getByLabel('Lần thứ, theo biên bản').count(), 0, 'there is one ballot');
  assert.equal(await decided.locator('.units').count(), 0, 'the order is that of the votes');
  await picture(page, 'tie-ballot-vi');
  await audit(page);
  await decided.getByRole('button', { name: 'Xóa số phiếu này' }).click();
  assert.equal((await kept(page)).tieDecisions[0].ballot, undefined);
});

test('the counts of an election are typed, and what it came to is told', async (t) => {
  const page = await open(t);
  const elected = dossier('rotation-elected');
  await load(page, elected, 'bloc');
  const entry = page.locator('[data-path="/elections"] .entries > li').nth(1);
  await entry.locator('.ways button').first().click();
  const outcome = entry.locator('.outcome');
  await outcome.locator('.results > li').nth(1).locator('.tag.good').waitFor();
  const votes = entry.locator('fieldset', { hasText: elected.bloc.members.find(({ unit }) => unit.id === 'so-e').unit.name.vi }).locator('input').first();
  await votes.fill('2');
  await votes.press('Tab');
  await outcome.locator('.results .tag.good').waitFor({ state: 'detached' });
  await picture(page, 'election-vi');
  await audit(page);
});

test('what another decided is typed where the ballots have not', async (t) => {
  const page = await open(t);
  const courts = dossier('courts-two-ballots');
  const d = courts.decisions.findIndex(({ resolved }) => resolved);
  const { resolved } = courts.decisions[d];
  await load(page, { ...courts, decisions: courts.decisions.with(d, { ...courts.decisions[d], resolved: undefined }) }, 'review');
  const decided = page.locator('.decided').nth(d);
  const unit = (id) => courts.bloc.members.find((member) => member.unit.id === id).unit.name.vi;
  const outcome = decided.locator('.results > li', { hasText: unit(resolved.for[0]) }).locator('.tag');
  await outcome.and(page.locator('.open')).waitFor();
  await decided.locator('.form > summary').click();
  const form = decided.locator('.form > fieldset').first();
  await form.getByRole('button').click();
  await form.locator('select').first().selectOption(resolved.by);
  await form.locator('.units select').selectOption(resolved.for[0]);
  await outcome.and(page.locator('.good')).waitFor();
  await settled(page);
  await picture(page, 'resolved-vi');
  await audit(page);
});

/** The report of a bloc like that of a scenario, under another name and with units of its own. */
function reportOf(name, bloc, changed = {}) {
  const other = JSON.parse(JSON.stringify(dossier(name)).replaceAll('"so-', `"${bloc}-so-`));
  const { report: sealed } = blocs.call('review', { dossier: { ...other, bloc: { ...other.bloc, id: bloc, name: { vi: `Khối ${bloc}` } } } });
  const report = { ...sealed, ...changed };
  return { name: `${bloc}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(report)), report };
}

test('leaders of several blocs stand in a second stage, in a dossier of its own', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'review');
  await page.locator('.parts a[href="#/review/second"]').click();
  const second = page.locator('#second');
  const files = ['a', 'b'].map((bloc) => reportOf('quang-ninh-2017-quotas', bloc));
  await second.locator('input[type=file]').setInputFiles(files.map(({ report, ...file }) => file));
  await second.locator('tbody tr').nth(1).waitFor();
  const award = 'co-thi-dua-chinh-phu';
  await second.locator('.fields select').first().selectOption(award);
  await picture(page, 'second-vi');
  await audit(page);
  await second.locator('.fields input').nth(0).fill('Hội đồng tỉnh');
  await second.locator('.fields input').nth(0).press('Tab');
  await second.locator('.fields select').nth(2).selectOption('province');
  await second.locator('.fields input').nth(2).fill('10/2/2019');
  await second.locator('.fields input').nth(2).press('Tab');
  await second.locator('button.main').click();
  await page.locator('.what', { hasText: 'Hội đồng tỉnh' }).waitFor();
  const { bloc, year, on, regulation } = await kept(page);
  const put = files.map(({ report }) => report.nominations.filter((n) => n.award === award && n.outcome === 'nominated').map(({ unit }) => unit));
  assert.deepEqual(bloc.members.map(({ unit }) => unit.id), put.flat());
  assert.deepEqual(regulation.groups.map(({ id, units }) => [id, units]), [['a', put[0]], ['b', put[1]]]);
  assert.deepEqual([on, year.label], ['2019-02-10', files[0].report.year.label]);
});

test('a report that was changed since it was sealed is told from one that was not, and can be put right', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'review');
  await page.evaluate(() => (location.hash = '#/review/second'));
  const name = 'quang-ninh-2017-quotas';
  const files = [reportOf(name, 'a'), reportOf(name, 'b', { nominations: [] }), reportOf(name, 'c', { receipt: undefined })];
  await page.locator('#second input[type=file]').setInputFiles(files.map(({ report, ...file }) => file));
  const receipt = page.locator('#second tbody .receipt');
  await receipt.nth(2).waitFor();
  assert.deepEqual(await Promise.all([0, 1, 2].map((i) => receipt.nth(i).locator('.tag').getAttribute('class').then((name) => /good|bad/.exec(name)?.[0]))), ['good', 'bad', 'bad']);
  await picture(page, 'second-receipts-vi');
  await audit(page);
  const { report, ...right } = reportOf(name, 'b');
  await page.locator('#second input[type=file]').setInputFiles(right);
  await receipt.nth(1).locator('.good').waitFor();
});

test('leaders of blocs are added to a stage whose rules are known, and counted', async (t) => {
  const page = await open(t);
  const stage = dossier('government-flag-second-stage');
  const empty = { ...stage, bloc: { ...stage.bloc, members: [] }, sheets: undefined, decisions: undefined, regulation: { ...stage.regulation, groups: undefined } };
  await load(page, { ...empty, year: dossier('quang-ninh-2017-quotas').year, on: '2019-02-10' }, 'review');
  await page.evaluate(() => (location.hash = '#/review/second'));
  const second = page.locator('#second');
  const files = ['a', 'b'].map((bloc) => reportOf('quang-ninh-2017-quotas', bloc));
  await second.locator('input[type=file]').setInputFiles(files.map(({ report, ...file }) => file));
  await second.locator('tbody tr').nth(1).waitFor();
  await second.locator('.fields select').first().selectOption('co-thi-dua-chinh-phu');
  await second.locator('.fields select').nth(1).selectOption('own');
  await second.locator('button.main').click();
  await page.locator('#awards tbody tr').nth(1).waitFor();
  const standing = files.flatMap(({ report }) => report.nominations.filter((n) => n.award === 'co-thi-dua-chinh-phu').map(({ unit }) => unit));
  assert.equal(await page.locator('#awards tbody tr').count(), standing.length);
  assert.match(await page.locator('#awards .quota').innerText(), /23/, 'the quota is told with its base');
  await settled(page);
  await picture(page, 'second-counted-vi');
  await second.locator('button.main').click(); // a second time: one bloc of a name
  await second.locator('.refusal li').first().waitFor();
  assert.doesNotMatch(await second.locator('.refusal li').first().innerText(), /blocs\.|\/reports/);
});

test('a file that is no report is refused, and what was opened stays', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'review');
  await page.locator('.parts a[href="#/review/second"]').click();
  const second = page.locator('#second');
  await second.getByRole('button', { name: 'Thêm báo cáo của hồ sơ đang mở' }).click();
  await second.locator('tbody tr').first().waitFor();
  for (const content of ['{"bloc":1}', 'x', JSON.stringify(year)]) {
    await second.locator('input[type=file]').setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await second.locator('.refusal', { hasText: 'odd.json' }).waitFor();
  }
  assert.equal(await second.locator('tbody tr').count(), 1);
});

test('a place tells its points row by row, and its band from where on', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  await page.locator('#standings tbody a[href*="standing%2Fso-4"]').first().click();
  const { report } = blocs.call('review', { dossier: year });
  const { outline, board, bands } = report.standings;
  const section = panel(page).locator('section').last();
  await section.locator('li').first().waitFor();
  const text = await section.evaluate((node) => node.textContent);
  const { lines } = board.units.find(({ unit }) => unit === 'so-4');
  outline.rows.forEach(({ name }, i) => lines[i].points && assert.ok(text.includes(name.vi), name.vi));
  const { from } = bands.find(({ unit }) => unit === 'so-4').best;
  await panel(page).locator('p', { hasText: from }).waitFor();
  await picture(page, 'standing-vi');
});

test('who is not among those put up, what is given instead and a quota without rules are told in their cells', async (t) => {
  const page = await open(t);
  await load(page, 'nam-2025-tinh-gia-dinh', 'review');
  const cell = (award, unit, part) => page.locator(`#awards a[href*="${award}%2F${unit}%2F${part}"]`);
  await cell('co-thi-dua-chinh-phu', 'so-1', 'bloc').locator('.tag.bad').waitFor(); // its bloc decided on the flag
  const { report } = blocs.call('review', { dossier: year });
  const given = report.nominations.find(({ council }) => council?.result === 'refused' && council.given);
  const flag = blocs.call('awards', { on: report.on }).awards.find(({ id }) => id === given.council.given);
  await cell(given.award, given.unit, 'council').getByText(flag.name.vi).waitFor();
  await load(page, 'pack-quang-ninh-2017', 'review');
  await page.locator('#awards .quota li').nth(2).waitFor();
});
