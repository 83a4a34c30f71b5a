// How the columns of a table that is read are understood: as what a sheet holds, or
// as the points of one unit.
import type { Dossier, Text } from '../../core/bridge.ts';
import type { Grid } from './grid.ts';
import { columns, fields, type Column } from './fields.ts';
import { words } from './words.ts';

/** What a column is: a field of a row, the points of a unit, or nothing that is read. */
export type Meaning = { field: Column } | { points: string } | undefined;

/** Names of things by all that people call them. */
export interface Names {
  units: Map<string, string>;
  criteria: Map<string, string>;
  /** The kind of each criterion that takes entries. */
  kinds: Map<string, string>;
  stages: Map<string, string>;
  states: Map<string, string>;
}

/** A text by which names are compared: writing and spaces do not matter. */
export const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

interface Row {
  id: string;
  code?: string;
  kind: string;
  name: Text;
  items?: Row[];
}

/** What the dossier calls its units and criteria. A name that two share is none. */
export function namesOf(dossier: Dossier): Names {
  const names: Names = { units: new Map(), criteria: new Map(), kinds: new Map(), stages: new Map(), states: new Map() };
  const twice = new Set<string>();
  const add = (to: Map<string, string>, id: string, called: (string | undefined)[]) => {
    for (const text of new Set(called.filter((one) => one !== undefined).map(plain))) {
      if (to.has(text)) twice.add(text);
      else to.set(text, id);
    }
  };
  for (const { unit } of dossier.bloc.members) add(names.units, unit.id, [unit.id, unit.name.vi, unit.name.en]);
  const walk = (rows: Row[] = []) => {
    for (const row of rows) {
      add(names.criteria, row.id, [row.id, row.name.vi, row.name.en, row.code && `${row.code} ${row.name.vi}`]);
      if (row.kind !== 'group') names.kinds.set(row.id, row.kind);
      walk(row.items);
    }
  };
  walk(dossier.regulation?.scheme?.criteria as Row[] | undefined);
  for (const text of twice) {
    names.units.delete(text);
    names.criteria.delete(text);
  }
  for (const { told: { stage, state } } of [words.vi, words.en]) {
    for (const [id, text] of Object.entries(stage)) add(names.stages, id, [id, text]);
    for (const [id, text] of Object.entries(state)) add(names.states, id, [id, text]);
  }
  return names;
}

/** Finds the row of heads and understands it as far as it can. */
export function understand(grid: Grid, names: Names): { head: number; meanings: Meaning[] } {
  let best = { head: 0, meanings: [] as Meaning[], known: -1 };
  grid.rows.slice(0, 10).forEach((row, head) => {
    const meanings = meaningsOf(row.map(({ text }) => text), names);
    const known = meanings.filter(Boolean).length;
    if (known > best.known) best = { head, meanings, known };
  });
  return best;
}

function meaningsOf(heads: string[], names: Names): Meaning[] {
  const labelled = heads.map((text) => columns.find((column) => [column, words.vi.column[column], words.en.column[column]].map(plain).includes(plain(text))));
  return labelled.map((column, i): Meaning => {
    // Names serve where no identifiers stand beside them.
    if (column === 'unitName') return labelled.includes('unit') ? undefined : { field: 'unit' };
    if (column === 'criterionName') return labelled.includes('criterion') ? undefined : { field: 'criterion' };
    if (column && column in fields) return { field: column };
    const unit = names.units.get(plain(heads[i]!));
    return unit === undefined ? undefined : { points: unit };
  });
}
