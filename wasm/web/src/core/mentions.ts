// Where a document names a unit, and what of it goes when the unit is taken out.
import type { Dossier, Edit } from './bridge.ts';
import { at, get } from './pointer.ts';

// The keys under which documents name units, alone or several.
const one = new Set(['unit', 'subject', 'candidate', 'instead', 'larger', 'place', 'start']);
const several = new Set(['units', 'holders', 'order', 'from', 'to', 'for']);

/** The places of a document that name a unit, but for the unit itself. */
export function mentionsOf(dossier: Dossier, id: string): string[] {
  const places: string[] = [];
  const look = (here: unknown, path: string) => {
    if (typeof here !== 'object' || here === null || path === '/regulation/lines') return; // "order" means tests there
    for (const [key, value] of Object.entries(here)) {
      const place = path + at(key);
      if (value === id && one.has(key)) places.push(place);
      else if (several.has(key) && Array.isArray(value) && value.includes(id)) places.push(place + at(value.indexOf(id)));
      else look(value, place);
    }
  };
  look(dossier, '');
  return places;
}

/** What becomes of the entries of a part of the document: how many go, and how many only name one less. */
export interface Gone {
  part: string;
  whole: number;
  named: number;
}

/** What is taken along with what is taken out; what stays names it still, and has to be put right by hand. */
export interface Along {
  edits: Edit[];
  gone: Gone[];
  stays: string[];
}

/** Takes along what names something, as it stands at these places. */
export function along(dossier: Dossier, places: readonly string[]): Along {
  const targets = new Set<string>();
  const stays: string[] = [];
  for (const place of places) {
    const target = targetOf(dossier, place);
    if (target === undefined) stays.push(place);
    else targets.add(target);
  }
  const inside = (path: string) => [...targets].some((other) => path.startsWith(`${other}/`));
  const paths = [...targets].filter((path) => !inside(path));
  const gone = new Map<string, Gone>();
  for (const path of paths) {
    const part = partOf(path);
    const count = gone.get(part) ?? { part, whole: 0, named: 0 };
    if (typeof get(dossier, path) === 'string') count.named++;
    else count.whole++;
    gone.set(part, count);
  }
  // From the end: what is taken out moves what stands behind it.
  const edits = paths.sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((path) => ({ path }));
  return { edits, gone: [...gone.values()], stays };
}

/** What goes with a mention: the name, where others stand beside it, or what is nothing without it. */
function targetOf(dossier: Dossier, place: string): string | undefined {
  const event = /^\/bloc\/events\/\d+/.exec(place);
  if (event) return event[0];
  const parent = above(place);
  const list = get(dossier, parent);
  if (Array.isArray(list) && list.length > 1) return place;
  // What is assigned to this unit alone would be assigned to all without it.
  if (/^\/regulation\/.*\/units\/\d+$/.test(place)) return undefined;
  if (place.startsWith('/regulation/')) return Array.isArray(list) ? parent : place.replace(/(\/start)\/unit$/, '$1');
  if (/\/resolved\/for\/\d+$/.test(place)) return above(parent);
  if (place.endsWith('/movement')) return place;
  for (let path = parent; path; path = above(path)) if (Array.isArray(get(dossier, above(path)))) return path;
  return undefined;
}

const above = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** The part of the document by which its user knows it. */
function partOf(path: string): string {
  const inner = /\/(votes|handed|entries|places)\/\d+$/.exec(path);
  if (inner) return inner[1]!;
  const [, first = '', second = ''] = path.split('/');
  return first === 'bloc' || (first === 'regulation' && second !== 'groups') ? second : first;
}
