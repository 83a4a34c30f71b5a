// What is taken away from the calculator, and what comes back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import readWorkbook from 'read-excel-file/node';
import { audit, dossier, go, load, open, picture, settled, speak } from './served.js';

const year = 'nam-2025-tinh-gia-dinh';

/** Presses a button and gives the file that comes of it. */
async function take(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), data: readFileSync(await download.path()), path: await download.path() };
}

/** The text of one part of a zip file, found by its central directory. */
function unzipped(data, part) {
  let at = data.readUInt32LE(data.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (data.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [size, name, extra, comment] = [data.readUInt32LE(at + 20), data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32)];
    const local = data.readUInt32LE(at + 42);
    if (data.toString('utf8', at + 46, at + 46 + name) === part) {
      const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
      const bytes = data.subarray(from, from + size);
      return (data.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`no ${part}`);
}

const texts = (xml) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('&quot;', '"');

test('minutes and submission are documents in the layout of offices', async (t) => {
  const page = await open(t);
  await load(page, 'ca-mau-2020', 'papers');
  await picture(page, 'papers-seed');
  const seed = dossier('ca-mau-2020');
  const minutes = await take(page, /Biên bản/);
  const xml = unzipped(minutes.data, 'word/document.xml');
  const text = texts(xml);
  assert.ok(minutes.name.endsWith('.docx'));
  for (const { unit } of seed.bloc.members) assert.ok(text.includes(unit.name.vi), unit.id);
  assert.ok(text.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
  assert.match(text, /Căn cứ Luật Thi đua, khen thưởng.*;\n/);
  assert.match(/<w:pgSz[^>]*>/.exec(xml)[0], /w:w="11906".*w:h="16838"|w:h="16838".*w:w="11906"/, 'A4');
  assert.ok(xml.includes('<w:titlePg'), 'no number on the first page');
  assert.match(unzipped(minutes.data, 'word/styles.xml'), /Times New Roman/);

  const submission = await take(page, /Tờ trình/);
  const told = unzipped(submission.data, 'word/document.xml');
  assert.match(texts(told), /Kính gửi/);
  assert.match(told, /KHỐI THI ĐUA I<.*>TỈNH CÀ MAU</, 'lines of a head begin with what belongs together');
  assert.match(told, /thành tích thi đua<.*>năm 2020 của/);
  assert.match(texts(told), /Nơi nhận:\n- Như trên;\n/, 'where copies go, a line each');
  const [letter, ...annexes] = told.split('<w:pageBreakBefore/>').map(texts);
  assert.equal(annexes.length, 2, 'each annex begins a page');
  assert.match(annexes[0], /^Phụ lục I\n/);
  assert.ok(letter.indexOf('Phụ lục II') > 0, 'the letter points to them');
  assert.doesNotMatch(letter, /\[/, 'the letter has no citations in brackets');
  for (const [, table] of told.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
    const columns = [...table.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    assert.ok(Math.min(...columns) >= 500, `no column is too narrow for its head: ${columns}`);
    assert.ok(Math.abs(columns.reduce((sum, width) => sum + width, 0) - 9071) < 20, `a table is as wide as the text: ${columns}`);
  }
});

test('scores go out as XLSX and CSV and come back with nothing lost', async (t) => {
  const given = dossier(year);
  // Three digits after a mark, which a Vietnamese reader takes for thousands.
  given.sheets[0].entries.find(({ actual }) => actual).actual = '490.125';
  // An assessor of each form: by role, by unit, the second of a role, and who changed one line.
  const panel = given.sheets.filter(({ by }) => by?.unit);
  assert.ok(panel.length > 3);
  panel[0].by = { role: 'council', ordinal: 2 };
  panel[1].by = { unit: panel[1].by.unit };
  panel[2].entries[0].by = { role: 'member', unit: panel[1].by.unit, ordinal: 3 };
  for (const [button, kind] of [[/\(XLSX\)/, 'xlsx'], [/Phiếu điểm.*CSV/, 'csv']]) {
    const page = await open(t);
    await load(page, given, 'papers');
    const file = await take(page, button);
    if (kind === 'xlsx') {
      const sheets = await readWorkbook(file.data);
      assert.equal(sheets.length, 3);
      assert.equal(sheets[0].data[1][4], 1, 'the first row of the standings has place 1, as a number');
    } else {
      assert.equal(file.data.toString('latin1', 0, 3), '\xef\xbb\xbf', 'a byte order mark');
      const by = given.bloc.members.find(({ unit }) => unit.id === panel[1].by.unit).unit.name.vi;
      assert.match(file.data.toString(), new RegExp(`;"?đơn vị thành viên: ${by.replace(/[()]/g, '.')} – thứ 3"?;`), 'assessors are named in words');
      assert.doesNotMatch(file.data.toString(), /member so-|unit so-/);
    }

    // Into the same dossier without its sheets.
    const { sheets, ...bare } = given;
    await load(page, bare, 'papers');
    await page.locator('input[accept*=xlsx]').setInputFiles({ name: `phieu.${kind}`, mimeType: 'application/octet-stream', buffer: file.data });
    const entries = sheets.reduce((n, sheet) => n + sheet.entries.length, 0);
    await page.locator('.count').getByText(String(entries), { exact: true }).waitFor();
    await picture(page, `import-${kind}`);
    assert.equal(await page.locator('.either li').count(), 0, 'no number may mean another');
    assert.equal(await page.locator('.left li').count(), 0);
    assert.equal(await page.getByLabel('Bước chấm', { exact: true }).count(), 0, 'the file tells the stages');
    assert.doesNotMatch(await page.locator('#main').innerText(), /verified|true/, 'in the language of the page');
    await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await page.getByText('Đã ghi vào hồ sơ.').waitFor();
    const back = JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString());
    assert.deepEqual(back.sheets, sheets, kind);
  }
});

test('CSV has the marks of its language, and is read back by them in either', async (t) => {
  const given = dossier(year);
  given.sheets[0].entries.find(({ actual }) => actual).actual = '490.125';
  const page = await open(t);
  const { sheets, ...bare } = given;
  for (const [lang, cell] of [['vi', ';'], ['en', ',']]) {
    await load(page, given, 'papers');
    await speak(page, lang);
    const { data } = await take(page, lang === 'vi' ? /Phiếu điểm.*CSV/ : /sheets.*CSV/i);
    const text = data.toString();
    assert.equal(data.toString('latin1', 0, 3), '\xef\xbb\xbf', 'a byte order mark, without which Excel reads other letters');
    assert.doesNotMatch(text, /^\ufeff?sep=/, 'no line that only Excel understands');
    assert.ok(text.split('\r\n')[0].split(cell).length > 15, `cells apart by ${cell}`);
    assert.ok(text.includes(lang === 'vi' ? '490,1250' : '490.1250'));
    assert.ok(lang === 'en' || !/;-?\d+\.\d/.test(text), 'no number with the mark of another language');
    for (const reading of ['vi', 'en']) {
      await load(page, bare, 'papers');
      await speak(page, reading);
      await page.locator('input[accept*=xlsx]').setInputFiles({ name: 'phieu.csv', mimeType: 'text/csv', buffer: data });
      await page.locator('.count').getByText(String(sheets.reduce((n, sheet) => n + sheet.entries.length, 0)), { exact: true }).waitFor();
      assert.equal(await page.locator('.left li, .either li').count(), 0, `${lang} read in ${reading}`);
      assert.equal(await page.locator('.marks').count(), 1, 'how marks are read is told');
      await page.locator('main button.main:enabled').last().click();
      await page.locator('.marks').waitFor({ state: 'detached' });
      await speak(page, 'vi');
      assert.deepEqual(JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString()).sheets, sheets, `${lang} read in ${reading}`);
    }
  }
});

test('standings go out with the band of each unit', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const rows = (await take(page, /Xếp hạng \(CSV\)/)).data.toString().trim().split('\r\n').map((row) => row.split(';'));
  assert.deepEqual([rows[0].at(-1), rows[1].at(-1), rows.at(-1).at(-1)], ['Xếp loại', 'Xuất sắc', 'Còn lại']);
  await speak(page, 'en');
  assert.match((await take(page, /Standings \(CSV\)/)).data.toString(), /Band\r\n.*Excellent\r\n/);
  await speak(page, 'vi');
  const given = dossier(year);
  delete given.regulation.scheme.bands;
  await load(page, given, 'papers');
  assert.doesNotMatch((await take(page, /Xếp hạng \(CSV\)/)).data.toString(), /Xếp loại/, 'no column where the table has no bands');
});

test('a table of points with a column for each unit is understood, and what cannot be read is told', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const { bloc, regulation } = dossier(year);
  const leaf = regulation.scheme.criteria.flatMap(({ items = [] }) => items).find(({ kind }) => kind === 'points');
  const [first, second] = bloc.members;
  const csv = `Bảng điểm năm 2025\nTiêu chí;${first.unit.name.vi};${second.unit.name.vi}\n${leaf.name.vi};1.234,5;hai\n${leaf.name.vi};;1.234\nkhông có;1;2\n`;
  await page.locator('input[accept*=xlsx]').setInputFiles({ name: 'diem.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.locator('.left li').first().waitFor();
  assert.equal(await page.locator('.left li').count(), 2);
  assert.match(await page.locator('.left').innerText(), /hai/);
  assert.match(await page.locator('.either').innerText(), /1\.234/, 'how a lone mark was read is told');
  await speak(page, 'en');
  await page.locator('.left li').getByText('the table of criteria has no such row').waitFor();
  await speak(page, 'vi');
  await page.locator('.left li').getByText('bảng tiêu chí không có mục này').waitFor();
  await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await page.getByText('Đã ghi vào hồ sơ.').waitFor();
  const back = JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString());
  const sheet = back.sheets.find(({ unit, stage }) => unit === first.unit.id && stage === 'self');
  assert.equal(sheet.entries.find(({ criterion }) => criterion === leaf.id).points, '1234.5');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  assert.deepEqual(JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString()).sheets, dossier(year).sheets);
});

test('what cannot be exported now says why', async (t) => {
  const page = await open(t);
  const reasons = () => page.locator('main .cards button:disabled').evaluateAll((buttons) => buttons.map((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.innerText ?? ''));
  await load(page, 'ca-mau-2020', 'papers'); // has no points
  await page.locator('main .cards button:disabled').first().waitFor();
  for (const text of await reasons()) assert.match(text, /xếp hạng/);
  await load(page, 'refused', 'papers');
  const all = await reasons();
  assert.ok(all.length > 4);
  for (const text of all) assert.match(text, /\p{L}/u);
  await picture(page, 'papers-refused-vi');
});

test('a report is held against the dossier, and a changed one is told', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const report = await take(page, 'Báo cáo có mã kiểm tra (JSON)');
  const check = (data) => page.locator('input[type=file]').first().setInputFiles({ name: 'bao-cao.json', mimeType: 'application/json', buffer: Buffer.from(data) });
  await check(report.data);
  await page.locator('.tag.good').waitFor();
  await check(report.data.toString().replace('"nominated"', '"notNominated"'));
  await page.locator('.refusal li').first().waitFor();
  assert.equal(await page.locator('.tag.good').count(), 0);
  await check('{"$schema"');
  await page.getByText('read.syntax').first().waitFor({ state: 'attached' }); // folded
});

test('a published report is replaced by another that names it', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const report = await take(page, 'Báo cáo có mã kiểm tra (JSON)');
  const later = { ...dossier(year), on: '2026-02-11' };
  await load(page, later, 'papers');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'bao-cao.json', mimeType: 'application/json', buffer: report.data });
  const amendment = JSON.parse((await take(page, 'Báo cáo thay thế (JSON)')).data.toString());
  assert.equal(amendment.replaces, JSON.parse(report.data.toString()).receipt.report);
  assert.equal(amendment.report.on, later.on);
});

