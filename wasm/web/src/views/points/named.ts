// A pasted block that brings the names of units and criteria with it: its cells go
// where the names say, in whatever order they stand.
import type { Row, Unit } from './table.ts';

/** A text and the cell that it is for. */
export interface Aim {
  row: Row;
  unit: string;
  text: string;
}

export interface Named {
  aims: Aim[];
  empty: number;
  /** Names that stand over or before texts and are none of the table's. */
  unknown: string[];
}

/** A text by which names are compared: how it is written and spaced does not matter. */
const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

const called = ({ name }: { name: { vi: string; en?: string } }) => [name.vi, name.en ?? ''].filter(Boolean).map(plain);

type Matrix = readonly (readonly string[])[];

/**
 * The cells of a block under its names; undefined where it brings none of units and
 * none of criteria, and so stands for itself. What has no names of its own side goes
 * on from the cell at hand.
 */
export function byName(matrix: Matrix, rows: readonly Row[], units: readonly Unit[], from: { row: number; unit: number }): Named | undefined {
  const turned = Array.from({ length: Math.max(0, ...matrix.map((line) => line.length)) }, (_, j) => matrix.map((line) => line[j] ?? ''));
  const [upright, other] = [across(matrix, rows, units, from), across(turned, rows, units, from, true)];
  return (other?.aims.length ?? 0) > (upright?.aims.length ?? 0) ? other : upright;
}

/** Units stand over the columns; in a block that was turned they stood before the lines. */
function across(matrix: Matrix, rows: readonly Row[], units: readonly Unit[], from: { row: number; unit: number }, turned = false): Named | undefined {
  const unitOf = new Map(units.flatMap((unit) => called(unit).map((name) => [name, unit.id] as const)));
  const heads = matrix.slice(0, 10).map((line) => line.filter((cell) => unitOf.has(plain(cell))).length);
  const most = Math.max(0, ...heads);
  const head = most > 0 ? heads.indexOf(most) : -1;
  if (turned && head < 0) return undefined;

  const body = matrix.slice(head + 1);
  const width = Math.max(0, ...matrix.map((line) => line.length));
  const found = Array.from({ length: width }, (_, j) => rowsBy(body, j, rows));
  const counts = found.map((column) => column.filter(Boolean).length);
  const names = counts.indexOf(Math.max(...counts, 0));
  const named = (counts[names] ?? 0) > 0;
  if (head < 0 && !named) return undefined;

  // Columns under names of units; where no names stand, those after the names of criteria, one after the other.
  const columns = Array.from({ length: width }, (_, j) => (head >= 0 ? unitOf.get(plain(matrix[head]![j] ?? '')) : j > names ? units[from.unit + j - names - 1]?.id : undefined));
  const first = columns.findIndex(Boolean);
  const result: Named = { aims: [], empty: 0, unknown: [] };
  if (head >= 0) matrix[head]!.forEach((text, j) => { if (j > first && !columns[j] && text.trim() && body.some((line) => line[j]?.trim())) result.unknown.push(text.trim()); });
  body.forEach((line, i) => {
    const row = named ? found[names]![i] : rows[from.row + i];
    const texts = line.filter((text, j) => columns[j] && text.trim());
    if (!row) {
      const name = line[named ? names : 0]?.trim();
      if (texts.length > 0 && name) result.unknown.push(name);
      return;
    }
    if (row.kind === 'group') return; // sums
    columns.forEach((unit, j) => {
      if (!unit) return;
      const text = line[j] ?? '';
      if (text.trim() === '') result.empty++;
      else result.aims.push({ row, unit, text });
    });
  });
  return result;
}

/** The criteria that a column names, line by line; of criteria of one name each is named once, in the order of the table. */
function rowsBy(body: Matrix, column: number, rows: readonly Row[]): (Row | undefined)[] {
  const byText = new Map<string, Row[]>();
  const add = (text: string, row: Row) => byText.set(text, [...(byText.get(text) ?? []), row]);
  for (const row of rows) for (const name of called(row)) {
    add(name, row);
    if (row.code) add(plain(`${row.code} ${name}`), row);
  }
  const taken = new Set<Row>();
  return body.map((line) => {
    const text = line[column] ?? '';
    const next = [`${line[column - 1] ?? ''} ${text}`, text].map((one) => byText.get(plain(one))?.find((row) => !taken.has(row))).find(Boolean);
    if (next) taken.add(next);
    return next;
  });
}
