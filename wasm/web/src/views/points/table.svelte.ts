// What the view is about: the rows and columns that are shown, whose sheets, which
// cell is at hand, and how cells are written.
import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Dossier, Issue, ReadPart, Standings, Text, TypedPart } from '../../core/bridge.ts';
import { page, ui } from '../../core/ui.svelte.ts';
import type { Told } from '../../core/work.svelte.ts';
import { Cells, keyOf, type Unread } from './cells.svelte.ts';
import { isWhole, type Lone } from './reading.ts';
import { assessorsOf, editsOf, entryOf, isLeaf, replaced, rowsOf, sameAssessor, sheetsOf, tidy, type Assessor, type Change, type Entry, type Row, type Stage, type Unit, type Whose } from './table.ts';

/** A place in the table. */
export interface Spot {
  row: string;
  unit: string;
}

export class Table {
  stage = $state<Stage>(page.work.dossier.regulation?.stage ?? 'self');
  by = $state.raw<Assessor>();
  lone = $state<Lone>('actual');
  /** Headings whose rows are hidden. */
  folded = new SvelteSet<string>();
  /** Whether there is room for one unit only, and which. */
  narrow = $state(false);
  only = $state('');
  /** The cell at hand, and the other corner of the selection. */
  spot = $state.raw<Spot>();
  corner = $state.raw<Spot>();
  /** Whether a cell is being typed into: what takes the module long waits. */
  busy = $state(false);
  /** Texts that could not be read, by cell. */
  unread = new SvelteMap<string, Unread>();
  #refused = $state.raw<{ issues: Issue[]; at: Dossier }>();
  cells = new Cells();
  #other = $state.raw<{ stage: Stage; standings: Standings | undefined }>();
  #asking = false;