test('terms and deadlines go out as a calendar', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const { data } = await take(page, /ICS/);
  const text = data.toString();
  assert.equal(text.match(/BEGIN:VEVENT/g).length, text.match(/DTSTART;VALUE=DATE:/g).length, 'all day');
  assert.match(text, /UID:khoi-1\/2024\/chief\/1@blocs/);
});

test('on paper stands what a view tells, and nothing is cut off at the edge', async (t) => {
  const page = await open(t);
  const { bloc } = dossier(year);
  await load(page, year, 'papers');
  await page.emulateMedia({ media: 'print' });
  for (const view of ['bloc', 'points', 'review', 'rotation']) {
    await page.evaluate((view) => (location.hash = `/${view}`), view);
    const paper = view === 'points' ? 990 : 660; // the width of A4 between its margins, across and upright
    await page.setViewportSize({ width: paper, height: 900 });
    await page.locator('h2').first().waitFor({ state: 'attached' });
    if (view !== 'bloc') await page.locator('.wide table').first().waitFor();
    await settled(page);
    assert.ok(await page.locator('.at-work').getByText(bloc.name.vi).isVisible(), `${view}: whose it is`);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('button, nav, .ways')].filter((part) => part.checkVisibility() && !part.matches('.told')).map(({ innerText }) => innerText)), [], view);
    const [width, cut] = await page.evaluate(() => [document.documentElement.scrollWidth, [...document.querySelectorAll('.wide')].filter((part) => part.scrollWidth > part.clientWidth + 1).length]);
    assert.ok(width <= paper, `${view} is ${width} wide on paper of ${paper}`);
    assert.equal(cut, 0, `${view}: tables that are cut off`);
    const fields = await page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d');
      return [...document.querySelectorAll('input:not([type=checkbox], [type=radio], [type=file]), select')].filter((field) => field.checkVisibility()).map((field) => {
        const text = field.matches('select') ? field.selectedOptions[0]?.label ?? '' : field.value;
        pen.font = getComputedStyle(field).font;
        return { text, room: field.clientWidth, wide: pen.measureText(text).width };
      });
    });
    assert.deepEqual(fields.filter(({ room, wide }) => wide > room + 1), [], `${view}: what was typed or chosen stands in full`);
    assert.ok(view !== 'bloc' || fields.length > 5);
    const frames = await page.evaluate(() => [...document.querySelectorAll('fieldset')].filter((part) => part.checkVisibility() && !part.querySelector('.field')).map(({ innerText }) => innerText));
    assert.deepEqual(frames, [], `${view}: frames around nothing`);
    await picture(page, `print-${view}`);
  }
  for (const [view, says] of [['papers', /Muốn in toàn bộ/], ['check', /Chưa có kết quả nào để in/]]) {
    await page.evaluate((view) => (location.hash = `/${view}`), view);
    await page.locator('.printed').filter({ hasText: says }).waitFor(); // instead of a sheet with nothing on it
  }
  await page.evaluate(() => (location.hash = '/points'));
  const grid = page.getByRole('grid');
  await grid.waitFor();
  for (const { name } of dossier(year).regulation.scheme.criteria) assert.ok((await grid.innerText()).includes(name.vi), `the section ${name.vi} is named`);
});

