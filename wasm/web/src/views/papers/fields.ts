// The columns of a table of sheets: what each holds of a sheet or of its entry,
// and how it is put back.
import type { Dossier } from '../../core/bridge.ts';
import { assessorOf, keyOf } from './assessor.ts';
import type { Cell } from './tables.ts';

export type Sheet = NonNullable<Dossier['sheets']>[number];
export type Entry = Sheet['entries'][number];

/** What a column is read as: the kinds of values differ in how people write them. */
export type Kind = 'unit' | 'criterion' | 'stage' | 'number' | 'date' | 'truth' | 'state' | 'assessor' | 'text';

export interface Field {
  kind: Kind;
  /** Whether a row is no entry without it. */
  needed?: boolean;
  write(sheet: Sheet, entry: Entry | undefined): Cell | undefined;
  /** Puts a value back that was read. */
  read(sheet: Sheet, entry: Entry, value: string): void;
}

const number = (field: 'points' | 'target' | 'actual'): Field => ({
  kind: 'number',
  write: (_, entry) => (entry?.[field] === undefined ? undefined : { number: entry[field] }),
  read: (_, entry, value) => (entry[field] = value),
});

const count = (field: 'count' | 'daysLate'): Field => ({
  kind: 'number',
  write: (_, entry) => (entry?.[field] === undefined ? undefined : { number: String(entry[field]) }),
  read: (_, entry, value) => (entry[field] = Number(value)),
});

const truth = (field: 'achieved' | 'notSubmitted'): Field => ({
  kind: 'truth',
  write: (_, entry) => (entry?.[field] === undefined ? undefined : String(entry[field])),
  read: (_, entry, value) => (entry[field] = value === 'true'),
});

export const fields = {
  unit: { kind: 'unit', needed: true, write: (sheet) => sheet.unit, read: (sheet, _, value) => (sheet.unit = value) },
  stage: { kind: 'stage', needed: true, write: (sheet) => sheet.stage, read: (sheet, _, value) => (sheet.stage = value as Sheet['stage']) },
  by: { kind: 'assessor', write: (sheet) => keyOf(sheet.by), read: (sheet, _, value) => (sheet.by = assessorOf(value)) },
  on: { kind: 'date', write: (sheet) => sheet.on, read: (sheet, _, value) => (sheet.on = value) },
  illustrative: {
    kind: 'truth',
    write: (sheet) => (sheet.illustrative === undefined ? undefined : String(sheet.illustrative)),
    read: (sheet, _, value) => (sheet.illustrative = value === 'true'),
  },
  criterion: { kind: 'criterion', needed: true, write: (_, entry) => entry?.criterion, read: (_, entry, value) => (entry.criterion = value) },
  points: number('points'),
  target: number('target'),
  actual: number('actual'),
  measure: { kind: 'text', write: (_, entry) => entry?.measure, read: (_, entry, value) => (entry.measure = value) },
  count: count('count'),
  daysLate: count('daysLate'),
  achieved: truth('achieved'),
  notSubmitted: truth('notSubmitted'),
  state: { kind: 'state', write: (_, entry) => entry?.state, read: (_, entry, value) => (entry.state = value as Entry['state']) },
  reason: { kind: 'text', write: (_, entry) => entry?.reason?.vi, read: (_, entry, value) => (entry.reason = { ...entry.reason, vi: value }) },
  reasonEn: { kind: 'text', write: (_, entry) => entry?.reason?.en, read: (_, entry, value) => (entry.reason = { vi: '', ...entry.reason, en: value }) },
  entryBy: { kind: 'assessor', write: (_, entry) => keyOf(entry?.by), read: (_, entry, value) => (entry.by = assessorOf(value)) },
  evidence: { kind: 'text', write: (_, entry) => entry?.evidence?.join('\n'), read: (_, entry, value) => (entry.evidence = value.split('\n')) },
} satisfies Record<string, Field>;

export type Column = keyof typeof fields;

/** The columns as they are written; the names are for people and are not read where the identifiers stand beside them. */
export const columns: (Column | 'unitName' | 'criterionName')[] = [
  'unit', 'unitName', 'stage', 'criterion', 'criterionName', 'points', 'target', 'actual', 'measure', 'count', 'daysLate', 'achieved',
  'notSubmitted', 'state', 'reason', 'reasonEn', 'entryBy', 'evidence', 'by', 'on', 'illustrative',
];
