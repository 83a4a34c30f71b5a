// What each cell shows. Cells that do not change are not drawn again: a change of
// one entry touches the cells of its unit, and of those only the ones that differ.
import type { Dossier, Issue, Lang, Report, Standings, Text } from '../../core/bridge.ts';
import { showNumber } from '../../core/show.ts';
import { isFor, isLeaf, sheetsOf, type Entry, type Line, type Row, type Sheet, type Tally, type Whose } from './table.ts';
import { words } from './words.ts';

export type Look =
  | 'typed' | 'missing' | 'notAssigned' | 'notApplicable' | 'outside' | 'unclear' | 'several' | 'sum';

export interface Shown {
  look: Look;
  /** What was entered, or why nothing was. */
  input: string;
  /** The points it gives, where they are not what was entered. */
  points: string;
  /** The worst that there is to say about it. */
  mark: '' | Issue['severity'];
  /** A text that could not be read, and why. */
  unread: string;
}

export interface Unread {
  text: string;
  why: Text;
}

const blank: Shown = { look: 'missing', input: '', points: '', mark: '', unread: '' };

/** One cell; what reads it is drawn again when it changes. */
export class Cell {
  shown = $state.raw(blank);
}

export const keyOf = (row: string, unit: string) => `${unit} ${row}`;

/** Bounds, or the number that they have come to. */
export const showBounds = ({ low, high }: { low: string; high: string }, lang: Lang) =>
  low === high ? showNumber(low, lang) : `${showNumber(low, lang)} – ${showNumber(high, lang)}`;

/** What an entry says, in the manner in which it is typed. */
export function showEntry(entry: Entry, { kind, criterion }: Row, lang: Lang): string {
  const say = words[lang];
  const number = (text?: string) => (text === undefined ? '' : showNumber(text, lang));
  if (entry.state) return say.state[entry.state];
  switch (kind) {
    case 'achieved':
      return entry.achieved === undefined ? '' : entry.achieved ? say.yes : say.no;
    case 'quantity':
      return `${number(entry.actual)}/${number(entry.target)}`;
    case 'count':
      return entry.count === undefined ? '' : number(String(entry.count));
    case 'report': {
      if (entry.notSubmitted) return say.notSubmitted;
      const days = entry.daysLate === undefined ? '' : number(String(entry.daysLate));
      return criterion.report?.quality ? `${number(entry.points)}/${days}` : days;
    }
    default:
      return number(entry.points);
  }
}

export type Issues = NonNullable<Report['issues']>;

/** The issues of a report on entries of a stage, by unit and by criterion. */
export function issuesByUnit(dossier: Dossier, report: Report | undefined, stage: string): Map<string, Map<string, Issues>> {
  const found = new Map<string, Map<string, Issues>>();
  for (const issue of report?.issues ?? []) {
    const [, i = '', j = ''] = /^\/sheets\/(\d+)\/entries\/(\d+)/.exec(issue.path) ?? [];
    const sheet = dossier.sheets?.[Number(i)];
    const entry = sheet?.entries[Number(j)];
    if (!j || !entry || sheet?.stage !== stage) continue;
    const ofUnit = found.get(sheet.unit) ?? new Map<string, Issues>();
    found.set(sheet.unit, ofUnit.set(entry.criterion, [...(ofUnit.get(entry.criterion) ?? []), issue]));
  }
  return found;
}

const ranks = { error: 3, warning: 2, note: 1 };
const worst = (issues: Issues = []) =>
  issues.reduce<Shown['mark']>((mark, { severity }) => (mark && ranks[mark] >= ranks[severity] ? mark : severity), '');

/** All that cells are made of. */
export interface Source {
  dossier: Dossier;
  report: Report | undefined;
  standings: Standings | undefined;
  rows: Row[];
  units: string[];
  whose: Whose;
  unread: ReadonlyMap<string, Unread>;
  lang: Lang;
}

/** The cells of a table. */
export class Cells {
  #cells = new Map<string, Cell>();
  #seen = new Map<string, unknown[]>();

