// Terms and deadlines as all-day entries of a calendar.
import { createEvents, type DateArray } from 'ics';
import type { Report } from '../../core/bridge.ts';

const day = (date: string) => date.split('-').map(Number) as DateArray;

/** Entries without a first day last for one day, their last. The identifiers stay, so that a calendar read again is brought up to date. */
export function ics(report: Report, title: (summary: NonNullable<Report['calendar']>[number]['summary'], index: number) => string): Blob {
  const { value, error } = createEvents(
    (report.calendar ?? []).map(({ uid, from, until, summary }, i) => ({
      uid: `${uid}@blocs`,
      title: title(summary, i),
      start: day(from),
      end: day(until),
      productId: 'blocs',
      busyStatus: 'FREE' as const,
      transp: 'TRANSPARENT' as const,
    })),
  );
  if (error || typeof value !== 'string') throw error ?? new Error('no calendar');
  return new Blob([value], { type: 'text/calendar' });
}
