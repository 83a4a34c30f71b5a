// What a document says of a subject in a year, and the questions that the law has.
import { SvelteMap } from 'svelte/reactivity';
import type { Assessment, Dossier, Edit, Inquiry, Methods } from './bridge.ts';
import { at } from './pointer.ts';
import { page } from './ui.svelte.ts';

export type Questions = Methods['facts'][1]['questions'];
export type Question = Questions['facts'][number];
export type Given = boolean | number | string;
type Recorded = Pick<Dossier | Inquiry, 'records' | 'year' | 'years'>;

let all: Promise<Methods['vocabulary'][1]> | undefined;

/** What documents name of the law, beside awards. */
export const vocabulary = () => (all ??= page.engine.ask('vocabulary', {}));

const asked = new Map<string, Promise<Questions>>();

/** What the standards of awards ask of a recipient by the law of a day. */
export function questionsOf(awards: string[], recipient: Assessment['recipient'], on: string): Promise<Questions> {
  const request = { awards, recipient, on };
  const key = JSON.stringify(request);
  const known = asked.get(key) ?? page.engine.ask('facts', request).then(({ questions }) => questions);
  asked.set(key, known);
  return known;
}

const told = new SvelteMap<string, string[]>();
const waiting = new Set<string>();

/**
 * The label of an adjacent year before the one under consideration: the year that
 * is declared so, or a calendar year; undefined where the document must name it,
 * and until the module has answered.
 */
export function yearBefore({ year, years = [] }: Recorded, back: number): string | undefined {
  if (back === 0) return year.label;
  const request = { label: year.label, years: [year, ...years], back: 10 * Math.ceil(back / 10) }; // one question for all that is near
  const key = JSON.stringify(request);
  const known = told.get(key);
  if (!known && !waiting.has(key)) {
    waiting.add(key);
    void page.engine.ask('years', request).then((found) => told.set(key, found.years.map(({ label }) => label)), () => waiting.delete(key));
  }
  return known?.[back];
}

/** The emulation year that is a calendar year, by its name; undefined where the name is not that of one. */
export const calendarYear = async (label: string): Promise<Dossier['year'] | undefined> =>
  (await page.engine.ask('years', { label })).years[0];

const recordOf = ({ records = [] }: Recorded, subject: string, year: string) =>
  records.findIndex((record) => record.subject === subject && record.year === year);

/** What the document says of a fact; undefined where it says nothing. */
export const given = (document: Recorded, subject: string, year: string, fact: string): Given | undefined =>
  document.records?.[recordOf(document, subject, year)]?.facts[fact];

/** The edit by which the document says so of a fact, or nothing any more. */
export function giving(document: Recorded, subject: string, year: string, fact: string, value: Given | undefined): Edit[] {
  const i = recordOf(document, subject, year);
  const record = document.records?.[i];
  if (value === undefined) {
    if (record?.facts[fact] === undefined) return [];
    return [Object.keys(record.facts).length > 1 ? { path: at('records', i, 'facts', fact) } : { path: at('records', i) }];
  }
  if (record) return [{ path: at('records', i, 'facts', fact), value }];
  const made = { subject, year, facts: { [fact]: value } };
  return [document.records ? { path: '/records/-', value: made } : { path: '/records', value: [made] }];
}
