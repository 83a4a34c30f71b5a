// Units of the dossier: their names, and identifiers for new ones.
import type { Dossier, Member, Text } from './bridge.ts';

export type Unit = Member['unit'];

/** All units that the dossier knows, members first. A unit that is a member twice stands once. */
export function unitsOf({ bloc }: Dossier): Unit[] {
  const all = [...(bloc.members ?? []).map(({ unit }) => unit), ...(bloc.guests ?? [])];
  return all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
}

/** The name of a unit; its identifier where the dossier does not know it. */
export const nameOf = (units: readonly Unit[], id: string): Text => units.find((unit) => unit.id === id)?.name ?? { vi: id };

/** An identifier made from a name, in the form that documents ask for; a number follows where it is taken. */
export function identifier(name: string, taken: readonly string[]): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const base = words.join('-').slice(0, 70).replace(/-$/, '') || 'khong-ten';
  for (let n = 2, id = base; ; n++) {
    if (!taken.includes(id)) return id;
    id = `${base}-${n}`;
  }
}
