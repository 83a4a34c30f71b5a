import { untrack } from 'svelte';

/** Whether a fold stands open at first; from then on it is its reader's. An attribute would be set again with every change beside it. */
export const atFirst = (open: () => boolean) => (fold: HTMLDetailsElement) => {
  fold.open = untrack(open);
};
