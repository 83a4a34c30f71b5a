// Lays a paper out in the manner of Decree 30/2020 on clerical work: A4, Times New
// Roman, national title and motto, legal basis in italics, page numbers at the top
// from the second page on.
import {
  AlignmentType, BorderStyle, Document, Footer, Header, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, VerticalAlign, WidthType,
  convertMillimetersToTwip as mm, type IParagraphOptions, type IRunOptions,
} from 'docx';
import type { Paper } from '../../core/bridge.ts';

type Part = Paper['parts'][number];

const size = (points: number) => points * 2; // docx counts half points
const indent = mm(12.7);

const gap = 6 * 20; // six points, in twentieths
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const line = (text: string, run: IRunOptions = {}, more: IParagraphOptions = {}) =>
  new Paragraph({ ...more, children: [new TextRun({ text, ...run })] });

const centred = (text: string, run: IRunOptions = {}, more: IParagraphOptions = {}) =>
  line(text, run, { alignment: AlignmentType.CENTER, ...more });

const body = (text: string, run: IRunOptions = {}) =>
  line(text, run, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: indent }, spacing: { before: gap } });

/** Two columns without rules, such as the head of a paper and its signatures. */
const sides = (left: Paragraph[], right: Paragraph[]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: unruled,
    rows: [new TableRow({ children: [cell(left, 42), cell(right, 58)] })],
  });

const cell = (children: Paragraph[], width: number) =>
  new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE } });

const ruled = (text: string, run: IRunOptions) =>
  centred(text, run, { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } }, indent: { left: mm(12), right: mm(12) } });

const head = (paper: Paper) =>
  sides(
    [ruled(paper.issuer.toLocaleUpperCase('vi'), { bold: true, size: size(13) }), centred(paper.number, {}, { spacing: { before: gap } })],
    [
      centred(paper.nation[0] ?? '', { bold: true, size: size(12) }),
      ruled(paper.nation[1] ?? '', { bold: true, size: size(13) }),
      centred(paper.dated, { italics: true }, { spacing: { before: gap } }),
    ],
  );

/** Widths of columns, by the longest word of their heads and by what stands in them; what is to be filled in by hand needs room. */
function widths({ head, rows }: NonNullable<Part['table']>): number[] {
  const word = (text: string) => Math.max(...text.split(' ').map(({ length }) => length));
  const cells = (i: number) => Math.max(...rows.map((row) => Math.min(36, row[i]?.length ?? 0))) || 16;
  const wanted = head.map((text, i) => 3 + Math.max(word(text), cells(i)));
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map((one) => Math.round((mm(160) * one) / all));
}

function table(part: NonNullable<Part['table']>) {
  const { head, rows, numbers = [] } = part;
  const row = (cells: string[], heading: boolean) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: cells.map((text, i) => {
        const alignment = heading ? AlignmentType.CENTER : numbers.includes(i) ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: mm(1.2), right: mm(1.2), top: 40, bottom: 40 },
          children: [line(text, { size: size(12), bold: heading }, { alignment, keepNext: heading })],
        });
      }),
    });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, columnWidths: widths(part), rows: [row(head, true), ...rows.map((cells) => row(cells, false))] });
}

const part = ({ heading, paragraphs = [], table: rows, notes = [] }: Part, number: number) => [
  ...(heading ? [line(`${number}. ${heading}`, { bold: true }, { spacing: { before: 2 * gap, after: gap }, keepNext: true })] : []),
  ...paragraphs.map((text) => body(text)),
  ...(rows ? [line('', {}, { keepNext: true, spacing: { before: gap, line: 40, lineRule: LineRuleType.EXACT } }), table(rows)] : []),
  ...notes.map((text) => body(text, { italics: true, size: size(13) })),
];

function parts(paper: Paper) {
  let number = 0;
  return paper.parts.flatMap((one) => part(one, one.heading ? ++number : 0));
}

const signatures = ([left = '', right = '']: string[]) => [
  line('', {}, { spacing: { before: 2 * gap } }),
  sides([centred(left, { bold: true })], [centred(right, { bold: true }), line(''), line(''), line(''), line('')]),
];

/** The paper as a document for word processors. */
export function docx(paper: Paper): Promise<Blob> {
  const numbered = new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
  const foot = new Footer({ children: paper.foot.map((text) => line(text, { size: size(8), color: '555555' })) });
  return Packer.toBlob(
    new Document({
      title: `${paper.title} ${paper.about}`,
      styles: { default: { document: { run: { font: 'Times New Roman', size: size(14), color: '000000', language: { value: 'vi-VN' } }, paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } } } } },
      sections: [
        {
          properties: {
            titlePage: true,
            page: { size: { /* A4 */ width: 11906, height: 16838 }, margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20) } },
          },
          headers: { default: numbered, first: new Header({ children: [line('')] }) },
          footers: { default: foot, first: foot },
          children: [
            head(paper),
            centred(paper.title, { bold: true }, { spacing: { before: 4 * gap } }),
            centred(paper.about, { bold: true }, { spacing: { after: 2 * gap } }),
            ...(paper.to ? [centred(paper.to, {}, { spacing: { before: gap, after: gap } })] : []),
            ...(paper.basis ?? []).map((text) => body(text, { italics: true })),
            ...parts(paper),
            ...signatures(paper.signatures),
          ],
        },
      ],
    }),
  );
}
