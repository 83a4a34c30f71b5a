// Files of tables as grids of cells.
import type { Lang } from '../../core/bridge.ts';

/** A cell as it stands in the file; exact tells that the file holds it as a number, so that nothing is to be guessed. */
export interface GridCell {
  text: string;
  exact: boolean;
}
export interface Grid {
  name: string;
  /** The language whose marks its numbers have, where the file shows it. */
  marks?: Lang;
  rows: GridCell[][];
}

/** The most that is read of a file. */
export const most = 16 << 20;

/** Why a file is no table that can be read. */
export type Fault = 'tooLarge' | 'oldBook' | 'noBook' | 'noLetters';
export class Unread extends Error {
  fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** The tables of a file: the sheets of a workbook, or the one of a CSV file. */
export async function grids(file: File): Promise<Grid[]> {
  if (file.size > most) throw new Unread('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (...start: number[]) => start.every((byte, i) => bytes[i] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new Unread('oldBook');
  // What a file is shows at its start, whatever it is called.
  return begins(0x50, 0x4b) || !/\.(csv|tsv|txt)$/i.test(file.name) ? fromWorkbook(file) : [await fromText(file.name, bytes)];
}

/** The text of a file as Excel writes it: UTF-8, or UTF-16 with its mark. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unread('noLetters');
  }
}

async function fromText(name: string, bytes: Uint8Array): Promise<Grid> {
  const { default: papa } = await import('papaparse');
  const { data, meta: { delimiter } } = papa.parse<string[]>(textOf(bytes), { skipEmptyLines: 'greedy' });
  // An apostrophe before what looks like a formula marks it as text.
  const cell = (text: string): GridCell => ({ text: text.replace(/^'(?='*[=+@\t\r-])/, ''), exact: false });
  // A spreadsheet puts semicolons between cells where the comma stands within numbers.
  const marks = ({ ';': 'vi', ',': 'en' } as const)[delimiter];
  return { name, ...(marks && { marks }), rows: data.map((row) => row.map(cell)) };
}

async function fromWorkbook(file: File): Promise<Grid[]> {
  const { default: read } = await import('read-excel-file/universal');
  // Numbers are kept as the file writes them: a fraction must not be read as its nearest binary one.
  const sheets = await read(file, { parseNumber: (text: string) => ({ number: text }) as never }).catch(() => {
    throw new Unread('noBook');
  });
  const cell = (value: unknown): GridCell => {
    if (value === null || value === undefined) return { text: '', exact: false };
    if (value instanceof Date) return { text: value.toISOString().slice(0, 10), exact: false };
    if (typeof value === 'object') return { text: (value as { number: string }).number, exact: true };
    return { text: String(value), exact: typeof value === 'boolean' };
  };
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cell)) }));
}
