// The table of points: what a person does in it, by keys, from a spreadsheet and on a phone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit, dossier, kept as dossierKept, load, open, picture, settled, speak } from './served.js';

const name = 'nam-2025-tinh-gia-dinh';
const year = dossier(name);
const units = year.bloc.members.map(({ unit }) => unit.id);

const begin = async (t, options, source = name) => {
  const page = await open(t, options);
  await load(page, source, 'points');
  await page.locator('[role=grid] tbody tr').first().waitFor();
  return page;
};

/** The cell of a criterion and a unit, by its name and its place in the table. */
const at = (page, criterion, unit = 0) =>
  page.locator('[role=grid] tbody tr').filter({ has: page.locator('th', { hasText: criterion }) }).locator('td').nth(unit);
const input = (page, criterion, unit) => at(page, criterion, unit).locator('.input');
const sum = (page, unit) => page.locator(`.places [data-unit=${unit}] .sum`);
const stage = (page, name) => page.locator(`[data-stage=${name}]`).click();
const shows = (locator, text) => locator.filter({ hasText: text instanceof RegExp ? text : new RegExp(`^\\s*${text.replace(/[.+?|()[\]{}\\]/g, '\\$&')}\\s*$`) }).waitFor();

/** Pastes a text over the selection, as a spreadsheet gives it. */
const paste = (page, text) => page.evaluate((text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, text);

test('the table shows what was entered, what it gives, and how', async (t) => {
  const page = await begin(t);
  assert.equal(await page.locator('[role=grid] thead th').count(), units.length + 1);
  await shows(input(page, 'Giải ngân vốn'), '490/500');
  await shows(at(page, 'Giải ngân vốn').locator('.points'), '147');
  await at(page, 'Chỉ tiêu tăng thêm').click();
  await page.locator('.how').nth(1).waitFor();
  await settled(page);
  await picture(page, 'points-vi');
  await audit(page);
  await speak(page, 'en');
  await settled(page);
  await picture(page, 'points-en');
  await audit(page);
});

test('standings follow while one types, and what one typed in a cell is one step of undo', async (t) => {
  const page = await begin(t);
  await at(page, 'Tổ chức đảng').click();
  await shows(sum(page, 'so-1'), '985,5');
  await page.keyboard.type('9');
  await shows(sum(page, 'so-1'), '900');
  await page.keyboard.type('5,25');
  await shows(sum(page, 'so-1'), '986,25');
  await page.keyboard.press('Enter');
  await shows(input(page, 'Tổ chức đảng'), '95,25');
  await page.keyboard.press('Control+z');
  await shows(sum(page, 'so-1'), '985,5');
  await page.keyboard.press('Control+y');
  await shows(sum(page, 'so-1'), '986,25');
});

test('what cannot be read is no step, and what is typed after it is one of its own', async (t) => {
  const page = await begin(t);
  const [one, two] = [at(page, 'Tổ chức đảng'), at(page, 'Tổ chức đảng', 1)];
  const before = await two.locator('.input').textContent();
  await one.click();
  await page.keyboard.type('88,5');
  await page.keyboard.press('Enter');
  await shows(one.locator('.input'), '88,5');
  await two.click();
  await page.keyboard.type('-');
  await page.locator('.editor .wrong').waitFor();
  await page.keyboard.press('Backspace');
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await shows(two.locator('.input'), '77');
  await page.keyboard.press('Control+z');
  await shows(two.locator('.input'), before);
  await shows(one.locator('.input'), '88,5');
  await page.keyboard.press('Control+z');
  await shows(one.locator('.input'), '94,5');
});

test('Esc takes back what was typed', async (t) => {
  const page = await begin(t);
  await at(page, 'Tổ chức đảng').click();
  await page.keyboard.type('12');
  await shows(input(page, 'Tổ chức đảng'), '12');
  await page.keyboard.press('Escape');
  await shows(input(page, 'Tổ chức đảng'), '94,5');
  assert.equal(await at(page, 'Tổ chức đảng').evaluate((cell) => cell === document.activeElement), true);
});

test('zero, not scored, not assigned and not applicable are four things, each by a key', async (t) => {
  const page = await begin(t);
  const cell = at(page, 'Tổ chức phong trào');
  await cell.click();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await shows(cell.locator('.input'), '0');
  await cell.click();
  await page.keyboard.press('g');
  await page.locator('td.notAssigned').first().waitFor();
  await page.keyboard.press('a');
  await page.locator('td.notApplicable').first().waitFor();
  await page.keyboard.press('Delete');
  await page.locator('td.missing').first().waitFor();
  await shows(sum(page, 'so-1'), /–/);
  await picture(page, 'points-missing-vi');
  await page.locator('.strip ul a').first().waitFor();
  await audit(page);
});

test('keys go through the table as in a spreadsheet', async (t) => {
  const page = await begin(t);
  const hand = page.locator('td[data-hand]');
  await at(page, 'Giải ngân vốn').click();
  await page.keyboard.press('ArrowRight');
  await shows(hand.locator('.input'), '800/800');
  await page.keyboard.press('ArrowDown');
  await shows(hand.locator('.input'), '900/900');
  await page.keyboard.press('Tab');
  await shows(hand.locator('.input'), '672/700');
  await page.keyboard.press('Home');
  await shows(hand.locator('.input'), '1.200/1.200');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  assert.equal(await page.locator('td[aria-selected]').count(), 4);
  const copied = await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  });
  assert.equal(copied, '1.200/1.200\t900/900\n40/40\t50/50');
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press(' ');
  await page.locator('[aria-expanded=false]').waitFor();
  await page.keyboard.press(' ');
  assert.equal(await page.locator('[aria-expanded=false]').count(), 0);
});

