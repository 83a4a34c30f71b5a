// What is typed or pasted into a cell. Numbers are read by the module; here a text
// is only taken apart, and what its parts are for is told.
import type { Lang, Text } from '../../core/bridge.ts';
import { page } from '../../core/ui.svelte.ts';
import type { Entry, Row } from './table.ts';
import { words } from './words.ts';

/** What a lone number is in a row of targets. */
export type Lone = 'actual' | 'target';

type Field = 'points' | 'target' | 'actual' | 'count' | 'daysLate';
type Part = { field: Field; text: string };
/** What a text says by itself, the numbers in it, or that it is to say yes or no. */
type Plan = { says?: Partial<Entry>; parts?: Part[]; truth?: true };

export interface Read {
  /** What the text says; absent if it could not be read. */
  says?: Partial<Entry>;
  /** How its numbers were read. */
  shown: Text[];
  /** Why it could not be read, or that it may mean another number. */
  remark?: Text;
}

const plain = (text: string) => text.trim().toLowerCase().replace(/^'/, '').normalize('NFC');
const anyOf = (text: string, key: 'notAssigned' | 'notApplicable' | 'notSubmitted') =>
  [words.vi.typed[key], words.en.typed[key]].some((list) => list.includes(plain(text)));

/** Takes a text apart by the kind of its row. */
function planOf(text: string, { kind, criterion }: Row, lone: Lone): Plan {
  if (anyOf(text, 'notAssigned')) return { says: { state: 'notAssigned' } };
  if (anyOf(text, 'notApplicable')) return { says: { state: 'notApplicable' } };
  const halves = (first: Field, second: Field): Plan => {
    const [a = '', b = '', ...rest] = text.split('/').map((half) => half.trim());
    if (rest.length > 0) return { parts: [{ field: first, text }] };
    return { parts: [{ field: first, text: a }, { field: second, text: b }].filter((part) => part.text !== '') as Part[] };
  };
  switch (kind) {
    case 'achieved':
      return { truth: true };
    case 'quantity':
      return text.includes('/') ? halves('actual', 'target') : { parts: [{ field: lone, text }] };
    case 'report':
      if (anyOf(text, 'notSubmitted')) return { says: { notSubmitted: true } };
      if (!criterion.report?.quality) return { parts: [{ field: 'daysLate', text: text.replace(/^\//, '') }] };
      return halves('points', 'daysLate');
    case 'count':
      return { parts: [{ field: 'count', text }] };
    default:
      return { parts: [{ field: 'points', text }] };
  }
}

/** Whether a field holds a whole number. */
export const isWhole = (field: Field) => field === 'count' || field === 'daysLate';

/** A number as the field holds it; nothing if the field holds no such number. */
export const fitting = (value: string, whole: boolean): string | number | undefined =>
  whole ? (/^-?\d+$/.test(value) ? Number(value) : undefined) : /^-?\d+(\.\d+)?$/.test(value) ? value : undefined;

/** Reads texts, each for its row, with one question to the module. */
export async function readCells(cells: { text: string; row: Row }[], lang: Lang, lone: Lone): Promise<Read[]> {
  const plans = cells.map(({ text, row }) => planOf(text, row, lone));
  const texts = plans.flatMap((plan) => plan.parts?.map((part) => part.text) ?? []);
  const words = cells.flatMap(({ text }, i) => (plans[i]!.truth ? [text.normalize('NFC')] : []));
  const [{ numbers }, { truths }] = await Promise.all([
    texts.length > 0 ? page.engine.ask('numbers', { texts, lang }) : { numbers: [] },
    words.length > 0 ? page.engine.ask('truths', { texts: words }) : { truths: [] },
  ]);
  let next = 0;
  let nextTruth = 0;
  return plans.map((plan): Read => {
    if (plan.truth) {
      const { value, remark } = truths[nextTruth++]!;
      return { shown: [], ...(value !== undefined && { says: { achieved: value } }), ...(remark && { remark: remark.message }) };
    }
    const read: Read = { shown: [], says: { ...plan.says } };
    for (const { field } of plan.parts ?? []) {
      const { value, shown, remark } = numbers[next++]!;
      const fits = value === undefined ? undefined : fitting(value, isWhole(field));
      if (shown) read.shown.push(shown);
      read.remark ??= remark?.message;
      if (fits === undefined) {
        read.remark = remark && value === undefined ? remark.message : notOf(isWhole(field));
        read.says = undefined;
      } else if (read.says) {
        read.says = { ...read.says, [field]: fits };
      }
    }
    return read;
  });
}

/** That a field takes another sort of number. */
export const notOf = (whole: boolean): Text => {
  const word = whole ? 'notWhole' : 'notNumber';
  return { vi: words.vi[word], en: words.en[word] };
};

/** What of an entry stays when a part of it is typed anew: the other half of a pair. */
export function beside(before: Entry | undefined, says: Partial<Entry>, { kind }: Row): Partial<Entry> {
  if (!before || before.state || says.state) return says;
  const { target, actual, measure, daysLate, points } = before;
  if (kind === 'quantity') return { target, actual, measure, ...says };
  if (kind === 'report' && !says.notSubmitted && !before.notSubmitted) return { daysLate, points, ...says };
  return says;
}
