// The keys of a spreadsheet: where they lead from a cell, and what they do there.
import type { Spot, Table } from './table.svelte.ts';

/** What keys do to the table. */
export interface Acts {
  go(spot: Spot, extend?: boolean): void;
  edit(): void;
  empty(): void;
  fold(row: string): void;
  letter(key: string, spot: Spot): void;
}

const far = 1e6;
const arrows: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] };

/** The cell so far down and to the right of another, or the last one that way. */
export function moved(table: Table, from: Spot, down: number, right: number): Spot {
  const clamp = (i: number, n: number) => Math.max(0, Math.min(n - 1, i));
  const row = table.visible.findIndex(({ id }) => id === from.row);
  const unit = table.units.findIndex(({ id }) => id === from.unit);
  return { row: table.visible[clamp(row + down, table.visible.length)]!.id, unit: table.units[clamp(unit + right, table.units.length)]!.id };
}

/** Does what a key asks for on a cell, and reports whether it asks for anything. */
export function press(event: KeyboardEvent, table: Table, spot: Spot, acts: Acts): boolean {
  const command = event.ctrlKey || event.metaKey;
  const move = (from: Spot, down: number, right: number) => moved(table, from, down, right);
  const arrow = arrows[event.key];
  const row = table.row(spot.row);
  if (arrow) acts.go(move((event.shiftKey && table.corner) || spot, arrow[0] * (command ? far : 1), arrow[1] * (command ? far : 1)), event.shiftKey);
  else if (event.key === 'Home') acts.go(move(spot, command ? -far : 0, -far), event.shiftKey);
  else if (event.key === 'End') acts.go(move(spot, command ? far : 0, far), event.shiftKey);
  else if (event.key === 'Tab') {
    const next = move(spot, 0, event.shiftKey ? -1 : 1);
    if (next.unit === spot.unit) return false; // out of the table
    acts.go(next);
  } else if (event.key === ' ' && row?.kind === 'group') acts.fold(row.id);
  else if (event.key === 'F2' || (event.key === 'Enter' && !event.shiftKey && !table.locked(spot))) acts.edit();
  else if (event.key === 'Enter') acts.go(move(spot, event.shiftKey ? -1 : 1, 0));
  else if (event.key === 'Delete' || event.key === 'Backspace') acts.empty();
  else if (event.key === 'Escape') table.corner = undefined;
  else if (command && event.key.toLowerCase() === 'a') {
    table.spot = { row: table.visible[0]!.id, unit: table.units[0]!.id };
    table.corner = { row: table.visible.at(-1)!.id, unit: table.units.at(-1)!.id };
  } else if (!command && !event.altKey && event.key.length === 1) acts.letter(event.key, spot);
  else return false;
  return true;
}
