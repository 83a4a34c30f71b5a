// The table of criteria as rows, and the sheets as cells of it: where an entry
// stands in the dossier, and the edits that write it there.
import type { Dossier, Edit, Scheme, Standings, Text, TypedPart } from '../../core/bridge.ts';
import { put } from '../../core/pointer.ts';

export type Criterion = Scheme['criteria'][number];
export type Sheet = NonNullable<Dossier['sheets']>[number];
export type Entry = Sheet['entries'][number];
export type Stage = Sheet['stage'];
export type Assessor = NonNullable<Sheet['by']>;
export type Unit = Dossier['bloc']['members'][number]['unit'];
export type Tally = Standings['board']['units'][number];
export type Line = Tally['lines'][number];

export const stages: Stage[] = ['self', 'cross', 'verified', 'approved'];
export const roles = ['unit', 'member', 'chief', 'deputy', 'bloc', 'team', 'standing', 'council', 'authority'] as const;

export interface Row {
  id: string;
  code: string;
  name: Text;
  kind: Criterion['kind'];
  /** Bonus or penalty, its own or that of a heading above it. */
  effect: Criterion['effect'];
  depth: number;
  /** The headings above it. */
  under: string[];
  criterion: Criterion;
}

/** The rows in printed order, each heading before its items. */
export function rowsOf(scheme: Scheme): Row[] {
  const rows: Row[] = [];
  const add = (criterion: Criterion, under: string[], effect: Row['effect']) => {
    const { id, code = '', name, kind, items = [] } = criterion;
    const row = { id, code, name, kind, effect: criterion.effect ?? effect, depth: under.length, under, criterion };
    rows.push(row);
    for (const item of items) add(item, [...under, id], row.effect);
  };
  for (const criterion of scheme.criteria) add(criterion, [], undefined);
  return rows;
}

export const isLeaf = (row: Row) => row.kind !== 'group';

/** Whether the row is assigned to the unit at all. */
export const isFor = (row: Row, unit: string) => row.criterion.units?.includes(unit) ?? true;

export const sameAssessor = (a: Assessor = {}, b: Assessor = {}) =>
  a.role === b.role && a.unit === b.unit && a.ordinal === b.ordinal;

/** Whose sheets are looked at: those of a stage, or of one assessor at it. */
export interface Whose {
  stage: Stage;
  by?: Assessor;
}

/** The places of a unit's sheets in the dossier. */
export function sheetsOf(dossier: Dossier, unit: string, { stage, by }: Whose): number[] {
  const found: number[] = [];
  dossier.sheets?.forEach((sheet, i) => {
    if (sheet.unit === unit && sheet.stage === stage && (!by || sameAssessor(sheet.by, by))) found.push(i);
  });
  return found;
}

/** Those who handed in sheets at a stage where a unit has several, in the order of the dossier. */
export function assessorsOf(dossier: Dossier, stage: Stage): Assessor[] {
  const sheets = (dossier.sheets ?? []).filter((sheet) => sheet.stage === stage);
  if (new Set(sheets.map((sheet) => sheet.unit)).size === sheets.length) return [];
  const found: Assessor[] = [];
  for (const { by = {} } of sheets) if (!found.some((other) => sameAssessor(other, by))) found.push(by);
  return found;
}

export interface Found {
  entry: Entry;
  /** Its place in the dossier. */
  path: string;
}

/** The entry of a unit for a criterion; none where there is none, or where several sheets have a say. */
export function entryOf(dossier: Dossier, unit: string, criterion: string, whose: Whose): Found | undefined {
  const [i, second] = sheetsOf(dossier, unit, whose);
  if (i === undefined || second !== undefined) return undefined;
  const j = dossier.sheets![i]!.entries.findIndex((entry) => entry.criterion === criterion);
  return j < 0 ? undefined : { entry: dossier.sheets![i]!.entries[j]!, path: `/sheets/${i}/entries/${j}` };
}

/** What is to stand in a cell; nothing if it is not scored. */
export interface Change {
  unit: string;
  criterion: string;
  entry?: Entry;
  /** What of the entry is typed, and not read yet. */
  typed?: TypedPart;
}

/** The edits that bring changes into the dossier; cells of several sheets stay as they are. */
export function editsOf(dossier: Dossier, whose: Whose, changes: Change[]): Edit[] {
  const edits: Edit[] = [];
  for (const change of changes) {
    const edit = editOf(dossier, change, whose);
    if (!edit) continue;
    edits.push(edit);
    dossier = put(dossier, edit);
  }
  return edits;
}

function editOf(dossier: Dossier, { unit, criterion, entry, typed }: Change, whose: Whose): Edit | undefined {
  const below = (at = '') => typed && { typed: [{ ...typed, at: at + typed.at }] };
  const found = entryOf(dossier, unit, criterion, whose);
  if (found) return { path: found.path, ...(entry && { value: entry }), ...below() };
  const [i, second] = sheetsOf(dossier, unit, whose);
  if (!entry || second !== undefined) return undefined;
  if (i !== undefined) return { path: `/sheets/${i}/entries/-`, value: entry, ...below() };
  const sheet: Sheet = { unit, ...whose, entries: [entry] };
  return dossier.sheets ? { path: '/sheets/-', value: sheet, ...below('/entries/0') } : { path: '/sheets', value: [sheet], ...below('/0/entries/0') };
}

/** An entry without what is not said. */
export function tidy(entry: Entry): Entry | undefined {
  const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;
  return Object.keys(said).length > 1 ? said : undefined;
}

/** An entry that says how it is scored, or that it is not, with what is on record about it. */
export function replaced(before: Entry | undefined, criterion: string, says: Partial<Entry>): Entry | undefined {
  const { reason, by, evidence } = before ?? {};
  return tidy({ criterion, ...says, reason, by, evidence });
}
