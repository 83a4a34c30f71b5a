// Values of closed lists, with what the module calls them.
import { say } from './ui.svelte.ts';

const kebab = (value: string) => value.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What the module calls a value of a list: the code of its label is the list's stem and the value. */
export const label = (stem: string, value: string): string => {
  const text = say({ code: stem + kebab(value) });
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Values with their labels, for a field. */
export const choices = (stem: string, values: readonly string[]) => values.map((value) => ({ value, text: label(stem, value) }));

/** The lists that forms offer, in the order in which they do. */
export const lists = {
  blocKind: ['blocs.kind.', ['khoi', 'cum']],
  blocLevel: ['blocs.label.bloc-level.', ['national', 'branch', 'province', 'district', 'commune', 'internal']],
  awardLevel: ['blocs.label.award-level.', ['state', 'ministryProvince', 'base', 'commune']],
  discipline: ['blocs.discipline.', ['reprimand', 'warning', 'demotion', 'removal', 'dismissal']],
  merit: ['blocs.label.merit.', ['merit', 'thematic', 'sudden']],
  ruling: ['blocs.label.ruling.', ['approved', 'refused', 'movedDown']],
  chosen: ['blocs.label.chosen.', ['rotated', 'agreed', 'balloted', 'appointed']],
  duty: ['blocs.label.duty.', ['bloc', 'units']],
  event: ['emulation.event.', ['merge', 'split', 'join', 'leave', 'rename', 'dissolve']],
  movement: ['blocs.movement.', ['yearly', 'thematic']],
  result: ['blocs.result.', ['agrees', 'deviates', 'cannotTell']],
  mode: ['blocs.label.rotation.', ['list', 'succession', 'ballot', 'ranking', 'appointed', 'agreed']],
  ruleBasis: ['blocs.label.rotation-basis.', ['published', 'derived']],
  newcomer: ['blocs.label.newcomer.', ['end', 'afterChief']],
  merged: ['blocs.label.merged.', ['earlier', 'larger', 'named']],
  parted: ['blocs.label.parted.', ['first', 'beside', 'newcomers']],
  keeping: ['blocs.label.keeping.', ['keep', 'newcomer']],
  skip: ['blocs.label.skip.', ['lost', 'firstClaim']],
  vacancy: ['blocs.label.vacancy.', ['deputy', 'heir', 'next']],
  step: ['blocs.label.step.', [
    'decision', 'plan', 'registration', 'pledge', 'midYearReview', 'crossCheck', 'scoringMeeting', 'conference', 'handover', 'dossiers', 'council',
  ]],
  stepState: ['blocs.label.step-state.', ['unknown', 'notYet', 'due', 'done', 'late']],
} as const satisfies Record<string, readonly [string, readonly string[]]>;

/** The office as blocs of this kind call it. */
export const office = (kind: string, value: string) => label(`emulation.office.${kind}-`, value);

export const offices = (kind: string) => ['chief', 'deputy'].map((value) => ({ value, text: office(kind, value) }));