  scheme = $derived(page.work.dossier.regulation?.scheme);
  rows: Row[] = $derived(this.scheme ? rowsOf(this.scheme) : []);
  visible: Row[] = $derived(this.rows.filter((row) => !row.under.some((heading) => this.folded.has(heading))));
  members: Unit[] = $derived(page.work.report?.members ?? page.work.dossier.bloc.members.map(({ unit }) => unit));
  units: Unit[] = $derived(this.narrow ? this.members.filter(({ id }) => id === this.#chosen()) : this.members);
  whose: Whose = $derived({ stage: this.stage, ...(this.by && { by: this.by }) });
  /** Assessors of the stage who have no sheet yet. */
  more = $state.raw<{ stage: Stage; by: Assessor }[]>([]);
  assessors: Assessor[] = $derived.by(() => {
    const found = assessorsOf(page.work.dossier, this.stage);
    const added = this.more.filter(({ stage, by }) => stage === this.stage && !found.some((other) => sameAssessor(other, by)));
    return [...found, ...added.map(({ by }) => by)];
  });
  /** Whether the regulation lets several assess at the stage. */
  panel = $derived(this.scheme?.assessors?.some(({ stage }) => stage === this.stage) ?? false);
  /** The stage by which the regulation ranks. */
  ranked = $derived(page.work.dossier.regulation?.stage);
  standings: Standings | undefined = $derived(
    this.stage === this.ranked ? page.work.report?.standings : this.#other?.stage === this.stage ? this.#other.standings : undefined,
  );

  /** What is wrong with the last change, which was taken back; nothing once something else was done. */
  get refused(): Issue[] {
    return this.#refused?.at === page.work.dossier ? this.#refused.issues : [];
  }

  set refused(issues: Issue[]) {
    this.#refused = { issues, at: page.work.dossier };
  }

  #chosen() {
    return this.members.some(({ id }) => id === this.only) ? this.only : this.members[0]?.id;
  }

  row = (id: string | undefined) => this.rows.find((row) => row.id === id);
  unit = (id: string | undefined) => this.members.find((unit) => unit.id === id);
  nameOf = (id: string) => {
    const unit = this.unit(id);
    return unit ? ui.text(unit.name) : id;
  };

  /** Brings the points of a stage that the report does not rank by. */
  async follow(): Promise<void> {
    if (this.#asking || this.stage === this.ranked || !this.scheme) return;
    this.#asking = true;
    const { stage } = this;
    const { dossier } = page.work;
    const standings = await page.work.points(stage).finally(() => (this.#asking = false));
    this.#other = { stage, standings };
    if (dossier !== page.work.dossier || stage !== this.stage) return this.follow();
  }

  refresh() {
    this.cells.refresh({
      dossier: page.work.dossier, report: page.work.report, standings: this.standings, rows: this.rows,
      units: this.units.map(({ id }) => id), whose: this.whose, unread: this.unread, lang: ui.lang,
    });
  }

  entry = ({ row, unit }: Spot, whose = this.whose): Entry | undefined => entryOf(page.work.dossier, unit, row, whose)?.entry;

  /** Whether the cell cannot be written: it is a sum, or what several assessors gave. */
  locked({ row, unit }: Spot): boolean {
    const found = this.row(row);
    return !found || !isLeaf(found) || sheetsOf(page.work.dossier, unit, this.whose).length > 1;
  }

  /** Writes cells: one step, or part of the step before. */
  async write(changes: Change[], joined = false): Promise<boolean> {
    const told = await this.enter(changes, joined);
    if (!told) return false;
    this.refused = told.issues;
    return told.issues.length === 0;
  }

  /** As write, where what is wrong is told at another place; nothing if there is nothing to write. */
  async enter(changes: Change[], joined = false): Promise<Told | undefined> {
    for (const { criterion, unit } of changes) this.unread.delete(keyOf(criterion, unit));
    const edits = editsOf(page.work.dossier, this.whose, changes);
    return edits.length > 0 ? page.work.enter(edits, joined) : undefined;
  }

  /** Goes to a cell, wherever it is hidden. */
  go(spot: Spot) {
    for (const heading of this.row(spot.row)?.under ?? []) this.folded.delete(heading);
    this.only = spot.unit;
    this.spot = spot;
    this.corner = undefined;
  }

  /** The cells of the selection, row by row. */
  selected(): Spot[][] {
    if (!this.spot) return [];
    const to = this.corner ?? this.spot;
    const [top, bottom] = range(this.visible.findIndex(({ id }) => id === this.spot!.row), this.visible.findIndex(({ id }) => id === to.row));
    const [left, right] = range(this.units.findIndex(({ id }) => id === this.spot!.unit), this.units.findIndex(({ id }) => id === to.unit));
    return this.visible.slice(top, bottom + 1).map((row) => this.units.slice(left, right + 1).map((unit) => ({ row: row.id, unit: unit.id })));
  }
}

/** The numbers that entries hold. */
export type NumberKey = 'points' | 'actual' | 'target' | 'count' | 'daysLate';

/** What is typed into one cell until it is left: one step, however many letters. */
export class Typing {
  #table: Table;
  #spot: Spot;
  #begun = false;
  #dropped = false;
  /** What stood there before. */
  #before: Entry | undefined;

  constructor(table: Table, spot: Spot) {
    this.#table = table;
    this.#spot = spot;
    this.#before = untrack(() => table.entry(spot));
  }

  /** Changes a part of the entry, or all that it says. */
  says(part: Partial<Entry>, whole = false): Promise<boolean> {
    const entry = this.#table.entry(this.#spot);
    const { criterion, reason, by, evidence, state, ...before } = entry ?? { criterion: '' };
    const says = whole || state ? part : { ...before, ...part };
    return this.put(replaced(entry, this.#spot.row, says));
  }

  /** Changes what is on record about the entry. */
  records(part: Pick<Partial<Entry>, 'reason' | 'by' | 'evidence'>) {
    const entry = this.#table.entry(this.#spot);
    if (entry) void this.put(tidy({ ...entry, ...part }));
  }

  async put(entry: Entry | undefined): Promise<boolean> {
    if (this.#dropped) return false;
    const begun = this.#begun;
    this.#begun = true;
    const stands = await this.#table.write([{ unit: this.#spot.unit, criterion: this.#spot.row, ...(entry && { entry }) }], begun);
    this.#begun = begun || stands;
    return stands;
  }

  /** A number of the entry as it was typed; tells how it was read, or why the entry cannot hold it. */
  async number(key: NumberKey, text: string, others: Partial<Entry> = {}): Promise<{ read?: ReadPart; why?: Text }> {
    if (this.#dropped) return {};
    const before = this.#table.entry(this.#spot);
    const { criterion, state, ...says } = before ?? {};
    const entry = tidy({ criterion: this.#spot.row, ...says, ...others }) ?? { criterion: this.#spot.row };
    const typed: TypedPart = { at: `/${key}`, text, as: isWhole(key) ? 'whole' : 'number', lang: ui.lang };
    const begun = this.#begun;
    this.#begun = true;
    const told = await this.#table.enter([{ unit: this.#spot.unit, criterion: this.#spot.row, entry, typed }], begun);
    const [why] = told?.issues ?? [];
    this.#begun = begun || !why;
    if (why) await this.#cannot(key, why.message, text);
    return why ? { why: why.message } : told ? { read: told.typed[0]! } : {};
  }

  /** A text that is no number leaves what stood there before, whatever its first letters meant. */
  async #cannot(key: NumberKey, why: Text, text: string) {
    if (this.#dropped) return;
    const { [key]: now } = this.#table.entry(this.#spot) ?? {};
    const { [key]: before } = this.#before ?? {};
    if (now !== before) await this.says({ [key]: before });
    this.#table.unread.set(keyOf(this.#spot.row, this.#spot.unit), { text, why });
  }

  /** Takes back what was typed. */
  drop() {
    if (this.#begun && !this.#dropped) page.work.undo();
    this.#dropped = true;
    this.#table.unread.delete(keyOf(this.#spot.row, this.#spot.unit));
  }
}

const range = (a: number, b: number) => [Math.max(0, Math.min(a, b)), Math.max(a, b)] as const;
