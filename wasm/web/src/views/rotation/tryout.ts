// A plan as it is beside the plan that there would be.
import type { Dossier, Leadership } from '../../core/bridge.ts';
import type { List } from '../../core/labels.ts';
import { put } from '../../core/pointer.ts';
import type { Event } from '../bloc/events.ts';
import { offices, type Office, type Seat } from './table.ts';

/** The seats of an office in a year, now and then. */
export interface Pair {
  year: string;
  office: Office;
  now: Seat[];
  then: Seat[];
  /** What becomes of the turns: without a unit for each, that cannot be told. */
  becomes: 'same' | 'changed' | 'open';
}

/** The planned years of two plans side by side; a turn is changed where another unit has it. */
export function sideBySide(now: Leadership, then: Leadership): Pair[] {
  const plans = [withReplanned(now), withReplanned(then)];
  const years = [...new Set([...(now.table ?? []), ...(then.table ?? [])].map(({ year }) => year))];
  return years.flatMap((year) => offices.flatMap((office) => {
    const [a, b] = plans.map((plan) => plan.filter((seat) => seat.year === year && seat.office === office)) as [Seat[], Seat[]];
    if (a.length + b.length === 0) return [];
    const units = (seats: Seat[]) => seats.map(({ unit = '' }) => unit).sort().join(' ');
    return [{ year, office, now: a, then: b, becomes: units(a) === units(b) ? 'same' : b.length < a.length || b.some(({ unit }) => !unit) ? 'open' : 'changed' }];
  }));
}

/** The plan, with what was planned anew in place of it. */
function withReplanned({ plan = [], replanned = [] }: Leadership): Seat[] {
  const anew = replanned.flatMap(({ seats }) => seats);
  return [...plan.filter((seat) => !anew.some((other) => other.office === seat.office && other.year === seat.year)), ...anew];
}

/** The turns that were announced; where none were, those of the plan as it is. */
export const promised = ({ promises }: Dossier, { plan = [] }: Leadership): NonNullable<Dossier['promises']> =>
  promises ?? plan.flatMap(({ year, office, unit }) => (year && unit ? [{ year, office, unit }] : []));

/** Options of a rule that events need, with what they may be. */
export type Option = 'merge' | 'split' | 'rename' | 'newcomer';
export const supposable: Record<Option, List> = {
  merge: 'Merge', split: 'Split', rename: 'Keeping', newcomer: 'NewcomerPlace',
};
const needs: Partial<Record<Event['kind'], Option>> = { merge: 'merge', split: 'split', rename: 'rename', join: 'newcomer' };

/** The offices whose rule goes by list and does not say what is to be. */
const silent = ({ regulation }: Dossier, option: Option) => offices.filter((office) => {
  const policy = regulation?.rotation?.[office];
  return policy?.mode === 'list' && policy[option] === undefined;
});

/** What an event of a kind needs of the rules, where one of them does not say it. */
export function lackingOf(dossier: Dossier, kind: Event['kind']): Option | undefined {
  const option = needs[kind];
  return option && silent(dossier, option).length > 0 ? option : undefined;
}

/** The dossier as it would be if its rules said what they do not. */
export const supposing = (dossier: Dossier, option: Option | undefined, value: string | undefined): Dossier =>
  !option || !value ? dossier : silent(dossier, option).reduce((changed, office) =>
    put(changed, { path: `/regulation/rotation/${office}/${option}`, value: option === 'newcomer' ? { place: value } : value }), dossier);
