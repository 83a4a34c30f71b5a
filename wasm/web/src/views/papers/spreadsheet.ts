// Tables as files: XLSX and CSV.
import type { Lang } from '../../core/bridge.ts';
import type { Table } from './tables.ts';

/** A workbook, a sheet for each table. Texts stay texts, whatever they begin with. */
export async function xlsx(tables: Table[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    tables.map(({ name, head, rows }) => ({
      sheet: name.slice(0, 31), // the most that Excel takes
      stickyRowsCount: 1,
      columns: head.map((text, i) => ({ width: Math.min(60, Math.max(10, ...[text, ...rows.map((row) => row[i])].map((cell) => (typeof cell === 'string' ? cell.length + 2 : 10)))) })),
      data: [
        head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
        ...rows.map((row) =>
          row.map((cell) => (typeof cell === 'string' ? (cell === '' ? null : { value: cell, type: String, wrap: true }) : { value: Number(cell.number), type: Number })),
        ),
      ],
    })),
  ).toBlob();
}

/** A number that no language takes for another: three digits after a lone mark could be thousands. */
const plainly = (number: string) => number.replace(/\.\d{3}$/, '$&0');

/**
 * A table as CSV with a byte order mark, as Excel wants it, in the marks of a language:
 * in Vietnamese a comma stands within numbers, so semicolons stand between cells. What
 * Excel would take for a formula is marked as text.
 */
export async function csv({ head, rows }: Table, lang: Lang): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const number = (text: string) => (lang === 'vi' ? plainly(text).replace('.', ',') : plainly(text));
  const text = papa.unparse(
    { fields: head, data: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : number(cell.number)))) },
    // A number with a sign before it is a number; "-2+3" is not.
    { escapeFormulae: /^'*(?:[=+@\t\r]|-(?!\d*[.,]?\d+%?$))/, newline: '\r\n', delimiter: lang === 'vi' ? ';' : ',' },
  );
  return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
}
