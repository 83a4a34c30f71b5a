// What wasm/bridge takes and answers, as the npm package types it.
import type { Dossier, Failure, Issue, Lang, Report, Text } from '../../../npm/blocs.d.ts';

export type { Answer, Dossier, Edit, Failure, Inquiry, Issue, Lang, Methods, Pack, Paper, Regulation, Report, Scheme, Text } from '../../../npm/blocs.d.ts';

export type Response<Result> = { ok: true; result: Result } | { ok: false; error: Failure };

/** A sentence by its code and arguments, as reports hold it. */
export interface Message {
  code: string;
  args?: unknown[];
}

export type Nomination = NonNullable<Report['nominations']>[number];
export type Proposal = NonNullable<Report['proposals']>[number];
export type Assessment = Nomination['assessment'];
/** A step of a proof. */
export type View = Pick<Assessment['proof'], 'verdict' | 'against' | 'cite' | 'basis' | 'yearsBack' | 'fact'> & { says: Message; found?: Message; of?: View[] };
export type Decision = NonNullable<Dossier['decisions']>[number];
/** The counts of one ballot, as the minutes have them. */
export type Minutes = NonNullable<Decision['ballots']>[number];

export type Member = Dossier['bloc']['members'][number];
export type Leadership = Report['leadership'];
export type Standings = NonNullable<Report['standings']>;

/** What the desk answers (open, change, read, close). */
export interface Desk {
  open: [{ dossier: Dossier }, { handle: number; report?: Report; refused?: Issue[] }];
  change: [{ handle: number; edits: import('../../../npm/blocs.d.ts').Edit[] }, { differences: import('../../../npm/blocs.d.ts').Edit[]; refused?: Issue[] }];
  read: [{ handle: number; text?: Lang }, { report: Report; text?: string }];
  close: [{ handle: number }, Record<string, never>];
}

/** Reads a text in a language: Vietnamese where there is no English. */
export const read = (text: Text, lang: Lang) => (lang === 'en' && text.en) || text.vi;
