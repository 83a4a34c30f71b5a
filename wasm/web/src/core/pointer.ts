// Edits of documents, by JSON Pointer, as wasm/bridge takes and gives them.
import type { Edit, ReadPart } from './bridge.ts';

/** The pointer of a place below a place. */
export const at = (...steps: (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const steps = (path: string): string[] =>
  path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands at a place; undefined if nothing does. */
export function get(document: unknown, path: string): unknown {
  let here: any = document;
  for (const step of steps(path)) here = here?.[step];
  return here;
}

/**
 * A document in which something else stands at one place; what is beside it is shared.
 * What was typed and is not read yet stands nowhere.
 */
export function put<T>(document: T, { path, value, typed }: Edit): T {
  return value === undefined && typed ? document : (set(document, steps(path), value) as T);
}

/** Edits with the values of what was typed. */
export function asRead(edits: Edit[], read: ReadPart[]): Edit[] {
  let next = 0;
  return edits.map(({ path, value, typed = [] }) => {
    for (const { at = '' } of typed) value = set(value, steps(at), read[next++]!.value);
    return { path, value };
  });
}

function set(here: any, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(here)) {
    const copy = [...here];
    const i = step === '-' ? copy.length : Number(step);
    if (rest.length === 0 && value === undefined) copy.splice(i, 1);
    else copy[i] = set(copy[i], rest, value);
    return copy;
  }
  const copy = { ...here };
  if (rest.length === 0 && value === undefined) delete copy[step];
  else copy[step] = set(copy[step], rest, value);
  return copy;
}

/**
 * The edit by which a value stands at a place: with the objects and lists on the
 * way there that are not there yet, or without a value, taken away together with
 * the objects that are empty without it.
 */
export function placing(document: unknown, path: string, value?: unknown): Edit {
  const way = steps(path);
  if (value === undefined) {
    while (way.length > 1 && isLast(get(document, at(...way.slice(0, -1))), way.at(-1)!)) way.pop();
    return { path: at(...way) };
  }
  const there = way.findIndex((_, i) => i > 0 && get(document, at(...way.slice(0, i))) === undefined);
  if (there < 0) return { path, value };
  for (const step of way.splice(there).reverse()) value = step === '-' ? [value] : { [step]: value };
  return { path: at(...way), value };
}

const isLast = (object: unknown, key: string) =>
  typeof object === 'object' && object !== null && !Array.isArray(object) && Object.keys(object).every((other) => other === key);

/** The edits that undo edits of a document. */
export function inverse(document: unknown, edits: Edit[]): Edit[] {
  const undo: Edit[] = [];
  const restored = new Set<string>();
  for (const edit of edits) {
    const parent = edit.path.slice(0, edit.path.lastIndexOf('/'));
    const list = get(document, parent);
    // A list is put back whole: its later elements move.
    const path = edit.path && Array.isArray(list) ? parent : edit.path;
    // What is put back already, or stands in what is, comes back with it.
    if (!within(restored, path)) undo.unshift({ path, value: get(document, path) });
    restored.add(path);
    document = put(document, edit);
  }
  return undo;
}

/** Whether a path is one of these, or below one. */
function within(paths: ReadonlySet<string>, path: string): boolean {
  for (let here = path; ; here = here.slice(0, here.lastIndexOf('/'))) {
    if (paths.has(here)) return true;
    if (here === '') return false;
  }
}