test('of the whole report is printed what stands open', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  await page.getByRole('button', { name: 'Xem toàn văn' }).click();
  const parts = page.locator('article details');
  await parts.first().waitFor();
  const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g).length;
  assert.ok(await pages() <= 2, 'folded it is the summary');
  await parts.nth(1).locator('summary').click();
  await parts.nth(1).getByText(dossier(year).bloc.members[0].unit.name.vi).first().waitFor(); // lines come once it is open
  await speak(page, 'en');
  await page.getByRole('button', { name: 'Open all' }).waitFor();
  assert.equal(await page.locator('article details[open]').count(), 1, 'what stood open stands open');
  await page.getByRole('button', { name: 'Open all' }).click();
  assert.equal(await page.locator('article details[open]').count(), await parts.count());
  await audit(page);
});

test('a sign in place of yes or no is told with how it was read; a dash is not no', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const { bloc, regulation } = dossier(year);
  const leaf = regulation.scheme.criteria.flatMap(({ items = [] }) => items).find(({ kind }) => kind === 'achieved');
  const [a, b, c, d] = bloc.members.map(({ unit }) => unit.name.vi);
  await page.locator('input[accept*=xlsx]').setInputFiles({ name: 'dat.txt', mimeType: 'text/plain', buffer: Buffer.from(`Tiêu chí\t${a}\t${b}\t${c}\t${d}\n${leaf.name.vi}\tx\t0\t-\tKhông đạt\n`) });
  await page.locator('.either li').nth(1).waitFor();
  assert.equal(await page.locator('.either li').count(), 2, 'words need no telling');
  assert.match(await page.locator('.either').innerText(), /“x”.*đạt/);
  assert.equal(await page.locator('.left li').count(), 1, 'what is not known is not entered');
  await picture(page, 'import-signs-vi');
  await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await page.getByText('Đã ghi vào hồ sơ.').waitFor();
  const back = JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString());
  const said = bloc.members.slice(0, 4).map(({ unit }) => back.sheets.find((sheet) => sheet.unit === unit.id && sheet.stage === 'self').entries.find(({ criterion }) => criterion === leaf.id)?.achieved);
  const before = dossier(year).sheets.find((sheet) => sheet.unit === bloc.members[2].unit.id && sheet.stage === 'self').entries.find(({ criterion }) => criterion === leaf.id)?.achieved;
  assert.deepEqual(said, [true, false, before, false]);
});

