// How days and numbers are written for people. Digits are moved, never computed.
import type { Lang } from './bridge.ts';

/** A day as offices write it: 2021-03-12 is 12/03/2021. */
export const showDate = (date: string) => date.split('-').reverse().join('/');

/** A number in the manner of a language: 1234.5 is 1.234,5 in Vietnamese and 1,234.5 in English. */
export function showNumber(number: string, lang: Lang): string {
  if (number.includes('/')) return number;
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d*)\.?(.*)$/.exec(number) ?? [];
  if (rest === '%') return `${showNumber(sign + whole, lang)}%`;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  return sign + grouped + (rest && (lang === 'vi' ? ',' : '.') + rest);
}

/** A name in so many letters: its beginning, and its end, by which units of one kind are told apart. */
export function fitted(name: string, letters: number): string {
  if (name.length <= letters) return name;
  const end = Math.floor(letters * 0.4);
  return `${name.slice(0, letters - 1 - end).trimEnd()}…${name.slice(-end).trimStart()}`;
}

/** Sorts by the Vietnamese alphabet, đ after d. */
export const sorted = <T>(list: readonly T[], name: (item: T) => string): T[] => {
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return [...list].sort((a, b) => compare(name(a), name(b)));
};
