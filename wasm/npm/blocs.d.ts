// What the module answers. Documents are typed by their schemas (types/); what
// each method means is said in wasm/bridge of the repository.
import type { Answer } from './types/answer.js';
import type { Dossier } from './types/dossier.js';
import type { Inquiry } from './types/inquiry.js';
import type { Pack } from './types/pack.js';
import type { Regulation } from './types/regulation.js';
import type { Report } from './types/report.js';
import type { Scheme } from './types/scheme.js';

export type { Answer, Dossier, Inquiry, Pack, Regulation, Report, Scheme };

export type Lang = 'vi' | 'en';

export interface Text {
  vi: string;
  en?: string;
}

/** One thing said by a code, as reports hold it. */
export interface Message {
  code: string;
  args?: unknown[];
}

export interface Issue {
  code: string;
  /** A JSON Pointer below the path of the failure. */
  path: string;
  severity: 'error' | 'warning' | 'note';
  message: Text;
}

export interface Failure {
  code: string;
  message: Text;
  /** The part of the request that all issues are about, a JSON Pointer. */
  path: string;
  issues?: Issue[];
}

/** The module refuses what it was asked, and says why. */
export class Refused extends Error {
  readonly failure: Failure;
}

/** What stands at a place from now on; without a value, nothing does. */
export interface Edit {
  /** A JSON Pointer; in a list, "-" is the place after the last element. */
  path: string;
  value?: unknown;
}

/** A document that lies beside the module. */
export interface File {
  name: string;
  /** Where it lies from where the module lies. */
  file: string;
  title: Text;
}

export type Recipient = 'collective' | 'person' | 'household';

/** An award as the law of a day has it. */
export interface Listed {
  id: string;
  name: Text;
  kind: 'title' | 'form';
  level: 'state' | 'ministryProvince' | 'base' | 'commune';
  recipients: Recipient[];
  /** For whom its standard is encoded. */
  encoded?: Recipient[];
  /** First day on which the law no longer has it. */
  until?: string;
  cite: string;
  basis: string;
  note?: Text;
}

/** Where a standard asks for something. */
export interface Asking {
  award: string;
  says: Message;
  /** The standard is for what is not so. */
  against?: boolean;
  /** It suspends the file while it is so, and is no part of the standard. */
  suspends?: boolean;
  cite?: string;
  basis?: string;
}

/** What an inquiry may state. */
export interface Questions {
  facts: {
    id: string;
    kind: 'truth' | 'number' | 'share' | 'level';
    name: Text;
    negated?: Text;
    levels?: { id: string; name: Text }[];
    lever?: boolean;
    /** In how many adjacent years at the least, the year itself included. */
    years: number;
    by: Asking[];
  }[];
  /** The awards received before that count; years 0 is at any time before. */
  grants: { award: string; name: Text; years: number; by: Asking[] }[];
  /** The provision by which disciplines count, where they do. */
  disciplines?: string;
  without?: { award: string; why: Message }[];
}

/** A part of a page. */
export interface Section {
  /** Which part it is: "standings", "nominations" … */
  code: string;
  number?: number;
  heading?: string;
  lines?: { depth: number; item?: boolean; text: string; /** A JSON Pointer into the report or the answer. */ path?: string }[];
}

/** What there is to say about a text that was read or could not be. */
export interface Remark {
  code: string;
  message: Text;
}

/** What a text was read as; without a value, it could not be read. */
export interface ReadNumber {
  /** As documents hold it. */
  value?: string;
  /** As pages show it. */
  shown?: Text;
  /** The other number that the text may mean. */
  other?: string;
  remark?: Remark;
}

/** What a text was read as; without a value, it could not be read. */
export interface ReadDate {
  value?: string;
  shown?: Text;
  remark?: Remark;
}