test('a block of a spreadsheet is read, shown back, and one step', async (t) => {
  const page = await begin(t);
  await at(page, 'Tổ chức đảng').click();
  await paste(page, '97,5\t1.234\t"90"\n88\tkhông giao\tchín mươi\n');
  const dialog = page.locator('dialog');
  await dialog.locator('tbody tr').nth(5).waitFor();
  await picture(page, 'points-paste-vi');
  await audit(page);
  assert.match(await dialog.innerText(), /1\.234/);
  assert.equal(await dialog.locator('tr.bad').count(), 1);
  await dialog.locator('button.main').click();
  await shows(input(page, 'Tổ chức đảng', 0), '97,5');
  await shows(input(page, 'Tổ chức đảng', 1), '1.234');
  await shows(input(page, 'Tổ chức đảng', 2), '90');
  await page.locator('td.notAssigned').waitFor();
  await shows(at(page, 'Cải cách hành chính', 2).locator('.unread'), 'chín mươi');
  await shows(input(page, 'Cải cách hành chính', 2), '88'); // as it was
  await at(page, 'Tổ chức đảng', 1).locator('.mark').waitFor(); // above the maximum
  await page.keyboard.press('Control+z');
  await shows(input(page, 'Tổ chức đảng', 0), '94,5');
  await shows(input(page, 'Tổ chức đảng', 1), '97');
});

test('what is pasted stays text', async (t) => {
  const page = await begin(t);
  await at(page, 'Tổ chức đảng').click();
  await paste(page, '<img src=x onerror=alert(1)>\t=HYPERLINK("x")');
  await page.locator('dialog tr.bad').nth(1).waitFor();
  assert.equal(await page.locator('dialog img').count(), 0);
});

