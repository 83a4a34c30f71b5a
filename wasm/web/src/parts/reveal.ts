import { tick } from 'svelte';

/** Brings a part of the view to sight, by its place in the dossier: its folds are opened, and its heading has the focus. */
export async function reveal(path: string) {
  await tick();
  const part = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (!part) return;
  unfold(part);
  part.scrollIntoView();
  part.querySelector<HTMLElement>(':is(h2, h3)[tabindex]')?.focus({ preventScroll: true });
}

/** Opens the folds in which something stands. */
export function unfold(part: Element) {
  for (let fold = part.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
}