/** What a paper of the bloc says; its layout is the host's. */
export interface Paper {
  kind: 'minutes' | 'submission';
  issuer: string;
  nation: string[];
  number: string;
  dated: string;
  title: string;
  about: string;
  to?: string;
  basis?: string[];
  parts: {
    heading?: string;
    paragraphs?: string[];
    table?: { head: string[]; rows: string[][]; /** Columns that hold numbers, from 0. */ numbers?: number[] };
    notes?: string[];
  }[];
  signatures: string[];
  foot: string[];
}

export interface Reviewed {
  report: Report;
  text?: string;
}

export interface Methods {
  amend: [{ report: Report; dossier: Dossier; text?: Lang }, { amendment: { replaces: string; report: Report; changes: unknown[] }; text?: string }];
  ask: [{ inquiry: Inquiry; text?: Lang }, { answer: Answer; text?: string }];
  awards: [{ on: string }, { awards: Listed[] }];
  ballot: [{ rule?: unknown; ballots: unknown[] }, { outcome: unknown; issues: Issue[] }];
  compare: [{ old: Report; now: Report }, { differences: Edit[] }];
  dates: [{ texts: string[] }, { dates: ReadDate[] }];
  facts: [{ awards: string[]; recipient: Recipient; on: string }, { questions: Questions }];
  infer: [{ dossier: Dossier; horizon?: number }, { inferred: NonNullable<Report['leadership']['inferred']>; issues: Issue[] }];
  inquiries: [{ name?: string }, { files: File[] }];
  lines: [({ report: Report } | { answer: Answer } | { handle: number }) & { lang: Lang; at?: string }, { sections: Section[] }];
  lint: [{ scheme: Scheme }, { issues: Issue[] }];
  numbers: [{ texts: string[]; lang: Lang }, { numbers: ReadNumber[] }];
  pack: [{ pack: Pack; bloc?: string }, { issues: Issue[]; bloc?: Dossier['bloc']; regulation?: Regulation }];
  packs: [{ name?: string }, { files: File[] }];
  paper: [{ dossier: Dossier; kind: Paper['kind']; lang: Lang }, { paper: Paper }];
  plan: [{ dossier: Dossier; horizon?: number }, { leadership: Report['leadership']; issues: Issue[] }];
  render: [{ report: Report; lang: Lang }, { text: string }];
  review: [{ dossier: Dossier; text?: Lang }, Reviewed];
  say: [{ messages: Message[]; short?: boolean }, { texts: Text[]; issues: Issue[] }];
  scenarios: [{ name?: string }, { files: File[] }];
  schema: [{ name?: string }, { files: File[] }];
  sensitivity: [{ dossier: Dossier }, { sensitivity?: Report['sensitivity'] }];
  verify: [{ report: Report; dossier: Dossier }, { issues: Issue[] }];
  version: [Record<string, never>, { engine: string; schema: string; corpus: string }];
}

/** The library. Its calls answer at once; they throw {@link Refused}. */
export class Blocs {
  constructor(instance: WebAssembly.Instance);
  call<M extends keyof Methods>(method: M, request?: Methods[M][0]): Methods[M][1];
  /** Opens a document that is changed piece by piece; 16 may be open at once. */
  open(dossier: Dossier): Draft;
}

/** An open document, with a report that follows it. */
export interface Draft {
  /** The report without receipt and sensitivity, as of the last time the document was reviewed. */
  readonly report: Report | undefined;
  /** Why the document as it is now has no report; empty if it has one. */
  readonly refused: Issue[];
  /** Changes the document and returns where the report is otherwise than before. */
  change(...edits: Edit[]): Edit[];
  /** The whole report, sealed. */
  read(text?: Lang): Reviewed;
  /** Gives the document back. */
  close(): void;
}

/** Puts a difference into a document; what is beside its place is shared. */
export function put<T>(document: T, difference: Edit): T;

/** Loads the module: in Node the one beside this file, in a browser that or another. */
export function load(address?: string | URL): Promise<Blocs>;
