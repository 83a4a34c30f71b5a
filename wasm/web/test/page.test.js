// The page around its views.
import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { audit, dossier, go, kept, load, open, origin, picture, scenario, scratch, settled, speak, views } from './served.js';

const seed = dossier('ca-mau-2020');
const choose = (page, file) => page.locator('input[type=file]').setInputFiles(file);

test('the seed is open at first, in Vietnamese, and in English at a switch', async (t) => {
  const page = await open(t);
  await page.getByText(seed.bloc.name.vi).first().waitFor();
  await picture(page, 'start-vi');
  await speak(page, 'en');
  await page.locator('.what').getByText(seed.bloc.name.en).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await picture(page, 'start-en');
});

test('a sample, a regulation and an empty dossier can be opened', async (t) => {
  const page = await open(t);
  await page.locator('.card select').first().selectOption('nam-2025-tinh-gia-dinh');
  await page.locator('.card button').first().click();
  await page.locator('.what').getByText(dossier('nam-2025-tinh-gia-dinh').bloc.name.vi).waitFor();
  await go(page, 'start');
  const regulation = page.locator('.card').nth(1);
  await regulation.locator('select').selectOption('tinh-gia-dinh-2025');
  assert.equal(await regulation.locator('select').nth(1).inputValue(), 'khoi-1', 'the blocs of the pack are offered');
  await regulation.locator('button').click();
  await page.waitForURL(/#\/bloc/);
  await go(page, 'points');
  await page.getByText('Bảng chấm điểm thi đua của tỉnh giả định').first().waitFor();
  await go(page, 'start');
  await page.locator('.card').nth(1).locator('select').selectOption('ha-noi-2021'); // lists no blocs
  await page.locator('.card').nth(1).locator('button').click();
  await page.waitForURL(/#\/bloc/);
  await go(page, 'start');
  await page.locator('.card').nth(3).locator('button').click();
  await page.waitForURL(/#\/bloc/);
});

test('from an empty dossier a person comes to a standing, a chief, a counted ballot and a nomination, by the page alone', async (t) => {
  const page = await open(t);
  const card = (list) => page.locator(`section.card[data-path="${list}"]`);
  const draft = async (list) => {
    await card(list).locator('button.more').click();
    return card(list).locator('form.draft');
  };
  const send = async (form) => {
    await form.locator('button.main').click();
    await form.waitFor({ state: 'detached' });
  };
  const enter = async (form, label, text) => {
    await form.getByLabel(label, { exact: true }).first().fill(text);
    await form.getByLabel(label, { exact: true }).first().press('Tab');
  };
  const pick = (form, label, value) => form.getByLabel(label, { exact: true }).first().selectOption(value);
  await go(page, 'start');
  await page.locator('.card').nth(3).locator('button').click();
  await page.waitForURL(/#\/bloc/);
  await page.locator('.first').waitFor();
  await picture(page, 'empty-vi');
  for (const view of views) {
    await go(page, view);
    assert.doesNotMatch(await page.locator('main').innerText(), /\/bloc\/members|no-members/, `${view} speaks to people`);
    if (view !== 'start') await page.locator('.first a').first().waitFor();
  }
  await page.locator('.first a').first().click();
  await page.locator('.several summary').click();
  await page.locator('.several textarea').fill('Sở Nội vụ\nSở Tài chính\nSở Y tế\nThanh tra tỉnh');
  await page.locator('.several button').click();
  await page.locator('.first').waitFor({ state: 'detached' });

  const rule = await draft('/regulation/ballots');
  await rule.locator('.units select').selectOption('co-thi-dua-tinh');
  await enter(rule, 'Tỷ lệ đồng ý cần đạt', '2/3');
  await pick(rule, 'Phải đạt', 'atLeast');
  await pick(rule, 'Tính trên', 'members');
  await send(rule);
  const quota = await draft('/regulation/quotas');
  await quota.locator('select').first().selectOption('co-thi-dua-tinh');
  await quota.locator('select').nth(1).selectOption('count');
  await enter(quota, 'Nhiều nhất', '1');
  await send(quota);
  const line = await draft('/regulation/lines');
  await line.locator('select').first().selectOption('co-thi-dua-tinh');
  for (const test of ['score', 'ballot', 'quota']) await line.locator('.units select').first().selectOption(test);
  await pick(line, 'Lấy từ cao xuống thấp theo', 'score');
  await enter(line, 'Điểm tối thiểu', '90');
  await pick(line, 'Bằng nhau ở vị trí cuối', 'none');
  await send(line);

  await go(page, 'rotation');
  const chief = page.locator('.policy').first();
  await chief.locator('button').click();
  await chief.locator('form select').first().selectOption('list');
  await chief.locator('form select').nth(1).selectOption('published');
  await chief.locator('form button.main').click();
  await enter(chief, 'Số đơn vị giữ chức mỗi năm', '1');
  await enter(chief, 'Nhiệm kỳ (số năm)', '1');
  await enter(chief, 'Bắt đầu từ năm', String(new Date().getFullYear()));
  await pick(chief, 'Đơn vị của lượt đầu', 'so-tai-chinh');

  await go(page, 'points');
  await page.locator('.cards input').fill('Bảng điểm');
  await page.locator('textarea').fill('I\tNhiệm vụ chính trị\t60\n1\tHoàn thành chỉ tiêu\t40\n2\tCải cách hành chính\t20\nII\tXây dựng Đảng\t40\n1\tChi bộ\t40\n');
  await page.locator('.cards button.main:enabled').click();
  await page.locator('.strip p').waitFor(); // no stage ranks yet, and it is said
  await page.locator('.bar select').first().selectOption('self');
  await page.locator('[role=grid] tbody td').first().click();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, '\t\t\t\n38\t35\t36,5\t40\n18\t20\t20\t18\n\t\t\t\n38\t39\t35\t37,5\n');
  await page.locator('dialog button.main:enabled').click();
  await page.getByRole('button', { name: 'Tiêu chí, cách tính' }).click();
  await pick(page.locator('.points'), 'Thứ hạng sau các đơn vị bằng điểm', 'standard');
  await page.waitForFunction(() => [...document.querySelectorAll('.places .place')].map((place) => place.textContent.trim()).join() === '1,2,2,4');

  await go(page, 'review');
  await page.locator('#ballots select').last().selectOption('co-thi-dua-tinh');
  await page.locator('#ballots .row button').last().click();
  const decided = page.locator('.decided').first();
  await decided.locator('.form select').first().selectOption('balloted');
  await decided.locator('.units select').selectOption('thanh-tra-tinh');
  await decided.getByRole('button', { name: /Thêm.*bỏ phiếu/ }).click();
  for (const label of ['Tổng số thành viên', 'Có mặt', 'Phiếu phát ra', 'Phiếu thu về', 'Phiếu hợp lệ', 'Đồng ý']) await enter(decided, label, label === 'Đồng ý' ? '3' : '4');
  await enter(decided, 'Phiếu không hợp lệ', '0');
  await page.locator('.decided .outcome .tag.good').waitFor();
  await page.locator('#awards .tag.good').first().waitFor();
  await settled(page);
  await picture(page, 'empty-to-nomination-vi');
  await go(page, 'rotation');
  await page.locator('main td', { hasText: 'Sở Tài chính' }).first().waitFor();
  const { bloc, terms, regulation, decisions, sheets } = await kept(page);
  assert.equal(bloc.name.en, undefined, 'a name that nobody gave is none');
  assert.equal(terms, undefined);
  assert.deepEqual(Object.keys(regulation).sort(), ['ballots', 'lines', 'quotas', 'rotation', 'scheme', 'stage']);
  assert.equal(sheets.length, 4);
  assert.deepEqual(decisions[0].ballots[0].votes, [{ candidate: 'thanh-tra-tinh', for: 3 }]);
});

test('a file that cannot be read is refused with the place of each fault, and the work stays', async (t) => {
  const page = await open(t);
  await load(page, 'tie', 'start');
  const at = page.locator('.what');
  const before = await at.innerText();
  const broken = Buffer.from(readFileSync(scenario('tie'), 'utf8').slice(0, 300));
  await choose(page, { name: 'half.json', mimeType: 'application/json', buffer: broken });
  await page.getByText('read.syntax').waitFor({ state: 'attached' });
  assert.equal(await page.locator('.refusal li').count(), 1);
  await picture(page, 'refused-vi');
  assert.equal(await at.innerText(), before);

  const newer = { ...seed, $schema: seed.$schema.replace('v1', 'v9') };
  await choose(page, { name: 'newer.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(newer)) });
  await page.locator('.refusal li code').getByText('/$schema').waitFor({ state: 'attached' });
  const advice = page.locator('.refusal > p');
  assert.match(await advice.innerText(), /bản mới/, 'what to do about a newer dossier is said');
  await speak(page, 'en');
  assert.match(await advice.innerText(), /newest/);
  await speak(page, 'vi');

  const large = join(scratch, 'large.json');
  writeFileSync(large, Buffer.alloc(20 << 20, ' '));
  await choose(page, large);
  await page.getByText('read.size').waitFor({ state: 'attached' });
  assert.equal(await at.innerText(), before);
});

test('a dossier that means nothing yet is open, and says why', async (t) => {
  const page = await open(t);
  await load(page, 'refused');
  const issue = page.locator('.refusal li').first();
  await issue.waitFor();
  assert.doesNotMatch(await issue.innerText(), /\/bloc|emulation\./, 'people read words; code and pointer are folded');
  await issue.locator('summary').click();
  assert.match(await issue.innerText(), /\/bloc\/members\/4\/unit\/id/);
  await issue.getByRole('link').click();
  await page.locator('[data-path="/bloc/members"] li.open').waitFor();
});

test('the work is there again after the window was closed', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  const before = await page.locator('.what').innerText();
  await page.reload();
  await page.locator('.at-work').waitFor();
  assert.equal(await page.locator('.what').innerText(), before);
});

/** Writes into what is kept of the work, as another build or another window might have. */
const rewrite = (page, change) => page.evaluate((change) => new Promise((resolve) => {
  indexedDB.open('keyval-store').onsuccess = ({ target: { result: base } }) => {
    const transaction = base.transaction('keyval', 'readwrite');
    const store = transaction.objectStore('keyval');
    store.get('work').onsuccess = ({ target: { result: work } }) => {
      for (const [path, value] of Object.entries(change)) {
        const steps = path.split('/');
        const last = steps.pop();
        steps.reduce((here, step) => here[step], work)[last] = value;
      }
      store.put(work, 'work');
    };
    transaction.oncomplete = () => resolve(base.close());
  };
}), change);

const name = (page) => page.locator('main input[type=text], main input:not([type])').first();
const rename = async (page, text) => {
  await name(page).fill(text);
  await name(page).blur();
  await page.locator('.what').getByText(text, { exact: true }).waitFor();
};
const [undo, redo] = [0, 1].map((i) => (page) => page.locator('.at-work .ways button').nth(i));
const called = (page, text) => page.locator('.what').getByText(text, { exact: true }).waitFor();

test('what was done can be undone and done again after the window was closed, as often as before', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  const first = dossier('tie').bloc.name.vi;
  for (const text of ['Khối A', 'Khối B', 'Khối C']) await rename(page, text);
  await undo(page).click();
  await called(page, 'Khối B');
  await kept(page);
  await page.reload();
  await called(page, 'Khối B');
  for (const text of ['Khối A', first]) {
    await undo(page).click();
    await called(page, text);
  }
  assert.ok(await undo(page).isDisabled());
  assert.deepEqual(await kept(page), dossier('tie'), 'to the very first');
  await page.reload();
  for (const text of ['Khối A', 'Khối B', 'Khối C']) {
    await redo(page).click();
    await called(page, text);
  }
  assert.ok(await redo(page).isDisabled());
});

test('what is typed while what was typed before is read stays, and is read', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  for (const text of ['A', 'AB', 'ABC', 'ABCD', 'ABCDE']) {
    await name(page).fill(`Khối ${text}`);
    await name(page).blur(); // and at once the next
  }
  await called(page, 'Khối ABCDE');
  assert.equal(await name(page).inputValue(), 'Khối ABCDE');
  await name(page).fill('Khối khác');
  await name(page).fill('Khối ABCDE'); // put back as it was
  await name(page).blur();
  await undo(page).click();
  await called(page, 'Khối ABCD');
  assert.equal(await name(page).inputValue(), 'Khối ABCD', 'the field shows what stands');
});

test('steps of another build are undone too; those of a form that this one does not know are dropped without a word', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  await rename(page, 'Khối A');
  await kept(page);
  await rewrite(page, { build: 'before.wasm' });
  await page.reload();
  await called(page, 'Khối A');
  await undo(page).click();
  await called(page, dossier('tie').bloc.name.vi);
  await rename(page, 'Khối B');
  await kept(page);
  await rewrite(page, { 'steps/form': 99 });
  await page.reload();
  await called(page, 'Khối B');
  await page.locator('.kept:not(.bad)[data-busy=false]').waitFor();
  assert.ok(await undo(page).isDisabled());
});

test('a step back that this build cannot read is not taken, and no more is offered', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  await rename(page, 'Khối A');
  await kept(page);
  await rewrite(page, { 'steps/past/0/undo/0/value': 7 });
  await page.reload();
  await called(page, 'Khối A');
  await undo(page).click();
  await page.waitForFunction(() => document.querySelector('.at-work .ways button').disabled);
  await called(page, 'Khối A');
  assert.ok(await redo(page).isDisabled());
});

