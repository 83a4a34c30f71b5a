// Conditions of a regulation: what their tests are, and the facts that they may name.
import type { Dossier, Methods } from '../core/bridge.ts';
import { questionsOf, vocabulary } from '../core/facts.ts';
import { page } from '../core/ui.svelte.ts';

export type Listed = NonNullable<NonNullable<NonNullable<Dossier['regulation']>['lines']>[number]['conditions']>[number];
export type Condition = Listed['if'];
type Operand = NonNullable<Condition['streak']>['years'];
export type Fact = Methods['vocabulary'][1]['facts'][number];

/** Whether a unit must meet a condition, is barred by it, or it is a part of another, of which only that is said. */
export type Sense = 'asked' | 'bars' | 'part';

/** How an amount or a level is compared. */
export const bounds = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
export type Bound = (typeof bounds)[number];

/** Conditions made of several. */
export const groups = ['all', 'any', 'atLeast', 'not'] as const;
export type Group = (typeof groups)[number];

/** Conditions with fields of their own: on awards, on several years, and a rule with its exception. */
export const shapes = ['unless', 'received', 'held', 'count', 'streak', 'run', 'times', 'total'] as const;
export type Shape = (typeof shapes)[number];

/** What a condition is about: the unit as it is, each single year, or the time of a run of years. */
export type Scope = 'whole' | 'year' | 'run';

/** What may be asked there: single years have no history, and nothing runs inside a run. */
export const shapesIn = (scope: Scope): readonly Shape[] => {
  const never: Record<Scope, readonly Shape[]> = { whole: ['times', 'total'], year: ['held', 'count', 'streak', 'run', 'times', 'total'], run: ['run'] };
  return shapes.filter((shape) => !never[scope].includes(shape));
};

/** The fields without which a condition is none. */
export const needsOf = (shape: Shape, scope: Scope): readonly string[] => {
  const needs: Record<Shape, readonly string[]> = {
    unless: ['rule', 'exception'], received: ['awards'], held: ['awards'], count: ['awards', 'atLeast', ...(scope === 'run' ? [] : ['years'])],
    streak: ['years', 'test'], run: ['years', 'test'], times: ['test', 'atLeast'], total: ['fact', 'atLeast'],
  };
  return needs[shape];
};

/** What a condition is, as far as the form knows it; what it does not know is kept as it is. */
export function kindOf(condition: Condition): Group | Shape | 'truth' | 'amount' | undefined {
  const { cite, basis, says, from, until, ...rest } = condition;
  const [kind, another] = Object.keys(rest) as (keyof typeof rest)[];
  if (!kind || another) return undefined;
  const shape = shapes.find((shape) => shape === kind);
  if (shape) {
    const { years, atLeast } = condition[shape] as { years?: Operand; atLeast?: Operand };
    return years?.parameter || atLeast?.parameter ? undefined : shape; // numbers of the law are its own
  }
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
