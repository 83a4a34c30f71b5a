// From a keystroke to updated standings, in Chromium, with 30 units and 60 criteria,
// beside what the module takes for it. Run by npm run bench; it prints, and asserts
// no time.
import { test } from 'node:test';
import { kept, load, open, origin } from './served.js';

const units = 30;
const sections = 5;
const perSection = 12;
const strokes = 60;

/** Points typed in, counts, and targets, as tables of provinces have them. */
const kinds = [
  { kind: 'points', max: '20' },
  { kind: 'points', max: '20' },
  { kind: 'count', max: '20', each: '5' },
  { kind: 'quantity', max: '20', method: { kind: 'proportional' } },
];
const entries = {
  points: (n) => ({ points: String(10 + (n % 11)) }),
  count: (n) => ({ count: n % 5 }),
  quantity: (n) => ({ target: '100', actual: String(80 + (n % 21)) }),
};

function dossier() {
  const criteria = Array.from({ length: sections }, (_, i) => ({
    id: `phan-${i + 1}`, code: `${i + 1}`, name: { vi: `Phần ${i + 1}` }, kind: 'group', max: String(20 * perSection),
    items: Array.from({ length: perSection }, (_, j) => ({ id: `tieu-chi-${i + 1}-${j + 1}`, code: `${i + 1}.${j + 1}`, name: { vi: `Tiêu chí ${i + 1}.${j + 1}` }, ...kinds[j % kinds.length] })),
  }));
  const leaves = criteria.flatMap(({ items }) => items);
  const members = Array.from({ length: units }, (_, u) => ({ unit: { id: `don-vi-${u + 1}`, name: { vi: `Đơn vị ${u + 1}` } } }));
  return {
    $schema: 'https://khoithidua.github.io/blocs/schema/v1-draft/dossier.json',
    bloc: { id: 'khoi', kind: 'khoi', name: { vi: 'Khối thi đua' }, level: 'province', members },
    year: { label: '2025', from: '2025-01-01', until: '2026-01-01' },
    on: '2026-01-15',
    regulation: {
      scheme: {
        name: { vi: 'Bảng điểm' }, total: String(20 * perSection * sections), rank: 'points', places: 'standard', criteria,
        rounding: { leaf: { step: '0.01', mode: 'halfUp' } },
      },
      stage: 'self',
    },
    sheets: members.map(({ unit }, u) => ({
      unit: unit.id, stage: 'self',
      entries: leaves.map(({ id, kind }, i) => ({ criterion: id, ...entries[kind](u * 7 + i * 3) })),
    })),
  };
}

/** Notes how long each request to the worker takes, from the page and back. */
const listen = () => {
  globalThis.calls = [];
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    #sent = [];
    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        const call = data.response && this.#sent.shift();
        if (call) globalThis.calls.push({ method: call.method, ms: performance.now() - call.at, size: data.response.length });
        globalThis.answered = performance.now();
      });
    }
    postMessage(message, ...rest) {
      if (message.method) this.#sent.push({ method: message.method, at: performance.now() });
      super.postMessage(message, ...rest);
    }
  };
};

const sorted = (list) => [...list].sort((a, b) => a - b);
const at = (list, share) => sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))];
const ms = (list, share) => `${at(list, share).toFixed(1).padStart(6)} ms`;
const row = (name, list) => console.log(`${name.padEnd(44)} median ${ms(list, 0.5)}   fastest ${ms(list, 0)}   p95 ${ms(list, 0.95)}`);

test(`${units} units × ${sections * perSection} criteria`, async (t) => {
  const page = await open(t, { prepare: (page) => page.addInitScript(listen) });
  await load(page, dossier(), 'points');
  const cell = page.locator('[role=grid] tbody tr').nth(1).locator('td').nth(4);
  await cell.click();
  await page.waitForTimeout(1500); // what is written beside the cell has come
  await page.keyboard.press('F2');
  const field = page.locator('.editor input').first();
  await field.waitFor();
  // The time of the keystroke, and of the first change of the standings after it.
  await page.evaluate(() => {
    globalThis.strokes = [];
    let from = 0;
    addEventListener('keydown', ({ key }) => /\d/.test(key) && (from = performance.now()), true);
    new MutationObserver(() => {
      if (!from) return;
      const [key, came, drawn] = [from, globalThis.answered, performance.now()];
      from = 0;
      requestAnimationFrame(() => requestAnimationFrame(() => globalThis.strokes.push({ change: drawn - key, page: drawn - came, frame: performance.now() - key })));
    }).observe(document.querySelector('.places'), { subtree: true, childList: true, characterData: true });
    globalThis.calls.length = 0;
  });
  for (let i = 0; i < strokes; i++) {
    await field.selectText();
    await page.keyboard.press(String((i % 9) + 1));
    await page.waitForTimeout(120);
  }
  const { strokes: taken, calls } = await page.evaluate(() => ({ strokes: globalThis.strokes, calls: globalThis.calls }));
  const of = (method) => calls.filter((call) => call.method === method);
  console.log(`${taken.length} of ${strokes} keystrokes changed the standings`);
  row('keystroke to updated standings', taken.map(({ change }) => change));
  row('the same until they are on the screen', taken.map(({ frame }) => frame));
  row('of it: the module and the way there (change)', of('change').map(({ ms }) => ms));
  row('of it: the page, from the answer on', taken.map(({ page }) => page));
  console.log(`bytes of a change: ${at(of('change').map(({ size }) => size), 0.5)}`);
});

/** Notes when something that can be used is drawn, and when the module has answered, and says so then: to ask the page meanwhile would slow it. */
const watch = ([usable, came]) => {
  globalThis.came = {};
  const note = (what) => requestAnimationFrame(() => setTimeout(() => {
    globalThis.came[what] ??= performance.now();
    if (globalThis.came.usable && globalThis.came.answered) console.log(came);
  }));
  const look = () => {
    if (document.querySelector(usable)) note('usable');
    if (document.querySelector('.kept[role=status]')) note('answered');
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
};

const visits = 7;

for (const [name, place, usable, first] of [
  ['first visit, samples to choose from', '', 'main select', true],
  ['later visit, the table of points', '#/points', '[role=grid] tbody td', false],
]) {
  test(name, async (t) => {
    const times = [];
    for (let i = 0; i < visits; i++) {
      let told;
      const came = `came ${i}`;
      const page = await open(t, { ready: first, prepare: (page) => {
        if (first) told = page.waitForEvent('console', (message) => message.text() === came);
        return page.addInitScript(watch, [usable, came]);
      } });
      if (!first) {
        await load(page, dossier(), 'points');
        await kept(page);
        await page.waitForTimeout(2500); // what is shown is kept as well
        await page.goto('about:blank');
        told = page.waitForEvent('console', (message) => message.text() === came);
        await page.goto(`${origin}/${place}`);
      }
      await told;
      times.push(await page.evaluate(() => globalThis.came));
      await page.context().close();
    }
    row(`${name}: usable`, times.map(({ usable }) => usable));
    row('the same until the module has answered', times.map(({ answered }) => answered));
  });
}