test('of very many steps the last hundred are kept', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  for (let i = 0; i < 103; i++) {
    await name(page).fill(`Khối ${i}`);
    await name(page).blur();
  }
  await called(page, 'Khối 102');
  await kept(page);
  const steps = () => page.evaluate(() => new Promise((resolve) => {
    indexedDB.open('keyval-store').onsuccess = ({ target: { result: base } }) => {
      base.transaction('keyval').objectStore('keyval').get('work').onsuccess = ({ target }) => resolve(base.close() ?? target.result.steps);
    };
  }));
  const { past } = await steps();
  assert.equal(past.length, 100);
  assert.equal(past.at(-1).edits[0].value.vi, 'Khối 102');
});

test('a second window undoes what it has, and the first one’s steps stay', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  await rename(page, 'Khối A');
  await kept(page);
  const second = await page.context().newPage();
  await second.goto(`${origin}/#/bloc`);
  await called(second, 'Khối A');
  await second.locator('.kept.bad').waitFor();
  await undo(second).click();
  await called(second, dossier('tie').bloc.name.vi);
  await second.close();
  assert.equal((await kept(page)).bloc.name.vi, 'Khối A');
  await page.reload();
  await undo(page).click();
  await called(page, dossier('tie').bloc.name.vi);
});

test('changed work is put aside when another dossier is opened, and comes back', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  await rename(page, 'Khối đã sửa');
  await load(page, 'ca-mau-2020');
  await load(page, 'nam-2025-tinh-gia-dinh', 'start'); // a dossier that nobody changed takes no place of it
  await page.reload();
  await page.locator('.before button').first().click();
  await page.locator('.what').getByText('Khối đã sửa').waitFor();
});

