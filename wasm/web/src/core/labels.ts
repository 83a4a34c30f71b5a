// Values of closed lists, with what pages call them.
import { labels } from '../../../npm/types/labels.js';
import type { Text } from './bridge.ts';
import { say, ui } from './ui.svelte.ts';

export type List = keyof typeof labels;

/** What pages call a value of a list, as the beginning of a line. */
export const label = (list: List, value: string): string => capital(ui.text((labels[list] as Record<string, Text>)[value] ?? { vi: value }));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Lists whose order means something; the others are as they come. */
const orders: { [L in List]?: readonly (keyof (typeof labels)[L])[] } = {
  AwardLevel: ['state', 'ministryProvince', 'base', 'commune'],
  BlocKind: ['khoi', 'cum'],
  CycleKind: ['decision', 'plan', 'registration', 'pledge', 'midYearReview', 'crossCheck', 'scoringMeeting', 'conference', 'handover', 'dossiers', 'council'],
  DisciplineKind: ['reprimand', 'warning', 'demotion', 'removal', 'dismissal'],
  EmulationLevel: ['national', 'branch', 'province', 'district', 'commune', 'internal'],
  EventKind: ['merge', 'split', 'join', 'leave', 'rename', 'dissolve'],
  How: ['rotated', 'agreed', 'balloted', 'appointed'],
  Merit: ['merit', 'thematic', 'sudden'],
  MovementKind: ['yearly', 'thematic'],
  NewcomerPlace: ['end', 'afterChief'],
  RotationBasis: ['published', 'derived'],
  RulingResult: ['approved', 'refused', 'movedDown'],
  RotationMode: ['list', 'succession', 'ballot', 'agreed', 'appointed', 'ranking'],
};

/** The values of a list with their labels, for a field. */
export const choices = (list: List) =>
  ((orders[list] ?? Object.keys(labels[list])) as readonly string[]).map((value) => ({ value, text: label(list, value) }));

/**
 * The ways in which a bloc decides on awards and between equals: turns are for offices.
 * One that a document has all the same stays to be seen.
 */
export const ways = (now: string | undefined, above: string) =>
  choices('How').filter(({ value }) => value !== 'rotated' || now === value).map(({ value, text }) => ({ value, text: value === 'appointed' ? above : text }));

/** The office as blocs of this kind call it. */
export const office = (kind: string, value: string) => capital(say({ code: `emulation.office.${kind}-${value}` }));

export const offices = (kind: string) => ['chief', 'deputy'].map((value) => ({ value, text: office(kind, value) }));
