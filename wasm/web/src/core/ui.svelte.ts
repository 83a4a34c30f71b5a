// What the whole page knows: the language, the view, the module and the work.
import { SvelteMap } from 'svelte/reactivity';
import type { Lang, Message, Text } from './bridge.ts';
import type { Engine } from './engine.ts';
import type { Work } from './work.svelte.ts';

/** The views, in the order of the year's work. */
export const views = ['start', 'bloc', 'points', 'review', 'rotation', 'check', 'papers'] as const;
export type View = (typeof views)[number];

class Ui {
  lang = $state<Lang>('vi');
  view = $state<View>('start');
  /** Where in the view, as the address says behind the view's name: "#/points/self". */
  place = $state('');
  /** What made the module unusable. */
  trouble = $state.raw<Error>();

  /** Chooses a text by the language of the page; Vietnamese where there is no English. */
  text = (text: Text) => (this.lang === 'en' && text.en) || text.vi;

  /** Reads view and place from the page's address. */
  follow = () => {
    const [, view = '', place = ''] = /^#\/([a-z]*)\/?(.*)$/.exec(location.hash) ?? [];
    this.view = views.find((known) => known === view) ?? 'start';
    this.place = decodeURIComponent(place);
  };
}

export const ui = new Ui();

/** The address of a view, or of a place in it. */
export const address = (view: View, place = '') => `#/${view}${place && `/${encodeURIComponent(place)}`}`;

/** Set before any view is shown. */
export const page = {} as { engine: Engine; work: Work };

// Sentences come from the module, in both languages at once; here they are kept
// for as long as the page is open.
const sentences = new SvelteMap<string, Text>();
const asked = { full: new Map<string, Message>(), short: new Map<string, Message>(), begun: new Map<string, Message>() };
const underway = new Set<string>();

/** Sentences by what was asked. */
export type Sentences = [key: string, text: Text][];
export const known = (): Sentences => [...sentences];
export const recall = (told: Sentences) => told.forEach(([key, text]) => sentences.set(key, text));

/**
 * The sentence of a message in the language of the page; short names instruments
 * by their numbers, begun begins with a capital where no name stands first. It is empty until the module has answered; what shows it is
 * shown again then.
 */
export function say(message: Message, how: keyof typeof asked = 'full'): string {
  const key = how + JSON.stringify(message);
  const told = sentences.get(key);
  if (told) return ui.text(told);
  if (underway.has(key)) return '';
  const waiting = asked[how];
  if (waiting.size === 0) queueMicrotask(() => fetchSentences(how));
  waiting.set(key, message);
  return '';
}

/** The sentence of a message that begins a line; messages begin small, since others hold them. */
export const begun = (message: Message) => say(message, 'begun');

/** An argument of a message by itself: a number, a day, a provision. */
export const sayArg = (arg: NonNullable<Message['args']>[number], how: keyof typeof asked = 'full') => say({ code: 'bridge.value', args: [arg] }, how);

/** A place in a regulation as people say it: of "20.2.g" it makes "điểm g khoản 2 Điều 20". */
export const sayPlace = (written: string) => say({ code: 'bridge.place', args: [{ text: { vi: written } }] });

/** A share as a percentage. */
export const sayShare = (ratio: string) => say({ code: 'bridge.percent', args: [{ ratio }] });

async function fetchSentences(how: keyof typeof asked) {
  const wanted = [...asked[how]];
  asked[how].clear();
  for (const [key] of wanted) underway.add(key);
  const { texts } = await page.engine.ask('say', { messages: wanted.map(([, message]) => message), short: how === 'short', begin: how === 'begun' });
  wanted.forEach(([key], i) => {
    underway.delete(key);
    sentences.set(key, texts[i]!);
  });
}