test('kept work that this build cannot read is not written over', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  await kept(page);
  await rewrite(page, { 'dossier/$schema': dossier('tie').$schema.replace('v1', 'v9') });
  await page.reload();
  await go(page, 'start');
  await page.locator('.before').getByText(dossier('tie').bloc.name.vi).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.before button').nth(1).click()]);
  assert.match(JSON.parse(readFileSync(await download.path(), 'utf8')).$schema, /v9/);
  await page.locator('.before button').first().click();
  await page.locator('.refusal li code').getByText('/$schema').waitFor({ state: 'attached' });
});

test('a view or a sample that the server does not give is told', async (t) => {
  const page = await open(t, { faulty: true, serviceWorkers: 'block' });
  await page.context().setOffline(true);
  await page.locator('.card select').first().selectOption('nam-2025-tinh-gia-dinh');
  await page.locator('.card button').first().click();
  await page.locator('.refusal').waitFor();
  await page.locator('nav a[href="#/rotation"]').click();
  await page.locator('.refusal button').waitFor();
});

test('a second window says that it keeps nothing', async (t) => {
  const page = await open(t);
  await load(page, 'tie');
  await page.locator('.kept:not(.bad)').waitFor();
  const second = await page.context().newPage();
  await second.goto(`${origin}/`);
  await second.locator('.kept.bad').waitFor();
  assert.doesNotMatch(await second.locator('.private').innerText(), /tự lưu/);
  await second.close();
  assert.equal(await page.locator('.kept.bad').count(), 0);
});

