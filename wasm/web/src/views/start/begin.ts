import type { Dossier, Regulation } from '../../core/bridge.ts';

/** The dossier of a new year, under a pack's regulation or none. Only here is the clock read: for the year to begin with. */
export function begin(from: { bloc?: Dossier['bloc']; regulation?: Regulation }, today = new Date()): Dossier {
  const year = today.getFullYear();
  const day = [year, today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return {
    $schema: 'https://khoithidua.github.io/blocs/schema/v1-draft/dossier.json',
    bloc: from.bloc ?? { id: 'khoi-thi-dua', kind: 'khoi', name: { vi: 'Khối thi đua mới', en: 'New bloc' }, level: 'province', members: [] },
    year: { label: String(year), from: `${year}-01-01`, until: `${year + 1}-01-01` },
    on: day,
    ...(from.regulation && { regulation: from.regulation }),
  } as Dossier;
}