test('a whole sheet is placed by its names, in whatever order they stand, and either way round', async (t) => {
  const page = await begin(t);
  const dialog = page.locator('dialog[open]');
  const cells = await page.locator('[role=grid] tbody tr').evaluateAll((rows) => rows.map((row) => row.querySelector('th .label > :first-child').innerText.replace(/[▾▸]/g, '').trim()));
  const heads = (await page.locator('[role=grid] thead th').allInnerTexts()).slice(1);
  const rows = ['2 Cải cách hành chính, chuyển đổi số', '1 Tổ chức đảng, đoàn thể'];
  assert.ok(rows.every((row) => cells.includes(row)), 'the names are those of the table');
  const sheet = [
    ['', 'Tiêu chí', 'Tối đa', ...heads.toReversed(), 'Sở không có'],
    ['II', 'Xây dựng Đảng, chính quyền, đoàn thể', '200', ...heads.map(() => '1'), ''], // sums stay as they are
    ...rows.map((row, i) => ['', row.toUpperCase(), '100', ...heads.map((_, j) => String(50 + 10 * i + j)), '7']),
    ['', 'Dòng lạ', '10', ...heads.map(() => '3'), ''],
  ];
  const text = sheet.map((line) => line.join('\t')).join('\n');
  const column = async (i) => [await at(page, 'Tổ chức đảng', i).locator('.input').innerText(), await at(page, 'Cải cách hành chính', i).locator('.input').innerText()];
  await at(page, 'Giải ngân vốn').click();
  await paste(page, text);
  await dialog.locator('tbody tr').first().waitFor();
  await settled(page);
  await picture(page, 'points-paste-names-vi');
  await audit(page);
  assert.match(await dialog.innerText(), /Sở không có; Dòng lạ/);
  await dialog.locator('button.main').click();
  await shows(input(page, 'Tổ chức đảng', 0), '67');
  assert.deepEqual(await column(0), ['67', '57']);
  assert.deepEqual(await column(7), ['60', '50']);
  await shows(input(page, 'Giải ngân vốn', 0), '490/500');
  assert.equal(await at(page, 'Giải ngân vốn').evaluate((cell) => cell === document.activeElement), true, 'the keys go on where they were');
  await page.keyboard.press('Control+z');
  await shows(input(page, 'Tổ chức đảng', 0), '94,5');

  await paste(page, [['Đơn vị', ...rows], [heads[2], '11', '12'], [heads[1], '13', '14']].map((line) => line.join('\t')).join('\n'));
  await dialog.locator('button.main:enabled').click();
  await shows(input(page, 'Tổ chức đảng', 2), '12');
  assert.deepEqual([await column(1), await column(2)], [['14', '13'], ['12', '11']]);

  await at(page, 'Tổ chức đảng', 3).click();
  await paste(page, `${heads[5]}\t${heads[4]}\n21\t22\n`); // no names of criteria: from the row at hand
  await dialog.locator('button.main:enabled').click();
  await shows(input(page, 'Tổ chức đảng', 5), '21');
  await shows(input(page, 'Tổ chức đảng', 4), '22');
});

test('a lone 1.234 is 1234 in Vietnamese and said so; a text that is no number leaves the cell as it was', async (t) => {
  const page = await begin(t);
  await at(page, 'Giải ngân vốn').click();
  await page.keyboard.press('F2');
  const first = page.locator('.editor input').first();
  await first.fill('1.234');
  await page.locator('.editor .help', { hasText: '1.234' }).first().waitFor();
  await first.fill('12 con');
  await page.locator('.editor .wrong').waitFor();
  await page.keyboard.press('Enter');
  await at(page, 'Giải ngân vốn').locator('.unread').waitFor();
  await shows(input(page, 'Giải ngân vốn'), '490/500');
});

test('the stages stand apart and side by side, and each assessor of several is seen alone', async (t) => {
  const page = await begin(t);
  await stage(page, 'self');
  await shows(at(page, 'Tổ chức đảng').locator('.input'), '95');
  await shows(page.locator('tfoot td').first(), '890,5 – 990,5');
  await stage(page, 'cross');
  await page.locator('td.several, td.typed').first().waitFor();
  const who = page.locator('.bar select').nth(1);
  assert.ok((await who.locator('option').count()) > 3);
  await who.selectOption({ index: 1 });
  await settled(page);
  await picture(page, 'points-assessor-vi');
  await audit(page);
  await page.locator('.bar details summary').click();
  await page.locator('.bar details').getByLabel('Vai trò').selectOption('team');
  await page.locator('.bar details').getByLabel('Người thứ mấy').fill('1');
  await picture(page, 'points-assessor-more-vi');
  await audit(page);
  await page.locator('.bar details button').click();
  await who.locator('option:checked', { hasText: /kiểm tra · 1$/ }).waitFor({ state: 'attached' });
  await at(page, 'Tổ chức đảng', 1).click();
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await shows(input(page, 'Tổ chức đảng', 1), '90');
  assert.equal(await page.locator('td.typed').count(), 1); // a sheet of the team's own
  const sheet = page.locator('.aside details').filter({ hasText: 'Phiếu của đơn vị' });
  await at(page, 'Tổ chức đảng', 1).click();
  await sheet.locator('summary').click();
  await sheet.getByLabel('Ngày nộp phiếu').fill('5/12/2025');
  await sheet.getByLabel('Người thứ mấy').fill('2');
  await sheet.getByLabel('Người thứ mấy').press('Tab');
  const own = async () => (await dossierKept(page)).sheets.filter(({ by }) => by?.role === 'team').map(({ unit, on, by }) => ({ unit, on, by }));
  assert.deepEqual(await own(), [{ unit: units[1], on: '2025-12-05', by: { role: 'team', ordinal: 2 } }]);
  await shows(input(page, 'Tổ chức đảng', 1), '90');
  await picture(page, 'points-sheet-vi');
  await audit(page);
  await page.getByRole('button', { name: 'Các bước, theo đơn vị' }).click();
  await page.locator('tbody td.changed').first().waitFor();
  await picture(page, 'points-stages-vi');
  await audit(page);
});

