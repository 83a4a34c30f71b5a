// A table of criteria made of pasted lines: number, name, maximum.
import type { Lang, Scheme } from '../../core/bridge.ts';
import { page } from '../../core/ui.svelte.ts';
import { fitting } from './reading.ts';
import type { Criterion } from './table.ts';

export interface Drafted {
  code: string;
  name: string;
  group: boolean;
  max?: string;
  /** The text of a maximum that is no number. */
  odd?: string;
}

/** Takes lines apart: the last column is the maximum, the one that holds the most text the name, what stands before it the number. */
export async function drafted(text: string, lang: Lang): Promise<Drafted[]> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: 'greedy' });
  const lines = data.map((cells) => cells.map((cell) => cell.trim().replace(/\s+/g, ' ')));
  const lasts = lines.map((cells) => (cells.length > 1 ? cells.at(-1)! : ''));
  const { numbers } = await page.engine.ask('numbers', { texts: lasts, lang });
  return lines.flatMap((cells, i): Drafted[] => {
    const value = numbers[i]?.value;
    const max = value === undefined ? undefined : fitting(value, false);
    const rest = max === undefined && lasts[i] && !/\p{L}{2}/u.test(lasts[i]!) ? cells.slice(0, -1) : max === undefined ? cells : cells.slice(0, -1);
    const name = rest.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
    if (!name) return [];
    const code = rest.slice(0, rest.indexOf(name)).join(' ').trim();
    const group = /^([IVXLC]+|[A-ZĐ])[.)]?$/.test(code) || max === undefined;
    return [{ code, name, group, ...(typeof max === 'string' && { max }), ...(max === undefined && lasts[i] && rest.length < cells.length && { odd: lasts[i]! }) }];
  });
}

/** The table: each line that is no group stands under the group before it. */
export function schemeOf(name: string, lines: Drafted[]): Scheme {
  const criteria: Criterion[] = [];
  let group: Criterion | undefined;
  lines.forEach((line, i) => {
    const { code, name, max } = line;
    const base = { ...(code && { code }), name: { vi: name }, ...(max !== undefined && { max }) };
    // A group without lines below it is a criterion if it has a maximum.
    const heads = line.group && lines[i + 1] !== undefined && !lines[i + 1]!.group;
    if (heads) {
      group = { id: `nhom-${criteria.length + 1}`, ...base, kind: 'group', items: [] };
      criteria.push(group);
    } else if (max !== undefined) {
      if (line.group) group = undefined;
      const list = group ? group.items! : criteria;
      const id = group ? `${group.id}-${list.length + 1}` : `tieu-chi-${list.length + 1}`;
      list.push({ id, ...base, kind: 'points' });
    }
  });
  return { name: { vi: name }, criteria } as Scheme;
}
