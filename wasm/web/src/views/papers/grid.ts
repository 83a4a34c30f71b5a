// Files of tables as grids of cells.

/** A cell as it stands in the file; exact tells that the file holds it as a number, so that nothing is to be guessed. */
export interface GridCell {
  text: string;
  exact: boolean;
}
export interface Grid {
  name: string;
  rows: GridCell[][];
}

/** The most that is read of a file. */
export const most = 16 << 20;

/** The tables of a file: the sheets of a workbook, or the one of a CSV file. */
export async function grids(file: File): Promise<Grid[]> {
  return /\.(csv|tsv|txt)$/i.test(file.name) ? [await fromText(file)] : fromWorkbook(file);
}

async function fromText(file: File): Promise<Grid> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>((await file.text()).replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  // An apostrophe before what looks like a formula marks it as text.
  const cell = (text: string): GridCell => ({ text: text.replace(/^'(?=[=+@\t\r-])/, ''), exact: false });
  return { name: file.name, rows: data.map((row) => row.map(cell)) };
}

async function fromWorkbook(file: File): Promise<Grid[]> {
  const { default: read } = await import('read-excel-file/universal');
  // Numbers are kept as the file writes them: a fraction must not be read as its nearest binary one.
  const sheets = await read(file, { parseNumber: (text: string) => ({ number: text }) as never });
  const cell = (value: unknown): GridCell => {
    if (value === null || value === undefined) return { text: '', exact: false };
    if (value instanceof Date) return { text: value.toISOString().slice(0, 10), exact: false };
    if (typeof value === 'object') return { text: (value as { number: string }).number, exact: true };
    return { text: String(value), exact: typeof value === 'boolean' };
  };
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cell)) }));
}