test('the chart stands beside its table', async (t) => {
  const page = await begin(t);
  await page.getByRole('button', { name: 'Biểu đồ' }).click();
  await page.locator('.plot svg rect').first().waitFor();
  await picture(page, 'points-chart-vi');
  await audit(page);
  await page.setViewportSize({ width: 320, height: 640 });
  const drawn = () => page.locator('.plot svg').last().evaluate((svg) => [svg.viewBox.baseVal.width, svg.getBoundingClientRect().width]);
  await page.waitForFunction(() => document.querySelector('.plot svg[viewBox]').viewBox.baseVal.width < 320);
  const [wide, shown] = await drawn();
  assert.ok(Math.abs(wide - shown) < 2, 'the chart is drawn for a phone, not made smaller for it');
});

/** What this browser keeps of the work, as text. */
const kept = () => new Promise((resolve) => {
  const opened = indexedDB.open('keyval-store');
  opened.onsuccess = () => {
    const asked = opened.result.transaction('keyval').objectStore('keyval').get('work');
    asked.onsuccess = () => resolve(JSON.stringify(asked.result ?? ''));
  };
});

test('a number that turns out to be none, or too large, leaves the cell as it was, and says so at the cell', async (t) => {
  const page = await begin(t);
  const cell = at(page, 'Tổ chức đảng');
  await cell.click();
  await page.keyboard.type('12');
  await shows(input(page, 'Tổ chức đảng'), '12');
  await page.keyboard.type('x');
  await shows(cell.locator('.unread'), '12x');
  await page.keyboard.press('Enter');
  await shows(input(page, 'Tổ chức đảng'), '94,5');
  await shows(sum(page, 'so-1'), '985,5');
  const count = at(page, 'Mô hình, điển hình mới');
  const before = await count.locator('.input').innerText();
  await count.click();
  for (const digit of '99999999999999') {
    await page.keyboard.type(digit);
    await settled(page);
  }
  await page.keyboard.press('Enter');
  await count.locator('.unread').waitFor();
  await shows(count.locator('.input'), before);
  assert.equal(await page.locator('.refusal').count(), 0, 'it is told where it was typed');
  await count.click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await shows(count.locator('.input'), '5');
  assert.equal(await count.locator('.unread').count(), 0);
});

test('a reason, papers and who changed it are kept with the entry', async (t) => {
  const page = await begin(t);
  await at(page, 'Tổ chức đảng').click();
  const detail = page.locator('.aside .card').first();
  await detail.locator('summary').first().click();
  const reason = detail.locator('details').first();
  await reason.locator('input').first().fill('theo biên bản kiểm tra');
  await detail.locator('textarea').fill('BB-12\nBB-13');
  await reason.getByLabel('Vai trò').focus();
  await reason.getByLabel('Vai trò').selectOption('team');
  await reason.getByLabel('Người thứ mấy').fill('2');
  await reason.getByLabel('Người thứ mấy').press('Tab');
  while (!/BB-13[^}]*"by":{"role":"team","ordinal":2/.test(await page.evaluate(kept))) await page.waitForTimeout(50);
  await page.reload();
  await page.locator('.at-work').waitFor();
  await at(page, 'Tổ chức đảng').click();
  assert.equal(await reason.locator('input').first().inputValue(), 'theo biên bản kiểm tra');
  assert.equal(await detail.locator('textarea').inputValue(), 'BB-12\nBB-13');
  await detail.locator('details option[value=team]:checked').waitFor({ state: 'attached' });
});

