// The work at hand, kept in this browser so that it is there again after the
// window was closed.
import { get, set } from 'idb-keyval';
import type { Dossier } from './bridge.ts';

export interface Kept {
  dossier: Dossier;
  name: string;
  /** Whether its user has changed it: no file or sample has it as it is. */
  own?: boolean;
}

const key = 'work';
const keyBefore = 'before';
let wanted: Kept | undefined;
let saving: Promise<void> | undefined;

/** Keeps the work; of works that come while one is being written only the last is written. */
export function save(work: Kept): Promise<void> {
  wanted = work;
  return (saving ??= write().finally(() => (saving = undefined)));
}

async function write() {
  // What is typed is shown before it is copied, and letters typed at once are kept at once.
  await new Promise((go) => setTimeout(go, 50));
  while (wanted) {
    const work = wanted;
    wanted = undefined;
    await set(key, work);
  }
}

/** The work kept last; undefined if there is none, or the browser keeps nothing. */
export const load = (): Promise<Kept | undefined> => get<Kept>(key).catch(() => undefined);

/** Puts work aside that another dossier takes the place of. */
export const setAside = (work: Kept): Promise<void> => set(keyBefore, work);

/** The work put aside last. */
export const aside = (): Promise<Kept | undefined> => get<Kept>(keyBefore).catch(() => undefined);
