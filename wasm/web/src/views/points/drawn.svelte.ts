// Which cells of the table of points are drawn: those in sight first, the others a few
// rows at a time before anybody could scroll to them; one that is gone to, and a print,
// draw them all.
import { flushSync, untrack } from 'svelte';
import type { Spot, Table } from './table.svelte.ts';

const few = 16;

export class Drawn {
  #upTo = $state.raw({ rows: few, units: 12 });

  /** Made with the component that draws by it. */
  constructor(table: () => Table) {
    $effect(() => {
      if (this.rows >= table().visible.length && this.units >= table().units.length) return;
      const more = { rows: this.rows + (this.units === Infinity ? few : 0), units: Infinity };
      let timer: ReturnType<typeof setTimeout>;
      const frame = requestAnimationFrame(() => (timer = setTimeout(() => (this.#upTo = more)))); // once these are on the screen
      return () => (cancelAnimationFrame(frame), clearTimeout(timer));
    });
    const isDrawn = ({ row, unit }: Spot) =>
      table().visible.findIndex(({ id }) => id === row) < this.rows && table().units.findIndex(({ id }) => id === unit) < this.units;
    $effect.pre(() => {
      const { spot } = table();
      if (spot && !untrack(() => isDrawn(spot))) this.#all();
    });
  }

  /** How many rows are drawn, from the first. */
  get rows() {
    return this.#upTo.rows;
  }

  /** How many units of each row are drawn, from the first. */
  get units() {
    return this.#upTo.units;
  }

  #all() {
    this.#upTo = { rows: Infinity, units: Infinity };
  }

  /** Draws all that is to be printed, before it is. */
  print = () => flushSync(() => this.#all());
}