test('a dossier without a table takes one from a regulation or from pasted lines', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'points');
  await page.locator('textarea').waitFor();
  await picture(page, 'points-begin-vi');
  await audit(page);
  await page.locator('.cards input').fill('Bảng điểm');
  await page.locator('textarea').fill('I\tNhiệm vụ chính trị\t60\n1\tHoàn thành chỉ tiêu\t40\n2\tCải cách hành chính\t20\nII\tXây dựng Đảng\t40\n1\tSinh hoạt chi bộ\t40\n');
  await page.locator('.cards tbody tr').nth(4).waitFor();
  await page.locator('.cards .card').nth(1).locator('button.main').click();
  await page.locator('[role=grid] tbody tr').nth(4).waitFor();
  assert.equal(await page.locator('[role=grid] tr.group').count(), 2);
  await page.keyboard.press('Control+z');
  await page.locator('.cards select').first().selectOption('tinh-gia-dinh-2025');
  await page.locator('.cards .card').first().locator('button.main:enabled').click();
  await page.locator('[role=grid] tbody tr').first().waitFor();
});

test('pasted criteria stand below each other as they are numbered', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'points');
  await page.locator('.cards input').fill('Bảng điểm');
  await page.locator('textarea').fill([
    'TT\tNội dung\tĐiểm tối đa\tGhi chú', 'A\tNhiệm vụ\t\t', 'I\tKinh tế\t40\t', '1\tThu ngân sách\t25\tnăm 2020', '2\t"Giải ngân\nđầu tư"\t1.015,5\t',
    '2.1\tTrong nước\t10\t', '2.2\tNước ngoài\t5\t', 'II\tVăn hóa\t20\t', 'a)\tMô hình\t20\t', 'B\tĐảng\t40\t', '1\tChi bộ\t40\t', 'C. Thưởng\t\t10\t', '-\tSáng kiến\t10\t',
    'D\tChưa có điểm\t\t', '\tTổng cộng\t110\t',
  ].join('\n'));
  await page.locator('.cards tr.left').waitFor(); // D has neither points nor rows
  await picture(page, 'points-levels-vi');
  await page.locator('.cards .card').nth(1).locator('button.main').click();
  await page.locator('[role=grid] tbody tr').first().waitFor();
  const told = ({ id, code, name, kind, max, items }) => [id, code, name.vi, kind, max ?? '', ...(items ?? []).map(told)];
  assert.deepEqual((await dossierKept(page)).regulation.scheme.criteria.map(told), [
    ['muc-1', 'A', 'Nhiệm vụ', 'group', '',
      ['muc-1-1', 'I', 'Kinh tế', 'group', '40',
        ['muc-1-1-1', '1', 'Thu ngân sách', 'points', '25'],
        ['muc-1-1-2', '2', 'Giải ngân đầu tư', 'group', '1015.5', ['muc-1-1-2-1', '2.1', 'Trong nước', 'points', '10'], ['muc-1-1-2-2', '2.2', 'Nước ngoài', 'points', '5']]],
      ['muc-1-2', 'II', 'Văn hóa', 'group', '20', ['muc-1-2-1', 'a)', 'Mô hình', 'points', '20']]],
    ['muc-2', 'B', 'Đảng', 'group', '40', ['muc-2-1', '1', 'Chi bộ', 'points', '40']],
    ['muc-3', 'C', 'Thưởng', 'group', '10', ['muc-3-1', '-', 'Sáng kiến', 'points', '10']],
  ]);
});

