// The single check at work: an inquiry, its answer, and its copy on this machine.
import { get as kept, set as keep } from 'idb-keyval';
import type { Answer, Edit, Inquiry, Issue } from '../../core/bridge.ts';
import { Refused } from '../../core/engine.ts';
import type { At } from '../../core/form.ts';
import { at, get, placing, put } from '../../core/pointer.ts';
import { calendarYear } from '../../core/facts.ts';
import { page } from '../../core/ui.svelte.ts';

const key = 'check';
const day = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** An inquiry that asks nothing yet. Only here is the clock read: for the day to begin with. */
export async function blank(today = day(new Date())): Promise<Inquiry> {
  return {
    $schema: 'https://khoithidua.github.io/blocs/schema/v1-draft/inquiry.json',
    subject: { id: 'doi-tuong', recipient: 'person' },
    awards: [],
    year: (await calendarYear(today.slice(0, 4)))!,
    on: today,
    earliest: true,
    whatIf: true,
  };
}

/** An inquiry under work. It outlives the view that shows it. */
export class Check {
  /** The inquiry as its user sees it; it is replaced, never written into. */
  inquiry = $state.raw<Inquiry>()!;
  /** The answer; it stays as it was while the inquiry is refused. */
  answer = $state.raw<Answer>();
  /** The answer under the law of the day that is compared. */
  other = $state.raw<Answer>();
  /** Why the inquiry as it is has no answer. */
  refused = $state.raw<Issue[]>([]);
  /** Counts openings: fields of the inquiry before are stale when it changes. */
  opened = $state(0);
  #asked = 0;

  /** Takes up the inquiry that was kept last, or begins anew. */
  async resume() {
    const before = await kept<Inquiry>(key).catch(() => undefined);
    if (before) await this.open(before).catch(() => {});
    if (this.opened === 0) await this.open(await blank());
  }

  /** Opens an inquiry, or the file of one: a file goes to the module byte by byte, which tells the line of a fault. What cannot be read throws {@link Refused}. */
  async open(source: Inquiry | Blob) {
    if (source instanceof Blob) {
      await page.engine.askWith('ask', '{"inquiry":', source, '}').catch(readable);
      source = JSON.parse(await source.text()) as Inquiry;
    } else if (source.awards.length > 0) await page.engine.ask('ask', { inquiry: source }).catch(readable);
    this.inquiry = source;
    this.answer = this.other = undefined;
    this.opened++;
    await this.#ask();
  }

  /** Changes the inquiry; tells what is wrong with a change that cannot be read, which is taken back. */
  async edit(...edits: Edit[]): Promise<Issue[]> {
    const before = this.inquiry;
    this.inquiry = edits.reduce(put, this.inquiry);
    const wrong = await this.#ask();
    if (wrong.length > 0) this.inquiry = before;
    return wrong;
  }

  /** The fields of the inquiry, to be spread into the parts of forms. */
  at: At = (...steps) => {
    const path = at(...steps);
    return {
      value: get(this.inquiry, path),
      onchange: (value) => (value === undefined && get(this.inquiry, path) === undefined ? Promise.resolve([]) : this.edit(placing(this.inquiry, path, value))),
    };
  };

  /** Asks anew; of questions that come while one is answered the last one's answer stands. */
  async #ask(): Promise<Issue[]> {
    const number = ++this.#asked;
    const { inquiry } = this;
    if (inquiry.awards.length === 0) {
      this.answer = this.other = undefined;
      this.refused = [];
      this.#keep();
      return [];
    }
    try {
      const { compare, ...alone } = inquiry;
      const [{ answer }, other] = await Promise.all([
        page.engine.ask('ask', { inquiry }),
        compare ? page.engine.ask('ask', { inquiry: { ...alone, on: compare, earliest: false, whatIf: false } }).then(({ answer }) => answer, readable) : undefined,
      ]);
      if (number !== this.#asked) return [];
      this.answer = answer;
      this.other = other;
      this.refused = [];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { failure } = error;
      const issues = failure.issues?.length ? failure.issues : [{ ...failure, severity: 'error' as const }];
      if (failure.code === 'bridge.request') return issues;
      if (number === this.#asked) this.refused = issues;
    }
    this.#keep();
    return [];
  }

  #keep() {
    void keep(key, this.inquiry).catch(() => {}); // what is not kept can still be exported
  }
}

/** An inquiry that is refused for what it says can be opened all the same; one that cannot be read cannot. */
function readable(error: unknown): undefined {
  if (!(error instanceof Refused) || error.failure.code === 'bridge.request') throw error;
}

/** The check at work; there is one for the page. */
export const check = new Check();
