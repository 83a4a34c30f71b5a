// What each cell shows. Cells that do not change are not drawn again: a change of
// one entry touches the cells of its unit, and of those only the ones that differ.
import type { Dossier, Issue, Lang, Report, Standings, Text } from '../../core/bridge.ts';
import { get } from '../../core/pointer.ts';
import { showNumber } from '../../core/show.ts';
import { entryOf, isFor, isLeaf, sheetsOf, type Entry, type Line, type Row, type Tally, type Whose } from './table.ts';
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

/** The issues of a report by the cell they are about, the worst first. */
export function issuesByCell(dossier: Dossier, report: Report | undefined): Map<string, Issues> {
  const found = new Map<string, Issues>();
  for (const issue of report?.issues ?? []) {
    const [, at] = /^(\/sheets\/\d+\/entries\/\d+)/.exec(issue.path) ?? [];
    if (!at) continue;
    const entry = get(dossier, at) as Entry | undefined;
    const sheet = get(dossier, at.replace(/\/entries.*/, '')) as { unit: string; stage: string } | undefined;
    if (!entry || !sheet) continue;
    const key = `${sheet.stage} ${keyOf(entry.criterion, sheet.unit)}`;
    found.set(key, [...(found.get(key) ?? []), issue]);
  }
  return found;
}
export type Issues = NonNullable<Report['issues']>;

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
    const issues = issuesByCell(dossier, report);
    for (const unit of units) {
      const sheets = sheetsOf(dossier, unit, whose).map((i) => dossier.sheets![i]);
      const tally = standings?.board.units.find((tally) => tally.unit === unit);
      const marks = rows.map((row) => worst(issues.get(`${whose.stage} ${keyOf(row.id, unit)}`)));
      const odd = rows.map((row) => unread.get(keyOf(row.id, unit)));
      const seen = [rows, tally, lang, whose.by, ...sheets, ...marks, ...odd];
      const before = this.#seen.get(unit);
      if (before?.length === seen.length && seen.every((part, i) => part === before[i])) continue;
      this.#seen.set(unit, seen);
      this.#column(source, unit, sheets.length, tally, marks);
    }
  }

  #column({ dossier, standings, rows, whose, unread, lang }: Source, unit: string, sheeted: number, tally: Tally | undefined, marks: Shown['mark'][]) {
    const several = sheeted > 1;
    const lines = new Map(tally?.lines.map((line) => [line.criterion, line]));
    const account = several ? standings?.accounts.find((account) => account.unit === unit) : undefined;
    rows.forEach((row, i) => {
      const line = whose.by ? undefined : lines.get(row.id);
      const entry = several
        ? account?.rows.find(({ criterion }) => criterion === row.id)?.entry
        : entryOf(dossier, unit, row.id, whose)?.entry;
      const shown = whose.by && !sheeted && isLeaf(row)
        ? { ...blank, look: 'outside' as const, input: words[lang].noSheet }
        : show(row, unit, entry as Entry | undefined, line, several, lang);
      shown.mark = marks[i]!;
      const odd = unread.get(keyOf(row.id, unit));
      if (odd) shown.unread = odd.text;
      const cell = this.of(row.id, unit);
      if (!same(cell.shown, shown)) cell.shown = shown;
    });
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