test('rows under merged cells are told, and read when they are to be', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const { bloc, regulation } = dossier(year);
  const [one, two] = regulation.scheme.criteria.flatMap(({ items = [] }) => items).filter(({ kind }) => kind === 'points');
  const { unit } = bloc.members[0];
  // Columns in an order of their own, a unit of another bloc, and text as Excel saves it: UTF-16 with tabs.
  const table = ['Điểm\tTiêu chí\tĐơn vị', `1,5\t${one.name.vi}\t${unit.name.vi}`, `2\t${two.name.vi}\t`, `3\t${one.name.vi}\tSở của khối khác`].join('\r\n');
  await page.locator('input[accept*=xlsx]').setInputFiles({ name: 'diem.txt', mimeType: 'text/plain', buffer: Buffer.from(`\ufeff${table}`, 'utf16le') });
  await page.locator('.left li').nth(1).waitFor();
  assert.equal(await page.locator('.count').innerText(), '1');
  await page.locator('label.down input').check();
  await page.locator('.count').getByText('2', { exact: true }).waitFor();
  assert.match(await page.locator('.left li').innerText(), /Sở của khối khác/);
  await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await page.getByText('Đã ghi vào hồ sơ.').waitFor();
  const back = JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString());
  const { entries } = back.sheets.find((sheet) => sheet.unit === unit.id && sheet.stage === 'self');
  assert.deepEqual([one, two].map(({ id }) => entries.find(({ criterion }) => criterion === id).points), ['1.5', '2']);
});

