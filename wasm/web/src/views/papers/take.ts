// Reads the rows of a table as entries of sheets.
import { page } from '../../core/ui.svelte.ts';
import type { Lang } from '../../core/bridge.ts';
import { understood } from './assessor.ts';
import { fields, type Column, type Entry, type Field, type Sheet } from './fields.ts';
import type { Grid, GridCell } from './grid.ts';
import { plain, type Meaning, type Names } from './understand.ts';
import { words } from './words.ts';

/** A cell that could not be read, from 1 as spreadsheets count. */
export interface Left {
  row: number;
  column: number;
  text: string;
  why: string;
}

/** What was read: values by field, one for each entry. */
export interface Taken {
  entries: Partial<Record<Column, string>>[];
  left: Left[];
  /** Numbers that may mean others, and signs that stand for words, with how they were read. */
  either: Left[];
}

/** What the points of a unit are entered as, by the kind of the criterion. */
const main: Record<string, Column> = { points: 'points', report: 'points', quantity: 'actual', count: 'count', achieved: 'achieved' };

interface Wanted {
  row: number;
  column: number;
  cell: GridCell;
  field: Column;
  into: Partial<Record<Column, string>>;
}

/**
 * Reads a table under an understanding of its columns. Numbers and days are read by
 * the module; what cannot be read is left out and told. Of cells that were merged a
 * file holds the first: if down, an empty one says of unit, stage and criterion what
 * stands above it.
 */
