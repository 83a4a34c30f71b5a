// The titles and forms of a day, those of the regulation with them.
import { SvelteMap } from 'svelte/reactivity';
import type { Dossier, Methods, Text } from './bridge.ts';
import { sorted } from './show.ts';
import { page, ui } from './ui.svelte.ts';

export type Listed = Methods['awards'][1]['awards'][number];

const days = new SvelteMap<string, Listed[]>();
const asked = new Set<string>();

/** The awards that the law has on a day; none until the module has answered. */
export function awardsOn(on: string): Listed[] {
  const known = days.get(on);
  if (known) return known;
  if (on && !asked.has(on)) {
    asked.add(on);
    void page.engine.ask('awards', { on }).then(({ awards }) => days.set(on, awards));
  }
  return [];
}

/** What an award is called on a day; its identifier where nothing is known of it. */
export const awardName = (id: string, on: string, own: readonly { id: string; name: Text }[] = []): Text =>
  own.find((award) => award.id === id)?.name ?? awardsOn(on).find((award) => award.id === id)?.name ?? { vi: id };

/** The awards that a bloc may decide on: those of its regulation, and those of the law for collectives, each sorted by name. */
export const awardsOf = ({ on, regulation }: Dossier): { id: string; name: Text }[] => [
  ...byName<{ id: string; name: Text }>(regulation?.awards ?? []),
  ...byName(awardsOn(on).filter(({ recipients }) => recipients.includes('collective'))),
];

const byName = <T extends { name: Text }>(list: readonly T[]): T[] => sorted(list, ({ name }) => ui.text(name));
