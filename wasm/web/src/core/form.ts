// What forms are made of: places in the dossier at work, or in a draft of
// something that is not in it yet.
import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Issue } from './bridge.ts';
import { at, get, placing, put } from './pointer.ts';
import { page } from './ui.svelte.ts';

/** What a field shows, and how it changes it; nothing where there is to be nothing. */
export interface Field<T = any> {
  value: T | undefined;
  /** Tells what is wrong with the change; a change that cannot be read does not stand. */
  onchange(value: T | undefined): Promise<Issue[]>;
}

/** The field of a place, by the steps that lead there. It is spread into the parts: <TextField {...at('name', 'vi')} />. */
export type At = (...steps: (string | number)[]) => Field;

/** The fields below a place of the dossier at work. */
export const inWork = (path: string): At => (...steps) => {
  const place = path + at(...steps);
  return {
    value: get(page.work.dossier, place),
    onchange: (value) => {
      const { dossier } = page.work;
      if (value === undefined && get(dossier, place) === undefined) return Promise.resolve([]);
      return page.work.edit(placing(dossier, place, value));
    },
  };
};

/** The fields of a draft, which is read with what it is added to. */
export const inDraft = <T>(draft: () => T, replace: (draft: T) => void): At => (...steps) => ({
  value: get(draft(), at(...steps)),
  onchange: (value) => {
    if (value !== undefined || get(draft(), at(...steps)) !== undefined) replace(put(draft(), placing(draft(), at(...steps), value)));
    return Promise.resolve([]);
  },
});

/** What was typed and is being read. */
export const reading = new SvelteSet<Promise<unknown>>();

/** Notes that what was typed is being read. */
export function noted<T>(read: Promise<T>): Promise<T> {
  reading.add(read);
  void read.finally(() => reading.delete(read)).catch(() => {});
  return read;
}

/** Waits until all that was typed is read: before a draft is added. */
export const settled = () => Promise.allSettled([...reading]);

/**
 * Whether a form can be sent, once all that was typed is read. What it lacks is told
 * beside its fields, and the first of them has the focus.
 */
export async function whole(form: HTMLFormElement): Promise<boolean> {
  await settled();
  form.checkValidity(); // a field that lacks something hears it
  await tick();
  const lacking = form.querySelector<HTMLElement>(':is(input, select, textarea):is(:invalid, [aria-invalid=true])');
  lacking?.focus();
  return !lacking;
}
