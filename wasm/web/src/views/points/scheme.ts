// A table of criteria made of pasted lines: number, name, maximum. How deep a line
// stands is told by how it is numbered.
import type { Lang, Scheme } from '../../core/bridge.ts';
import { page } from '../../core/ui.svelte.ts';
import { fitting } from './reading.ts';
import type { Criterion } from './table.ts';

export interface Drafted {
  code: string;
  name: string;
  depth: number;
  /** Whether further lines stand below it. */
  group: boolean;
  max?: string;
  /** The text of a maximum that is no number. */
  odd?: string;
}

const number = String.raw`[IVXLC]+|\p{Lu}|\d+(?:\.\d+)*(?:\.\p{Ll})?|\p{Ll}`;
const coded = new RegExp(String.raw`^(${number})[.)]\s*(?=\S)|^(\d+(?:\.\d+)*)\s+(?=\p{L})|^([-–+•*])\s*(?=\S)`, 'u');
const heads = /^(s?tt|số tt|nội dung|tiêu chí|tên tiêu chí|criterion|no\.?)$/iu;
const sums = /^(tổng( cộng| số| số điểm| điểm)?|cộng|total)\s*:?$/iu;

/** The cells of a line; where it was typed without columns, the number before the name and the points after it. */
function cellsOf(line: string[]): string[] {
  const cells = line.map((cell) => cell.trim().replace(/\s+/g, ' '));
  if (cells.length > 1) return cells;
  const [, name = cells[0]!, points = ''] = /^(.*\p{L}.*?)[\s:;–-]+([\d.,]+)(?:\s*(?:điểm|đ|points))?$/iu.exec(cells[0]!) ?? [];
  return ['', name, points];
}

/** Takes lines apart: the name is what has the most letters, the number stands before it, and the maximum in the column after it that has the most numbers. */
export async function drafted(text: string, lang: Lang): Promise<Drafted[]> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(text.normalize('NFC'), { delimiter: '\t', skipEmptyLines: 'greedy' });
  const letters = (cell: string) => cell.match(/\p{L}/gu)?.length ?? 0;
  const lines = data.map(cellsOf).map((cells) => ({ cells, at: cells.reduce((best, cell, i) => (letters(cell) > letters(cells[best]!) ? i : best), 0) }))
    .filter(({ cells, at }) => letters(cells[at]!) > 0 && !cells.some((cell) => heads.test(cell)) && !sums.test(cells[at]!));
  const { numbers } = await page.engine.ask('numbers', { texts: lines.flatMap(({ cells }) => cells), lang });
  let next = 0;
  const values = lines.map(({ cells }) => cells.map(() => numbers[next++]?.value)).map((row) => row.map((value) => (value === undefined ? undefined : fitting(value, false))));
  const counts: number[] = [];
  values.forEach((row, i) => row.forEach((value, k) => { if (k > lines[i]!.at && value !== undefined) counts[k] = (counts[k] ?? 0) + 1; }));
  const column = counts.reduce((best, count, k) => (count > (counts[best] ?? 0) ? k : best), -1);
  const read = lines.map(({ cells, at }, i) => {
    const before = cells.slice(0, at).filter(Boolean).join(' ');
    const own = before ? undefined : coded.exec(cells[at]!);
    const max = values[i]![column];
    const odd = max === undefined ? cells[column] : undefined;
    return {
      code: before || (own?.[1] ?? own?.[2] ?? own?.[3] ?? ''), name: own ? cells[at]!.slice(own[0].length) : cells[at]!,
      ...(typeof max === 'string' && { max }), ...(odd && { odd }),
    };
  });
  const depths = depthsOf(read);
  return read.map((line, i) => ({ ...line, depth: depths[i]!, group: (depths[i + 1] ?? 0) > depths[i]! }));
}

/** How lines are numbered: lines of one manner stand side by side, a new manner stands below. */
function depthsOf(lines: { code: string; max?: string }[]): number[] {
  const open: { manner: string; code: string }[] = [];
  return lines.map(({ code, max }) => {
    const bare = code.replace(/[.)\s]+$/, '');
    let manner = mannerOf(bare);
    // C after B is a letter, and no hundred.
    if (manner === 'I' && bare.length === 1 && open.some((line) => line.manner === 'A' && line.code.charCodeAt(0) === bare.charCodeAt(0) - 1)) manner = 'A';
    // A line without number and points begins a new part.
    if (manner === '' && max === undefined) open.length = 0;
    const depth = open.findIndex((line) => line.manner === manner);
    if (depth >= 0) open.length = depth;
    open.push({ manner, code: bare });
    return open.length - 1;
  });
}

const mannerOf = (code: string) =>
  /^[IVXLC]+$/.test(code) ? 'I' : /^\p{Lu}$/u.test(code) ? 'A' : /^\p{Ll}$/u.test(code) ? 'a' : /^\d/.test(code) ? `1${'.1'.repeat(code.split('.').length - 1)}` : code;

/** A line that neither has points nor lines below it is none of the table. */
export const left = ({ group, max }: Drafted) => !group && max === undefined;

/** The table: each line stands in the nearest one above that is set in less. */
export function schemeOf(name: string, lines: Drafted[]): Scheme {
  const criteria: Criterion[] = [];
  const open: { depth: number; id: string; items: Criterion[] }[] = [];
  for (const line of lines.filter((line) => !left(line))) {
    const { code, name, max, depth, group } = line;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const above = open.at(-1);
    const items = above?.items ?? criteria;
    const id = above ? `${above.id}-${items.length + 1}` : `muc-${items.length + 1}`;
    const base = { id, ...(code && { code }), name: { vi: name }, ...(max !== undefined && { max }) };
    if (group) {
      const below: Criterion[] = [];
      items.push({ ...base, kind: 'group', items: below });
      open.push({ depth, id, items: below });
    } else {
      items.push({ ...base, kind: 'points' });
    }
  }
  return { name: { vi: name }, criteria } as Scheme;
}
