// What is taken away as spreadsheets: tables of texts and numbers.
import type { Dossier, Lang, Report } from '../../core/bridge.ts';
import { showNumber } from '../../core/show.ts';
import { written } from './assessor.ts';
import { columns, fields, type Field } from './fields.ts';
import { namesOf } from './understand.ts';
import { words } from './words.ts';

/** A cell: a text, or a number as documents hold it; empty where there is nothing. */
export type Cell = string | { number: string };
export interface Table {
  name: string;
  head: string[];
  rows: Cell[][];
}

type Bounds = { low: string; high: string };
type Name = (text: { vi: string; en?: string }) => string;

const bounds = ({ low, high }: Bounds, lang: Lang): Cell =>
  low === high ? { number: low } : `${showNumber(low, lang)} – ${showNumber(high, lang)}`;

/** Points and places, the first place first; share writes a rate. */
export function standings(report: Report, lang: Lang, name: Name, share: (ratio: string) => string): Table | undefined {
  const told = report.standings;
  if (!told) return;
  const say = words[lang];
  const rows = [...told.places]
    .sort((a, b) => a.ahead.fewest - b.ahead.fewest)
    .flatMap(({ unit, best, worst }) => {
      const tally = told.board.units.find((one) => one.unit === unit);
      const member = report.members.find(({ id }) => id === unit);
      if (!tally || !member) return [];
      const place = bounds({ low: best, high: worst }, lang);
      const row = [name(member.name), bounds(tally.points, lang), bounds(tally.assigned, lang), tally.rate ? share(tally.rate) : '', place];
      const band = told.bands?.find((one) => one.unit === unit);
      if (told.bands) row.push(band ? [...new Set([band.worst, band.best].map((one) => (one ? name(one.name) : say.noBand)))].join(' – ') : '');
      return [row];
    });
  return { name: say.standings, head: [say.unit, say.points, say.maximum, say.rate, say.place, ...(told.bands ? [say.band] : [])], rows };
}

/** Points of each criterion, a column for each unit. */
export function points(report: Report, lang: Lang, name: Name): Table | undefined {
  const told = report.standings;
  if (!told) return;
  const say = words[lang];
  const units = told.board.units.filter(({ lines }) => lines.length > 0);
  const named = (unit: string) => name(report.members.find(({ id }) => id === unit)?.name ?? { vi: unit });
  return {
    name: say.byCriterion,
    head: [say.criterionId, say.criterion, say.maximum, ...units.map(({ unit }) => named(unit))],
    rows: told.outline.rows.map((row) => [
      row.criterion,
      '  '.repeat(row.depth) + name(row.name),
      row.max === undefined ? '' : { number: row.max },
      ...units.map(({ lines }) => {
        const line = lines.find(({ criterion }) => criterion === row.criterion);
        return line ? bounds(line.points, lang) : '';
      }),
    ]),
  };
}

/** The sheets as they were filled in, a row for each entry: what a file that is read again has to hold. */
export function sheets(dossier: Dossier, lang: Lang, name: Name): Table {
  const say = words[lang];
  const criteria = new Map<string, string>();
  const walk = (list: { id: string; name: { vi: string; en?: string }; items?: unknown[] }[] = []) => {
    for (const one of list) {
      criteria.set(one.id, name(one.name));
      walk(one.items as never);
    }
  };
  walk(dossier.regulation?.scheme?.criteria as never);
  const units = new Map(dossier.bloc.members.map(({ unit }) => [unit.id, name(unit.name)]));
  const names = namesOf(dossier);
  const rows = (dossier.sheets ?? []).flatMap((sheet) =>
    (sheet.entries.length > 0 ? sheet.entries : [undefined]).map((entry) =>
      columns.map((column): Cell => {
        if (column === 'unitName') return units.get(sheet.unit) ?? '';
        if (column === 'criterionName') return (entry && criteria.get(entry.criterion)) ?? '';
        const field = (fields as Record<string, Field>)[column]!;
        const cell = field.write(sheet, entry) ?? '';
        if (field.kind === 'assessor' && cell !== '') return written(cell as string, lang, names, (id) => units.get(id));
        return typeof cell === 'string' ? (words[lang].told as Record<string, Record<string, string>>)[field.kind]?.[cell] ?? cell : cell;
      }),
    ),
  );
  return { name: say.sheets, head: columns.map((column) => say.column[column]), rows };
}
