// What wasm/bridge answers; see there for what it means.

export type Lang = 'vi' | 'en';

export interface Text {
  vi: string;
  en?: string;
}

export interface Issue {
  code: string;
  path: string;
  severity: 'error' | 'warning' | 'note';
  message: Text;
}

export interface Failure {
  code: string;
  message: Text;
  path: string;
  issues?: Issue[];
}

export type Response<Result> = { ok: true; result: Result } | { ok: false; error: Failure };

/** A report is carried around here and not looked into. */
export type Report = { readonly $schema: string };

export interface Review {
  report: Report;
  text: string;
}

export interface Version {
  engine: string;
}

/** Reads a text in a language: Vietnamese where there is no English. */
export const read = (text: Text, lang: Lang) => (lang === 'en' && text.en) || text.vi;
