// The work at hand, kept in this browser so that it is there again after the
// window was closed.
import { get, set } from 'idb-keyval';
import type { Dossier, Issue, Report } from './bridge.ts';
import type { Steps } from './steps.ts';
import type { Sentences } from './ui.svelte.ts';

export interface Kept {
  dossier: Dossier;
  name: string;
  /** Whether its user has changed it: no file or sample has it as it is. */
  own?: boolean;
  /** The build of the module that read it. */
  build?: string;
  /** What was done to it, to be undone and done again. */
  steps?: Steps;
  /** What the page showed of it, so that the same build shows it again at once. */
  shown?: Shown;
}

/** What a build of the module made of a dossier. */
export interface Shown {
  report: Report | undefined;
  refused: Issue[];
  sentences: Sentences;
}

/** Another window has the work; two that keep it would overwrite each other. */
export class Elsewhere extends Error {}

// The first window that keeps the work keeps it until it is closed.
let first: Promise<boolean> | undefined;
const isFirst = () =>
  (first ??= new Promise((tell) => {
    if (!('locks' in navigator)) return tell(true);
    void navigator.locks.request('work', { ifAvailable: true }, (lock) => {
      tell(lock !== null);
      return lock && new Promise(() => {});
    });
  }));

const key = 'work';
const keyBefore = 'before';
let wanted: Kept | undefined;
let saving: Promise<void> | undefined;

// How long the work is left alone, in milliseconds, before what is shown of it is kept too.
const rest = 1500;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Keeps the work at once and, when it is left alone, what is shown of it. */
export async function keep(work: Kept, shown: () => Shown | undefined): Promise<void> {
  clearTimeout(resting);
  await save(work);
  clearTimeout(resting);
  resting = setTimeout(() => {
    const whole = { ...work, shown: shown() };
    if (whole.shown) void save(whole).catch(() => {});
  }, rest);
}

/** Keeps the work; of works that come while one is being written only the last is written. */
async function save(work: Kept): Promise<void> {
  if (!(await isFirst())) throw new Elsewhere();
  wanted = work;
  return await (saving ??= write().finally(() => (saving = undefined)));
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