  of(row: string, unit: string): Cell {
    const key = keyOf(row, unit);
    let cell = this.#cells.get(key);
    if (!cell) this.#cells.set(key, (cell = new Cell()));
    return cell;
  }

  /** Brings the cells up to what is known now. */
  refresh(source: Source) {
    const { dossier, report, standings, rows, units, whose, unread, lang } = source;
    const issues = issuesByUnit(dossier, report, whose.stage);
    const tallies = new Map(standings?.board.units.map((tally) => [tally.unit, tally]));
    const texts = new Map(unread); // asked once, and not once for each cell
    for (const unit of units) {
      const sheets = sheetsOf(dossier, unit, whose).map((i) => dossier.sheets![i]!);
      const tally = tallies.get(unit);
      const marks = new Map([...(issues.get(unit) ?? [])].map(([row, issues]) => [row, worst(issues)]));
      const odd = texts.size > 0 ? rows.map((row) => texts.get(keyOf(row.id, unit))) : [];
      const seen = [rows, tally, lang, whose.by, whose.stage, ...sheets, ...marks.keys(), ...marks.values(), ...odd];
      const before = this.#seen.get(unit);
      if (before?.length === seen.length && seen.every((part, i) => part === before[i])) continue;
      this.#seen.set(unit, seen);
      this.#column(source, unit, sheets, tally, marks, texts);
    }
  }

  #column({ standings, rows, whose, lang }: Source, unit: string, sheets: Sheet[], tally: Tally | undefined, marks: Map<string, Shown['mark']>, texts: Map<string, Unread>) {
    const several = sheets.length > 1;
    const lines = new Map(whose.by ? [] : tally?.lines.map((line) => [line.criterion, line]));
    const account = several ? standings?.accounts.find((account) => account.unit === unit) : undefined;
    const entries = new Map<string, Entry>();
    if (several) for (const { criterion, entry } of account?.rows ?? []) if (entry) entries.set(criterion, entry as Entry);
    if (!several) for (const entry of sheets[0]?.entries ?? []) if (!entries.has(entry.criterion)) entries.set(entry.criterion, entry);
    for (const row of rows) {
      const shown: Shown = whose.by && sheets.length === 0 && isLeaf(row)
        ? { ...blank, look: 'outside', input: words[lang].noSheet }
        : show(row, unit, entries.get(row.id), lines.get(row.id), several, lang);
      shown.mark = marks.get(row.id) ?? '';
      shown.unread = texts.get(keyOf(row.id, unit))?.text ?? '';
      const cell = this.of(row.id, unit);
      if (!same(cell.shown, shown)) cell.shown = shown;
    }
  }
}

const same = (a: Shown, b: Shown) =>
  a.look === b.look && a.input === b.input && a.points === b.points && a.mark === b.mark && a.unread === b.unread;

function show(row: Row, unit: string, entry: Entry | undefined, line: Line | undefined, several: boolean, lang: Lang): Shown {
  const say = words[lang];
  const points = line ? showBounds(line.points, lang) : '';
  if (!isLeaf(row)) return { ...blank, look: 'sum', points };
  if (!isFor(row, unit) && !entry) return { ...blank, look: 'outside', input: say.outside };
  if (entry) {
    const input = showEntry(entry, row, lang);
    if (entry.state) return { ...blank, look: entry.state, input };
    const given = row.kind === 'points' && row.effect !== 'penalty';
    return { ...blank, look: line?.origin === 'unclear' ? 'unclear' : 'typed', input, points: given || line?.origin === 'unclear' ? '' : points };
  }
  // Of several assessors the account leaves out what the line tells already.
  if (several && line) {
    if (line.origin === 'unassigned') return { ...blank, look: 'notAssigned', input: say.state.notAssigned };
    if (line.origin === 'inapplicable') return { ...blank, look: 'notApplicable', input: say.state.notApplicable };
    if (line.origin !== 'unscored') return { ...blank, look: 'several', points };
  }
  return { ...blank, input: say.state.missing };
}
