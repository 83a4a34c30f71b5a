// Seats of the table of offices together with what the plan and the record say of them.
import type { Leadership } from '../../core/bridge.ts';

export type Seat = NonNullable<Leadership['plan']>[number];
export type Finding = NonNullable<Leadership['terms']>[number];
export type Row = NonNullable<Leadership['table']>[number];
export type Cell = NonNullable<Row['chief']>[number];
export type Office = Seat['office'];

export const offices: Office[] = ['chief', 'deputy'];

/** The recorded terms of an office in a year. */
export const recorded = ({ terms = [] }: Leadership, year: string, office: Office): Finding[] =>
  terms.filter((term) => term.year === year && term.office === office);

/** The planned seats of an office in a year; none where the year is on record. */
export const planned = (leadership: Leadership, year: string, office: Office): Seat[] =>
  recorded(leadership, year, office).length > 0 ? [] : (leadership.plan ?? []).filter((seat) => seat.year === year && seat.office === office);

/** What a seat is at a glance. */
export type State = 'recorded' | 'planned' | 'hangs' | 'open';
export const stateOf = ({ unit, recorded, hangs }: Cell): State => (recorded ? 'recorded' : !unit ? 'open' : hangs ? 'hangs' : 'planned');
