// Assessors as they stand in one cell: "đơn vị thành viên: Sở Nội vụ – thứ 2".
import { labels } from '../../../../npm/types/labels.js';
import type { Lang } from '../../core/bridge.ts';
import type { Sheet } from './fields.ts';
import { plain, type Names } from './understand.ts';

type Assessor = NonNullable<Sheet['by']>;

/** An assessor as one text for programs: "member so-1 2" is the second sheet of the member so-1. */
export const keyOf = (by: Assessor | undefined) => (by ? [by.role ?? '-', by.unit ?? '-', by.ordinal ?? ''].join(' ').trim() : undefined);

export function assessorOf(key: string): Assessor {
  const [role = '-', unit = '-', ordinal] = key.split(' ');
  return {
    ...(role !== '-' && { role: role as Assessor['role'] }),
    ...(unit !== '-' && { unit }),
    ...(ordinal && { ordinal: Number(ordinal) }),
  };
}

/** The assessor of a key in words; of two units with one name the identifier is written. */
export function written(key: string, lang: Lang, names: Names, unitName: (id: string) => string | undefined): string {
  const { role, unit, ordinal } = assessorOf(key);
  const name = unit && (unitName(unit) ?? unit);
  const who = [role && labels.Role[role][lang], name && (names.units.get(plain(name)) === unit ? name : unit)].filter(Boolean).join(': ');
  return ordinal ? `${who} – ${lang === 'vi' ? 'thứ' : 'no.'} ${ordinal}` : who;
}

/** The key of an assessor that is written in words of either language, or as a key; nothing where it is neither. */
export function understood(text: string, names: Names): string | undefined {
  const [, told = text, ordinal] = /^(.*?)(?: – (?:thứ|no\.) (\d+))?$/s.exec(text.trim()) ?? [];
  const roles = new Map(Object.entries(labels.Role).flatMap(([id, { vi, en }]) => [vi, en].map((word) => [plain(word), id])));
  const unitOf = (name: string) => names.units.get(plain(name));
  const key = (role?: string, unit?: string) => [role ?? '-', unit ?? '-', ordinal ?? ''].join(' ').trim();
  const only = roles.get(plain(told));
  if (only) return key(only);
  const colon = told.indexOf(': ');
  const role = colon > 0 ? roles.get(plain(told.slice(0, colon))) : undefined;
  const rest = role ? told.slice(colon + 2) : told;
  const unit = unitOf(rest) ?? (role && /^[a-z0-9-]+$/.test(rest) ? rest : undefined); // an identifier of no member
  if (unit) return key(role, unit);
  const given = assessorOf(text.trim());
  const known = (given.role === undefined || given.role in labels.Role) && (given.unit === undefined || unitOf(given.unit) === given.unit);
  return known && (given.role || given.unit) ? keyOf(given) : undefined;
}
