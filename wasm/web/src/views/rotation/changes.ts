import type { Dossier } from '../../core/bridge.ts';
import type { Seat } from './table.ts';

/** Where the override or the swap stands that gave a seat to another unit; nothing where none did, or several may have. */
export function changeOf({ overrides = [], swaps = [] }: Dossier, { change, office, year, unit }: Seat): string | undefined {
  if (!change) return undefined;
  const [list, places] = change.by === 'override'
    ? ['overrides', overrides.map((o) => o.office === office && o.year === year && o.unit === unit)] as const
    : ['swaps', swaps.map(({ office: of, first, second }) =>
        of === office && [[first, second], [second, first]].some(([given, taken]) => given!.year === year && taken!.unit === unit && taken!.year === change.with))] as const;
  return places.filter(Boolean).length === 1 ? `/${list}/${places.indexOf(true)}` : undefined;
}