test('criteria typed without columns are read, too', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'points');
  await page.locator('textarea').fill('I. Nhiệm vụ chính trị 60\n1. Hoàn thành 3 chỉ tiêu 40\n2. Cải cách: 20 điểm\n- Hội họp');
  await page.locator('.cards tbody tr').nth(3).waitFor();
  const lines = await page.locator('.cards tbody tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join('|')));
  assert.deepEqual(lines.map((line) => line.replace(/\|[^|]*\|/, (middle) => middle)).map((line) => line.split('|').filter((_, i) => i !== 2)), [
    ['I', 'Nhiệm vụ chính trị', '60'], ['1', 'Hoàn thành 3 chỉ tiêu', '40'], ['2', 'Cải cách', '20'], ['-', 'Hội họp', '–'],
  ]);
});

test('the rows of the table and the rules of ranking are changed by hand', async (t) => {
  const page = await begin(t);
  await page.getByRole('button', { name: 'Tiêu chí, cách tính' }).click();
  const row = (id) => page.locator(`[data-row="${id}"]`);
  await row('ii-1').locator('button').first().click();
  await settled(page);
  await picture(page, 'points-rules-vi');
  await audit(page);
  const labelled = (text) => row('ii-1').getByLabel(text, { exact: true }).first();
  await labelled('Điểm tối đa').fill('120,5');
  await labelled('Điểm tối đa').press('Tab');
  await labelled('Cơ quan chấm, nếu không phải khối, cụm').fill('Sở Tài chính');
  await labelled('Cơ quan chấm, nếu không phải khối, cụm').press('Tab');
  await labelled('Ghi chú').fill('Theo văn bản hướng dẫn');
  await labelled('Ghi chú').press('Tab');
  await page.getByLabel('Bảng lấy từ đâu').fill('Phụ lục 1');
  await page.getByLabel('Bảng lấy từ đâu').press('Tab');
  await row('ii-1').getByRole('button', { name: 'Thêm dòng sau dòng này' }).click();
  const draft = row('ii-1').locator('form');
  await draft.getByLabel('Số thứ tự').fill('1a');
  await draft.locator('.field input').nth(1).fill('Chuyển đổi số');
  await draft.getByLabel('Cách chấm').selectOption('quantity');
  await draft.getByLabel('Từ kết quả ra điểm').selectOption('perPercent');
  await draft.getByLabel('Cứ bao nhiêu phần trăm').fill('1');
  await draft.getByLabel('thì bấy nhiêu điểm').fill('0,5');
  await draft.getByLabel('Điểm tối đa').fill('50');
  await draft.locator('button.main').click();
  await row('tieu-chi-1a').waitFor();
  let { scheme } = (await dossierKept(page)).regulation;
  const [first, second] = scheme.criteria[1].items;
  assert.deepEqual([first.max, first.givenBy.vi, first.note.vi, scheme.source], ['120.5', 'Sở Tài chính', 'Theo văn bản hướng dẫn', 'Phụ lục 1']);
  assert.deepEqual(second, { id: 'tieu-chi-1a', kind: 'quantity', code: '1a', name: { vi: 'Chuyển đổi số' }, method: { kind: 'perPercent', percent: '1', points: '0.5' }, max: '50' });

  await row('ii-1').getByRole('button', { name: 'Xóa dòng này' }).click();
  assert.match(await row('ii-1').locator('[role=alert]').innerText(), /40/, 'the points that go with it are counted');
  await row('ii-1').getByRole('button', { name: 'Xóa cả điểm' }).click();
  await row('ii-1').waitFor({ state: 'detached' });
  const without = await dossierKept(page);
  assert.ok(without.sheets.every((sheet) => sheet.entries.every(({ criterion }) => criterion !== 'ii-1')));
  await page.locator('.at-work .ways button').first().click();
  await row('ii-1').waitFor();
  assert.deepEqual((await dossierKept(page)).sheets, year.sheets, 'one step brings the row and its points back');

  await page.getByLabel('Xếp hạng theo', { exact: true }).selectOption('rate');
  await page.getByLabel('Thứ hạng sau các đơn vị bằng điểm').selectOption('dense');
  const ties = page.locator('[data-path="/regulation/scheme/ties"]');
  await ties.locator('.entries > li').last().locator('.ways button').last().click();
  await ties.locator('button.more').click();
  await ties.locator('form select').first().selectOption('points');
  await ties.locator('form button.main').click();
  await ties.locator('form').waitFor({ state: 'detached' });
  ({ scheme } = (await dossierKept(page)).regulation);
  assert.deepEqual([scheme.rank, scheme.places, scheme.ties.map(({ by }) => by)], ['rate', 'dense', ['criterion', 'fewer', 'points']]);
  await page.setViewportSize({ width: 320, height: 640 });
  await audit(page);
  await picture(page, 'points-rules-phone-vi');
});