test('files that are no tables are refused, and the work stays', async (t) => {
  const page = await open(t);
  await load(page, year, 'papers');
  const give = (name, buffer) => page.locator('input[accept*=xlsx]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await give('hong.xlsx', Buffer.from('PK\x03\x04 broken'));
  await page.locator('.card .wrong').waitFor();
  await give('cu.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'));
  await page.getByText('.xlsx rồi').waitFor();
  await give('co.csv', Buffer.from('4de32074ea750a31', 'hex')); // letters of an old code page
  await page.getByText('CSV UTF-8').waitFor();
  await give('to.xlsx', Buffer.alloc(20 << 20));
  await page.getByText('16 MB').waitFor();
  const back = JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString());
  assert.deepEqual(back, dossier(year));
});

test('names stay text in every file', async (t) => {
  const hostile = dossier(year);
  hostile.bloc.members[0].unit.name = { vi: '=HYPERLINK("http://x","y")' };
  hostile.bloc.members[1].unit.name = { vi: '<img src=x onerror=alert(1)>' };
  hostile.bloc.members[2].unit.name = { vi: '-2+3' };
  hostile.bloc.members[3].unit.name = { vi: "'=1" };
  hostile.sheets[0].entries[0].reason = { vi: '-2+3', en: "'=1" };
  const page = await open(t);
  await load(page, hostile, 'papers');
  // What is marked as text comes back without the mark.
  const { sheets, ...bare } = hostile;
  const out = (await take(page, /Phiếu điểm.*CSV/)).data;
  assert.ok(!/(^|;)(-2\+3|'=1)/m.test(out.toString()), 'no formula');
  await load(page, bare, 'papers');
  await page.locator('input[accept*=xlsx]').setInputFiles({ name: 'phieu.csv', mimeType: 'text/csv', buffer: out });
  await page.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
  await page.getByText('Đã ghi vào hồ sơ.').waitFor();
  assert.deepEqual(JSON.parse((await take(page, 'Hồ sơ (JSON)')).data.toString()).sheets, sheets);
  const csv = (await take(page, /Xếp hạng \(CSV\)/)).data.toString();
  assert.ok(csv.includes(`"'=HYPERLINK(`), 'marked as text');
  const xlsx = (await take(page, /\(XLSX\)/)).data;
  assert.doesNotMatch(unzipped(xlsx, 'xl/worksheets/sheet1.xml'), /<f>/, 'no formula');
  const cells = (await readWorkbook(xlsx))[0].data.flat();
  assert.ok(cells.includes(hostile.bloc.members[0].unit.name.vi));
  const docx = (await take(page, /Biên bản/)).data;
  assert.ok(texts(unzipped(docx, 'word/document.xml')).includes(hostile.bloc.members[1].unit.name.vi));
  await speak(page, 'en');
  await go(page, 'papers');
  assert.equal(await page.locator('img').count(), 0);
});
