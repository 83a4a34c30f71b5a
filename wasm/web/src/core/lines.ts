// The pages that the module writes, line by line, and the parts of a document
// that their lines tell about.
import type { Methods } from './bridge.ts';

export type Section = Methods['lines'][1]['sections'][number];
export type Line = NonNullable<Section['lines']>[number];

/** A line with those that belong to it. */
export interface Nested {
  text: string;
  below: Nested[];
}

/** The lines about a part of the document and, unless it is to be exactly that part, about what is in it. */
export const linesAt = (sections: readonly Section[], path: string, exactly = false): Line[] =>
  sections
    .filter(({ code }) => code !== 'summary') // it tells in short what stands below
    .flatMap(({ lines = [] }) => lines.filter((line) => line.path === path || (!exactly && line.path?.startsWith(`${path}/`))));

/** The lines of the parts of a page that have a code. */
export const linesOf = (sections: readonly Section[], code: string): Line[] =>
  sections.filter((section) => section.code === code).flatMap(({ lines = [] }) => lines);

/** Puts each line below the nearest one above it that is set in less. */
export function nested(lines: readonly Line[]): Nested[] {
  const top: Nested[] = [];
  const above: { depth: number; list: Nested[] }[] = [];
  for (const { depth, text } of lines) {
    while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop();
    const line = { text, below: [] };
    (above.at(-1)?.list ?? top).push(line);
    above.push({ depth, list: line.below });
  }
  return top;
}