test('what the page needs before the module is small', async (t) => {
  const asked = new Set();
  const page = await open(t, { prepare: async (page) => page.on('request', (request) => asked.add(new URL(request.url()).pathname)) });
  await page.locator('.at-work').waitFor();
  const dist = new URL('../dist/', import.meta.url);
  const sizes = [...asked].map((path) => path.replace(/^.*thi-dua\//, '') || 'index.html').filter((name) => /\.(html|js|css|woff2)$/.test(name) && name !== 'sw.js')
    .map((name) => statSync(new URL(name.endsWith('woff2') ? name : `${name}.br`, dist)).size);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(sizes.length > 5 && all <= 120 * 1024, `${all} bytes in ${sizes.length} files`);
});

test('what a dossier says stays text', async (t) => {
  const page = await open(t);
  const name = '<img src=x onerror=alert(1)>';
  await load(page, { ...seed, bloc: { ...seed.bloc, name: { vi: name } } });
  await page.locator('.what').getByText(name).waitFor();
  assert.equal(await page.locator('img').count(), 0);
});

for (const width of [1280, 320]) {
  test(`every view keeps the rules of accessibility, ${width} pixels wide`, async (t) => {
    const page = await open(t, { viewport: { width, height: 800 } });
    for (const name of ['ca-mau-2020', 'nam-2025-tinh-gia-dinh']) {
      await load(page, name);
      for (const view of views) {
        await go(page, view);
        await settled(page);
        for (const lang of ['en', 'vi']) {
          await speak(page, lang);
          await settled(page);
          await audit(page);
          await picture(page, `${view}-${name}-${width}-${lang}`);
        }
      }
    }
  });
}

test('the page opens without a network after the first visit', async (t) => {
  const page = await open(t);
  await load(page, 'tie', 'points');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('.what').getByText(dossier('tie').bloc.name.vi).waitFor();
  for (const view of views) await go(page, view);
  await go(page, 'start');
  await page.locator('.card select').first().selectOption('nam-2025-tinh-gia-dinh');
  await page.locator('.card button').first().click();
  await page.locator('.what').getByText(dossier('nam-2025-tinh-gia-dinh').bloc.name.vi).waitFor();
});

test('the keyboard alone opens a sample and goes through the views', async (t) => {
  const page = await open(t);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 5 && (await page.evaluate(() => document.activeElement?.tagName)) !== 'SELECT'; i++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  const button = await focused();
  assert.equal(button, await page.locator('.card button').first().innerText());
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/bloc/);
});

test('without the module the page says so', async (t) => {
  const page = await open(t, { faulty: true, ready: false, prepare: (page) => page.context().route('**/*.wasm', (route) => route.abort()) });
  await page.locator('[role=alert] button').waitFor();
  assert.equal(await page.locator('progress').count(), 0, 'nothing is said to be on its way any more');
  await picture(page, 'broken-vi');
});

test('the page holds the policy that the server sends', async (t) => {
  const page = await open(t);
  const sent = (await fetch(`${origin}/`)).headers.get('Content-Security-Policy');
  const held = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
  assert.equal(`${held}; frame-ancestors 'none'`, sent);
});

test('the licences of all that the page is made of lie beside it', async () => {
  const beside = async (file) => (await fetch(`${origin}/${file}`)).text();
  const listed = await beside('licenses.md');
  const bundled = ['@fontsource/be-vietnam-pro', '@observablehq/plot', 'docx', 'ics', 'idb-keyval', 'papaparse', 'read-excel-file', 'svelte', 'write-excel-file'];
  assert.deepEqual(bundled.filter((name) => !listed.includes(`## ${name} - `)), []);
  assert.match(await beside('licenses-worker.txt'), /Permission is hereby granted/);
  assert.match(await beside('NOTICES.txt'), /Go/);
  assert.match(await beside('LICENSE.txt'), /Apache License/);
});
