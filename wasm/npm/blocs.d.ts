// What the module takes and answers. Documents and calls are typed by their
// schemas (types/); what each method means is said in wasm/bridge of the
// repository.
import type { Dossier } from './types/dossier.js';
import type { Report } from './types/report.js';
import type { Bridge, BridgeIssue as Issue, Edit, Failure, Lang, ReviewResult as Reviewed } from './types/bridge.js';

export type { Answer } from './types/answer.js';
export type { Inquiry } from './types/inquiry.js';
export type { Pack } from './types/pack.js';
export type { Regulation } from './types/regulation.js';
export type { Scheme } from './types/scheme.js';
export type { Day, File, FactQuestion, GrantQuestion, Listed, Message, Number as ReadNumber, Paper, Questions, Recipient, Remark, Section, BlocsLine as Line, Text } from './types/bridge.js';
export type { Bridge, Dossier, Edit, Failure, Issue, Lang, Report, Reviewed };

/** Each method with its request and its result. */
export type Methods = { [M in keyof Bridge]: [Bridge[M]['request'], Bridge[M]['result']] };

/** The module refuses what it was asked, and says why. */
export class Refused extends Error {
  readonly failure: Failure;
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

/** Loads the module: the one beside this file, or in Node another file and in a browser another address. */
export function load(address?: string | URL): Promise<Blocs>;
