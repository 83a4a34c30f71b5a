import type { Dossier, Methods } from '../../core/bridge.ts';

/** Today, as documents write days. The clock is read here only: for the year to begin with. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The dossier of a new year, under what a pack gives or under nothing. */
export function begin({ bloc, regulation, year, cycle }: Partial<Methods['pack'][1]>): Dossier {
  const on = today();
  const now = Number(on.slice(0, 4));
  return {
    $schema: 'https://khoithidua.github.io/blocs/schema/v1-draft/dossier.json',
    bloc: bloc ?? { id: 'khoi-thi-dua', kind: 'khoi', name: { vi: 'Khối thi đua (chưa đặt tên)' }, level: 'province', members: [] },
    year: year ?? { label: String(now), from: `${now}-01-01`, until: `${now + 1}-01-01` },
    on,
    ...(regulation && { regulation }),
    ...(cycle && cycle.length > 0 && { cycle }),
  } as Dossier;
}
