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

/** The fields below another, which changes as a whole. */
export const below = ({ value, onchange }: Field): At => (...steps) => ({
  value: get(value, at(...steps)),
  onchange: (next) => (next === undefined && get(value, at(...steps)) === undefined ? Promise.resolve([]) : onchange(put(value, placing(value, at(...steps), next)))),
});

/** One of a list, or the place for a further one, which is after the last; a list without any is none. */
export const nth = <T>({ value: list = [], onchange }: Field<T[]>, i: number): Field<T> => ({
  value: list[i],
  onchange: (value) => {
    const next = list.toSpliced(i, 1, ...(value === undefined ? [] : [value]));
    return onchange(next.length > 0 ? next : undefined);
  },
});

// Whether a button of the mouse, or a finger, is down.
let pressed: Promise<void> | undefined;
addEventListener('pointerdown', () => {
  const over = ['pointerup', 'pointercancel', 'dragend'];
  pressed = new Promise((release) => {
    const end = () => {
      for (const event of over) removeEventListener(event, end, true);
      pressed = undefined;
      setTimeout(release); // once what was clicked has heard of it
    };
    for (const event of over) addEventListener(event, end, true);
  });
}, true);

/** Waits until nothing is pressed: what comes to stand above a button must not move it away under the finger. */
export const released = async (): Promise<void> => pressed;

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

const fields = ':is(input, select, textarea)';

/**
 * Whether a part can be closed: fields that make one thing together are in the dossier only
 * when none is lacking. The first that lacks has the focus, and its group tells so.
 */
export async function closable(part: Element): Promise<boolean> {
  await settled();
  await tick();
  const group = part.querySelector('[data-waits]');
  const inputs = [...(group?.querySelectorAll<HTMLInputElement>(fields) ?? [])];
  (inputs.find(({ value }) => !value) ?? inputs[0])?.focus();
  return !group;
}

/**
 * Whether a form can be sent, once all that was typed is read. What it lacks is told
 * beside its fields, and the first of them has the focus; fields that make one thing
 * together are not left out because one of them is empty.
 */
export async function whole(form: HTMLFormElement): Promise<boolean> {
  await settled();
  form.checkValidity(); // a field that lacks something hears it
  await tick();
  const half = [...form.querySelectorAll<HTMLInputElement>(`[data-waits] ${fields}`)].find(({ value }) => !value);
  const lacking = form.querySelector<HTMLElement>(`${fields}:is(:invalid, [aria-invalid=true])`) ?? half;
  lacking?.focus();
  return !lacking;
}