export async function take(grid: Grid, head: number, meanings: Meaning[], stage: string, down: boolean, names: Names, lang: Lang): Promise<Taken> {
  const say = words[lang];
  const left: Left[] = [];
  const either: Left[] = [];
  const wanted: Wanted[] = [];
  const entries: Partial<Record<Column, string>>[] = [];
  const wide = meanings.some((meaning) => meaning && 'points' in meaning);
  const above: GridCell[] = [];
  const rows = new Map<Partial<Record<Column, string>>, { row: number; text: string }>();

  grid.rows.slice(head + 1).forEach((cells, i) => {
    const row = head + 1 + i;
    if (cells.every(({ text }) => text.trim() === '')) return;
    const shared: Partial<Record<Column, string>> = {};
    const own: Wanted[] = [];
    meanings.forEach((meaning, column) => {
      if (!meaning || !('field' in meaning)) return;
      let cell = cells[column];
      if (down && ['unit', 'stage', 'criterion'].includes(fields[meaning.field].kind)) {
        if (cell?.text.trim()) above[column] = cell;
        else cell = above[column];
      }
      if (cell?.text.trim()) own.push({ row, column, cell, field: meaning.field, into: shared });
    });
    const text = cells.map(({ text }) => text.trim()).find(Boolean) ?? '';
    if (!wide) {
      if (own.length === 0) return;
      wanted.push(...own);
      entries.push(shared);
      rows.set(shared, { row: row + 1, text });
      return;
    }
    const named = own.find(({ field }) => field === 'criterion');
    const criterion = named && names.criteria.get(plain(named.cell.text));
    const kind = criterion && names.kinds.get(criterion);
    if (!criterion || !kind) {
      // A heading has sums and no entries.
      if (named && !criterion) left.push({ row: row + 1, column: named.column + 1, text: named.cell.text, why: say.unknownCriterion });
      else if (!named) left.push({ row: row + 1, column: 0, text, why: say.noCriterion });
      return;
    }
    meanings.forEach((meaning, column) => {
      const cell = cells[column];
      if (!meaning || !('points' in meaning) || !cell || cell.text.trim() === '') return;
      const into: Partial<Record<Column, string>> = { unit: meaning.points, stage, criterion };
      entries.push(into);
      wanted.push({ row, column, cell, field: main[kind]!, into });
    });
  });

  const put = ({ row, column, cell, field, into }: Wanted, value: string | undefined, why: string) => {
    const told = { row: row + 1, column: column + 1, text: cell.text, why };
    if (value === undefined) left.push(told);
    else {
      into[field] = value;
      if (why && !cell.exact && ['number', 'truth'].includes(fields[field].kind)) either.push(told);
    }
  };
  const of = (kind: Field['kind']) => wanted.filter(({ field }) => fields[field].kind === kind);
  for (const one of of('unit')) put(one, names.units.get(plain(one.cell.text)), say.unknownUnit);
  for (const one of of('criterion')) put(one, names.criteria.get(plain(one.cell.text)), say.unknownCriterion);
  for (const one of of('stage')) put(one, names.stages.get(plain(one.cell.text)), say.unknownStage);
  for (const one of of('state')) put(one, names.states.get(plain(one.cell.text)), say.unknownWord);
  for (const one of of('assessor')) put(one, understood(one.cell.text, names), say.unknownAssessor);
  const asked = of('truth');
  const { truths } = await page.engine.ask('truths', { texts: asked.map(({ cell }) => cell.text.normalize('NFC')) });
  truths.forEach(({ value, remark }, i) => put(asked[i]!, value === undefined ? undefined : String(value), remark ? remark.message[lang] ?? remark.message.vi : ''));
  for (const one of of('text')) put(one, one.cell.text, '');
  for (const exact of [true, false]) {
    const some = of('number').filter(({ cell }) => cell.exact === exact);
    const { numbers } = await page.engine.ask('numbers', { texts: some.map(({ cell }) => cell.text), lang: exact ? 'en' : grid.marks ?? lang });
    numbers.forEach(({ value, remark }, i) => put(some[i]!, value, remark ? remark.message[lang] ?? remark.message.vi : ''));
  }
  const days = of('date');
  const { dates } = await page.engine.ask('dates', { texts: days.map(({ cell }) => cell.text) });
  dates.forEach(({ value, remark }, i) => put(days[i]!, value, remark ? remark.message[lang] ?? remark.message.vi : ''));

  for (const entry of entries) {
    entry.stage ??= stage;
    // Whose a row is may be told as not understood already.
    const at = rows.get(entry);
    if (at && !entry.unit && !left.some(({ row, why }) => row === at.row && why === say.unknownUnit)) left.push({ ...at, column: 0, why: say.noUnit });
  }
  left.sort((a, b) => a.row - b.row || a.column - b.column);
  return { entries: entries.filter((entry) => entry.unit && (entry.criterion || !wide)), left, either };
}

/** The sheets with what was read: what the file says of an entry is put in its place, all else stays. */
export function merged(sheets: Sheet[], { entries }: Taken): Sheet[] {
  const result = sheets.map((sheet) => ({ ...sheet, entries: [...sheet.entries] }));
  const key = ({ unit, stage, by }: Sheet) => JSON.stringify([unit, stage, by?.role, by?.unit, by?.ordinal]);
  for (const values of entries) {
    const sheet = { entries: [] } as unknown as Sheet;
    const entry = {} as Entry;
    for (const [column, value] of Object.entries(values)) fields[column as Column].read(sheet, entry, value);
    // Without an assessor the one sheet of the unit at the stage is meant.
    const same = result.filter((other) => (values.by ? key(other) === key(sheet) : other.unit === sheet.unit && other.stage === sheet.stage));
    const held = same.length === 1 || values.by ? same[0] : same.find((other) => !other.by);
    const target = held ?? sheet;
    if (held) Object.assign(held, { ...(sheet.on && { on: sheet.on }), ...(sheet.illustrative !== undefined && { illustrative: sheet.illustrative }) });
    else result.push(target as (typeof result)[number]);
    if (!entry.criterion) continue;
    const i = target.entries.findIndex(({ criterion }) => criterion === entry.criterion);
    if (i < 0) target.entries.push(entry);
    else target.entries[i] = { ...target.entries[i]!, ...entry };
  }
  return result;
}