test('how several assessors become one is entered, with what marks points far from the others', async (t) => {
  const page = await begin(t, { locale: 'vi-VN' });
  await page.getByRole('button', { name: 'Tiêu chí, cách tính' }).click();
  const list = page.locator('[data-path="/regulation/scheme/assessors"]');
  const last = list.locator('.entries > li').last();
  await list.locator('button.more').click();
  const form = list.locator('form');
  await form.getByLabel('Bước chấm').selectOption('verified');
  await form.getByLabel('Cách tính').selectOption('median');
  const group = form.getByRole('group', { name: 'Đánh dấu điểm chênh xa' });
  await group.getByLabel('So với').selectOption('median');
  await form.locator('button.main').click();
  assert.match(await group.innerText(), /chưa đủ/, 'half a rule is none');
  await group.getByLabel('Chênh quá bao nhiêu điểm').fill('2,5');
  await form.locator('button.main').click();
  await form.waitFor({ state: 'detached' });
  const rule = async () => (await dossierKept(page)).regulation.scheme.assessors.at(-1);
  assert.deepEqual(await rule(), { stage: 'verified', method: 'median', outlier: { from: 'median', beyond: '2.5' } });
  await last.locator('.ways button').first().click();
  await last.getByLabel('So với').selectOption('mean');
  assert.deepEqual((await rule()).outlier, { from: 'mean', beyond: '2.5' });
  assert.deepEqual(await last.getByLabel('So với').locator('option').evaluateAll((all) => all.map(({ value }) => value)), ['', 'mean', 'median'], 'what leaves some out is no centre of all');
  await audit(page);
  await picture(page, 'points-outlier-vi');
  await page.setViewportSize({ width: 320, height: 640 });
  await speak(page, 'en');
  await audit(page);
  await picture(page, 'points-outlier-phone-en');
});

test('no total and no place is told by dots: without data, and without a stage that ranks, it is said in words', async (t) => {
  const page = await open(t);
  const bare = dossier('nam-2025-tinh-gia-dinh');
  delete bare.sheets;
  delete bare.regulation.stage;
  await load(page, bare, 'points');
  const foot = page.locator('[role=grid] tfoot');
  await foot.locator('td').first().waitFor();
  await settled(page);
  const cells = await foot.locator('tr').last().locator('td').allInnerTexts();
  assert.ok(cells.every((text) => /\p{L}/u.test(text)), `no place where nothing ranks: ${cells}`);
  assert.doesNotMatch(await page.locator('main').innerText(), /(^|\s)…(\s|$)/m);
  await page.locator('[role=grid] tbody td.typed, [role=grid] tbody tr:not(.group) td').last().click();
  const scored = page.locator('.aside input[type=radio]').first();
  if (await scored.isDisabled()) {
    const id = await scored.getAttribute('aria-describedby');
    assert.match(await page.locator(`[id="${id}"]`).innerText(), /\p{L}/u, 'why it is grey');
  }
  await picture(page, 'points-bare-vi');
});

test('on a phone there is one unit at a time', async (t) => {
  const page = await begin(t, { viewport: { width: 320, height: 640 } });
  assert.equal(await page.locator('[role=grid] thead th').count(), 2);
  assert.equal(await page.locator('.bar select').last().inputValue(), 'so-1', 'the unit that is shown');
  await page.locator('.bar select').last().selectOption('so-2');
  await shows(input(page, 'Giải ngân vốn'), '800/800');
  await picture(page, 'points-phone-vi');
  await audit(page);
  for (const side of ['Các bước, theo đơn vị', 'Biểu đồ']) {
    await page.getByRole('button', { name: side }).click();
    await settled(page);
    await picture(page, `points-phone-${side === 'Biểu đồ' ? 'chart' : 'stages'}-vi`);
    await audit(page);
  }
});
