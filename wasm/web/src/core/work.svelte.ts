// The dossier that is being worked on: its edits, what they make of the report,
// the way back, and its copy on this machine.
import type { Dossier, Edit, Issue, Lang, ReadPart, Report, Stage } from './bridge.ts';
import { build, Refused, type Engine } from './engine.ts';
import { asRead, inverse, put } from './pointer.ts';
import * as kept from './kept.ts';
import { keeping, keptSteps, type Step, type Steps } from './steps.ts';
import { known, recall } from './ui.svelte.ts';

/** A step on its way to the module. */
interface Sent extends Step {
  tell(told: Told): void;
}

/** What becomes of edits. */
export interface Told {
  /** What is wrong with them; nothing if they stand. */
  issues: Issue[];
  /** How their typed parts were read. */
  typed: ReadPart[];
}

/** A dossier under work. There is one for the page. */
export class Work {
  /** The dossier as its user sees it, edits on their way included. It is replaced, never written into. */
  dossier = $state.raw<Dossier>()!;
  /** The report on the dossier; it stays as it was while the dossier is refused. */
  report = $state.raw<Report>();
  /** Why the dossier as it is has no report. */
  refused = $state.raw<Issue[]>([]);
  /** What the dossier came from: the name of a file or of a sample. */
  name = $state('');
  /** Counts openings: what belongs to the dossier before is stale when it changes. */
  opened = $state(0);
  /** Whether the dossier is shown before the module has it. */
  opening = $state(false);
  /** Whether nothing is known yet of what the module makes of it. */
  bare = $state(false);
  /** Whether edits are on their way to the module. */
  busy = $state(false);
  /** How many copies are on their way to this machine's store. */
  keeping = $state(0);
  /** Whether its user has changed the dossier: opening another puts it aside. */
  #own = false;
  /** Whether the last copy on this machine failed. */
  unkept = $state(false);
  /** Whether that is because another window keeps the work. */
  elsewhere = $state(false);
  #past = $state.raw<Step[]>([]);
  #future = $state.raw<Step[]>([]);
  #engine: Engine;
  #handle: number | undefined;
  #confirmed: Dossier | undefined;
  #steps: Sent[] = [];
  #sending: Promise<void> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /**
   * Shows a dossier that this build has read before, with what it made of it if that
   * was kept, and opens it meanwhile: what is done to it until then is done after.
   * Where the module does not read it after all {@link Refused} is thrown, and all of
   * it is put aside.
   */
  async resume({ dossier, name, own = false, shown, steps }: kept.Kept) {
    if (shown) recall(shown.sentences);
    this.#show(dossier, name, own, steps);
    this.report = shown?.report;
    this.refused = shown?.refused ?? [];
    this.opening = true;
    this.bare = !shown;
    const opened = this.#engine.ask('open', { dossier });
    this.#sending = opened
      .then(({ handle, report, refused = [] }) => {
        this.#handle = handle;
        this.report = report;
        this.refused = refused;
        this.opening = this.bare = false;
        return this.#send();
      }, () => (this.#sending = undefined)); // told below
    try {
      await opened;
    } catch (error) {
      if (error instanceof Refused) await kept.setAside({ dossier: this.dossier, name, own: true });
      else if (this.#steps.length > 0) this.#keep(); // what was typed meanwhile
      throw error;
    }
  }

  /**
   * Opens a dossier in place of the one at hand. A file goes to the module byte by
   * byte: it tells the line of a fault. What cannot be read throws {@link Refused}
   * and leaves all as it was. Steps that led to it can be undone.
   */
  async open(source: Dossier | Blob, name: string, own = false, steps?: Steps) {
    await this.#sending;
    const file = source instanceof Blob;
    const { handle, report, refused = [] } = await (file
      ? this.#engine.askWith('open', '{"dossier":', source, '}')
      : this.#engine.ask('open', { dossier: source }));
    const dossier = file ? (JSON.parse(await source.text()) as Dossier) : source;
    await this.#sending; // what was still typed belongs to the dossier before
    if (this.#handle !== undefined) await this.#engine.ask('close', { handle: this.#handle });
    if (this.#own) await kept.setAside({ dossier: this.dossier, name: this.name, own: true }).catch(() => (this.unkept = true));
    this.#handle = handle;
    this.#show(dossier, name, own, steps);
    this.report = report;
    this.refused = refused;
    this.#keep();
  }

  #show(dossier: Dossier, name: string, own: boolean, steps: Steps | undefined) {
    this.#own = own;
    this.#confirmed = dossier;
    this.dossier = dossier;
    this.name = name;
    this.opening = this.bare = false;
    for (const step of this.#steps.splice(0)) step.tell({ issues: [], typed: [] });
    ({ past: this.#past, future: this.#future } = keptSteps(steps));
    this.opened++;
  }

  /**
   * Changes the dossier. The change is seen at once; the promise tells what is
   * wrong with it, and a change that cannot be read is taken back.
   */
  async edit(...edits: Edit[]): Promise<Issue[]> {
    return (await this.enter(edits)).issues;
  }

  /** As edit, and part of the step before: what is typed letter by letter is one step. */
  async extend(...edits: Edit[]): Promise<Issue[]> {
    return (await this.enter(edits, true)).issues;
  }

  /**
   * Changes the dossier as edit does, joined to the step before as extend does, and
   * tells how what was typed was read. Texts are seen once the module has read them.
   */
  enter(edits: Edit[], joined = false): Promise<Told> {
    const before = joined ? this.#past.at(-1) : undefined;
    const step = { edits, undo: inverse(this.dossier, edits) };
    const whole = before ? { edits: [...before.edits, ...edits], undo: [...step.undo, ...before.undo] } : step;
    this.#past = [...(before ? this.#past.slice(0, -1) : this.#past), whole];
    this.#future = [];
    return this.#do(step, () => {
      this.#past = this.#past.flatMap((other) => (other !== whole ? [other] : before ? [before] : []));
      this.#future = this.#future.filter((other) => other !== whole); // taken back already
    });
  }

  /** Takes the last step back. */
  undo() {
    const step = this.#past.at(-1);
    if (!step) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    void this.#do({ edits: step.undo, undo: step.edits }, this.#forget);
  }

  /** Does again what was taken back. */
  redo() {
    const step = this.#future.at(-1);
    if (!step) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    void this.#do(step, this.#forget);
  }

  /** Steps of an older build may come to what this one cannot read: then there are none. */
  #forget = () => {
    this.#past = [];
    this.#future = [];
  };

  /** The whole report on the dossier, sealed, with its text if a language is given. */
  async read(text?: 'vi' | 'en') {
    await this.#sending;
    return this.#engine.ask('read', { handle: this.#handle!, ...(text && { text }) });
  }

  /** By how many points units are behind those next above them. */
  async margins() {
    await this.#sending;
    return (await this.#engine.ask('margins', { handle: this.#handle! })).margins;
  }

  /** The page of the report as it is now, line by line; at asks for one part of it. */
  async lines(lang: Lang, at?: string) {
    await this.#sending;
    return (await this.#engine.ask('lines', { handle: this.#handle!, lang, ...(at && { at }) })).sections;
  }

  /** Points and places by the sheets of one stage. */
  async points(stage: Stage) {
    await this.#sending;
    return (await this.#engine.ask('points', { handle: this.#handle!, stage })).standings;
  }

  #do(step: Step, refused = () => {}): Promise<Told> {
    this.#own = true;
    this.dossier = step.edits.reduce(put, this.dossier);
    const told = new Promise<Told>((resolve) => {
      this.#steps.push({ ...step, tell: (told) => (told.issues.length > 0 && refused(), resolve(told)) });
    });
    this.#sending ??= this.#send();
    return told;
  }

  /** Sends steps, all that have gathered together, until there are none. */
  async #send() {
    await undefined; // what is done in one go is sent in one go
    this.busy = true;
    try {
      while (this.#steps.length > 0) await this.#deliver(this.#steps.splice(0));
    } finally {
      this.busy = false;
      this.#sending = undefined; // at once: what is done from now on begins anew
    }
    this.#keep();
  }

  async #deliver(steps: Sent[]): Promise<void> {
    const edits = steps.flatMap((step) => step.edits);
    try {
      const { differences, refused = [], typed = [] } = await this.#engine.ask('change', { handle: this.#handle!, edits });
      this.#confirmed = asRead(edits, typed).reduce(put, this.#confirmed!);
      if (typed.length > 0) this.dossier = this.#steps.flatMap((step) => step.edits).reduce(put, this.#confirmed);
      if (differences.length > 0) this.report = differences.reduce<Report | undefined>(put, this.report);
      this.refused = refused;
      let next = 0;
      for (const step of steps) step.tell({ issues: [], typed: typed.slice(next, (next += step.edits.reduce((n, edit) => n + (edit.typed?.length ?? 0), 0))) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (steps.length > 1) {
        for (const step of steps) await this.#deliver([step]);
        return;
      }
      const { failure } = error;
      steps[0]!.tell({ issues: failure.issues?.length ? failure.issues : [{ ...failure, severity: 'error' }], typed: [] });
      this.dossier = this.#steps.flatMap((step) => step.edits).reduce(put, this.#confirmed!);
    }
  }

  #keep() {
    this.keeping++;
    const work = { dossier: this.dossier, name: this.name, own: this.#own, build, steps: keeping(this.#past, this.#future) };
    const shown = () => (this.dossier === work.dossier && !this.busy ? { report: this.report, refused: this.refused, sentences: known() } : undefined);
    kept.keep(work, shown)
      .then(() => (this.unkept = false), (error) => ((this.unkept = true), (this.elsewhere = error instanceof kept.Elsewhere)))
      .finally(() => this.keeping--);
  }
}
