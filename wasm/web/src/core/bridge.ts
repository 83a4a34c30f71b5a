// What wasm/bridge takes and answers, as the npm package types it.
import type { Dossier, Failure, Lang, Message, Report, Text } from '../../../npm/blocs.d.ts';
import type { ReadPart, TypedPart } from '../../../npm/types/bridge.d.ts';

export type { Answer, Dossier, Edit, Failure, Inquiry, Issue, Lang, Message, Methods, Pack, Paper, Regulation, Report, Scheme, Text } from '../../../npm/blocs.d.ts';

export type { ReadPart, TypedPart };

export type Response<Result> = { ok: true; result: Result } | { ok: false; error: Failure };

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
export type Stage = NonNullable<Dossier['sheets']>[number]['stage'];
export type Standings = NonNullable<Report['standings']>;

/** Reads a text in a language: Vietnamese where there is no English. */
export const read = (text: Text, lang: Lang) => (lang === 'en' && text.en) || text.vi;
