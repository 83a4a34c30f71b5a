// Conditions of a regulation: what their tests are, and the facts that they may name.
import type { Dossier, Methods } from '../core/bridge.ts';
import { questionsOf, vocabulary } from '../core/facts.ts';
import { page } from '../core/ui.svelte.ts';

export type Listed = NonNullable<NonNullable<NonNullable<Dossier['regulation']>['lines']>[number]['conditions']>[number];
export type Condition = Listed['if'];
export type Fact = Methods['vocabulary'][1]['facts'][number];

/** Whether a unit must meet a condition, is barred by it, or it is a part of another, of which only that is said. */
export type Sense = 'asked' | 'bars' | 'part';

/** How an amount or a level is compared. */
export const bounds = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
export type Bound = (typeof bounds)[number];

/** Conditions made of several. */
export const groups = ['all', 'any', 'atLeast', 'not'] as const;
export type Group = (typeof groups)[number];

/** What a condition is, as far as the form knows it; what it does not know is kept as it is. */
export function kindOf(condition: Condition): Group | 'truth' | 'amount' | 'received' | undefined {
  const { cite, basis, says, from, until, ...rest } = condition;
  const [kind, another] = Object.keys(rest) as (keyof typeof rest)[];
  if (!kind || another) return undefined;
  if (kind === 'received') return condition.received!.merit ? undefined : 'received';
  if (kind !== 'fact') return groups.find((group) => group === kind);
  const { name, ...test } = condition.fact!;
  if (test.is !== undefined) return 'truth';
  const [bound, second] = bounds.filter((bound) => test[bound] !== undefined);
  return bound && !second && test[bound]!.value !== undefined ? 'amount' : undefined;
}

/** The conditions of which one is made. */
export const partsOf = ({ all, any, atLeast, not }: Condition): Condition[] => all ?? any ?? atLeast?.of ?? (not ? [not] : []);

/** A condition made of others; nothing where there are none. */
export function made(of: Group, parts: Condition[], before: Condition = {}): Condition | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const { all, any, atLeast, not, ...rest } = before;
  switch (of) {
    case 'not':
      return { ...rest, not: first };
    case 'atLeast':
      return { ...rest, atLeast: { count: Math.min(atLeast?.count ?? 1, parts.length), of: parts } };
    default:
      return { ...rest, [of]: parts };
  }
}

/** All facts that there are, those first that the standards of awards ask for. */
export async function factsFor(awards: readonly string[]): Promise<Fact[]> {
  const [{ facts: all }, { facts: near }] = await Promise.all([
    vocabulary(),
    awards.length > 0 ? questionsOf([...awards], 'collective', page.work.dossier.on).catch(() => ({ facts: [] })) : { facts: [] },
  ]);
  const first = new Set(near.map(({ id }) => id));
  return [...all.filter(({ id }) => first.has(id)), ...all.filter(({ id }) => !first.has(id))];
}
