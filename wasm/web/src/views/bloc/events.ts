// What happens to units: as the dossier holds it, and as it is entered.
import type { Dossier, Edit } from '../../core/bridge.ts';
import type { Unit } from '../../core/units.ts';

export type Event = NonNullable<Dossier['bloc']['events']>[number];

/** Which sides an event of each kind has. */
export const sides: Record<Event['kind'], { from: boolean; to: boolean }> = {
  join: { from: false, to: true },
  leave: { from: true, to: false },
  rename: { from: true, to: true },
  merge: { from: true, to: true },
  split: { from: true, to: true },
  dissolve: { from: true, to: false },
};

/** The edits that enter an event in the order of the days, and the units that come of it as members. */
export function entering({ bloc }: Dossier, event: Event, fresh: readonly Unit[]): Edit[] {
  const events = bloc.events ?? [];
  const before = events.filter(({ on }) => !(event.on < on)).length;
  return [
    ...fresh.filter(({ id }) => event.to?.includes(id)).map((unit) => ({ path: '/bloc/members/-', value: { unit } })),
    { path: '/bloc/events', value: events.toSpliced(before, 0, event) },
  ];
}
