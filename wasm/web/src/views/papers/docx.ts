// Lays a paper out in the manner of Decree 30/2020 on clerical work: A4, Times New
// Roman, national title and motto, legal basis in italics, page numbers at the top
// from the second page on.
import {
  AlignmentType, BorderStyle, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType,
  convertMillimetersToTwip as mm, type IParagraphOptions, type IRunOptions,
} from 'docx';
import type { Paper } from '../../core/bridge.ts';

type Part = Paper['parts'][number];
type Annex = NonNullable<Paper['annexes']>[number];

const size = (points: number) => points * 2; // docx counts half points
const indent = mm(12.7);

const gap = 6 * 20; // six points, in twentieths
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

const line = (text: string, run: IRunOptions = {}, more: IParagraphOptions = {}) =>
  new Paragraph({ ...more, children: [new TextRun({ text, ...run })] });

const centred = (text: string, run: IRunOptions = {}, more: IParagraphOptions = {}) =>
  line(text, run, { alignment: AlignmentType.CENTER, ...more });

/** What a line of a heading may well begin with: a break elsewhere may part what is one word in Vietnamese. */
const opens = /^(năm|của|tỉnh|thành phố|trực thuộc|for|of|on|the) /i;

/** A heading of at most so many letters a line; a longer one is broken near its middle, so that no word stands alone. */
function heading(text: string, most: number, run: IRunOptions, more: IParagraphOptions = {}) {
  const lines = Math.ceil(text.length / most);
  const runs: TextRun[] = [];
  for (let rest = text, left = lines; left > 0; left--) {
    const middle = rest.length / left;
    const spaces = [...rest.matchAll(/ /g)].map(({ index }) => index);
    const off = (at: number) => Math.abs(at - middle) - (opens.test(rest.slice(at + 1)) ? 8 : 0);
    const near = spaces.reduce((best, at) => (off(at) < off(best) ? at : best), rest.length);
    const end = left === 1 ? rest.length : near;
    runs.push(new TextRun({ text: rest.slice(0, end), ...run, ...(runs.length > 0 && { break: 1 }) }));
    rest = rest.slice(end + 1);
    if (!rest) break;
  }
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: runs });
}

const body = (text: string, run: IRunOptions = {}, more: IParagraphOptions = {}) =>
  line(text, run, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: indent }, spacing: { before: gap }, ...more });

/** Two columns without rules, such as the head of a paper and its signatures. */
const sides = (...rows: [left: Paragraph[], right: Paragraph[]][]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: unruled,
    layout: TableLayoutType.FIXED,
    columnWidths: [mm(share * across), mm((1 - share) * across)],
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children) => new TableCell({ children })) })),
  });

/** How wide the text is, and how much of it the left side of two has, in millimetres. */
const across = 160;
const share = 0.42;

/** A line under what stands above, about as long as a part of so many letters of it, in the middle of so many millimetres. */
function rule(letters: number, room: number, part = 1) {
  const long = Math.min(letters * part * 2.4, room - 10);
  const side = mm((room - long) / 2);
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { line: 40, lineRule: LineRuleType.EXACT },
  });
}

const head = (paper: Paper) =>
  sides(
    [[
      heading(paper.issuer.toLocaleUpperCase('vi'), 22, { bold: true, size: size(13) }),
      rule(Math.min(paper.issuer.length, 24), share * across, 0.4),
    ], [
      centred(paper.nation[0] ?? '', { bold: true, size: size(12) }),
      centred(paper.nation[1] ?? '', { bold: true, size: size(13) }),
      rule(paper.nation[1]?.length ?? 0, (1 - share) * across),
    ]],
    [[centred(paper.number, {}, { spacing: { before: gap } })], [centred(paper.dated, { italics: true }, { spacing: { before: gap } })]],
  );

/**
 * Widths of columns, in millimetres: each has room for its longest word; beyond that
 * they share what there is by what stands in them. Where nothing stands, a hand
 * fills in: figures need little room, names and signatures more.
 */
function widths({ head, rows, numbers = [] }: NonNullable<Part['table']>): number[] {
  const word = (text: string) => Math.max(...text.split(/\s/).map(({ length }) => length));
  const least = head.map((text, i) => 4 + 2.5 * Math.min(30, Math.max(word(text), ...rows.map((row) => word(row[i] ?? '')))));
  const wanted = least.map((least, i) => {
    const longest = Math.max(...rows.map((row) => row[i]?.length ?? 0));
    return Math.max(least, longest > 0 ? 4 + 2.2 * Math.min(60, longest) : numbers.includes(i) ? 0 : 34);
  });
  const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
  const spare = sum(wanted) - sum(least);
  // Room that is over goes to the columns of texts.
  const wide = wanted.map((wanted, i) => (numbers.includes(i) ? 0 : wanted));
  const room = across - sum(wanted);
  const shared = room >= 0
    ? wanted.map((one, i) => one + (room * (sum(wide) > 0 ? wide[i]! : one)) / (sum(wide) || sum(wanted)))
    : least.map((one, i) => one + (spare > 0 ? (Math.max(0, across - sum(least)) * (wanted[i]! - one)) / spare : 0));
  return shared.map((one) => (one * across) / sum(shared));
}

/** Whether a row of so many stays with the next, so that none stands alone on a page. */
const together = (i: number, rows: number) => i === 0 ? rows > 1 : i === rows - 2;

function table(part: NonNullable<Part['table']>) {
  const { head, rows, numbers = [], total } = part;
  const row = (cells: string[], heading: boolean, keep: boolean, sum = false) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: cells.map((text, i) => {
        const alignment = heading ? AlignmentType.CENTER : numbers.includes(i) ? AlignmentType.RIGHT : AlignmentType.LEFT;
        return new TableCell({
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: mm(1.2), right: mm(1.2), top: 40, bottom: 40 },
          children: [line(text, { size: size(12), bold: heading || sum }, { alignment, keepNext: keep })],
        });
      }),
    });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, layout: TableLayoutType.FIXED, columnWidths: widths(part).map((width) => Math.round(mm(width))), rows: [row(head, true, true), ...rows.map((cells, i) => row(cells, false, together(i, rows.length), total && i === rows.length - 1))] });
}

/** A part: its heading and what stands before its table stay with it; the last part stays on the page of the signatures. */
const part = ({ heading, paragraphs = [], table: rows, notes = [] }: Part, number: number, last: boolean) => [
  ...(heading ? [line(`${number}. ${heading}`, { bold: true }, { spacing: { before: 2 * gap, after: gap }, keepNext: true })] : []),
  ...paragraphs.map((text) => body(text, {}, { keepNext: last || Boolean(rows) })),
  ...(rows ? [line('', {}, { keepNext: true, spacing: { before: gap, line: 40, lineRule: LineRuleType.EXACT } }), table(rows)] : []),
  ...notes.map((text) => body(text, { italics: true, size: size(13) })),
];

/** Parts, those with a heading numbered; whether the last one stays with what follows. */
function parts(list: Part[], stays: boolean) {
  let number = 0;
  return list.flatMap((one, i) => part(one, one.heading ? ++number : 0, stays && i === list.length - 1));
}

/** An annex, from a page of its own. */
const annex = ({ name, about, of, parts: list }: Annex) => [
  centred(name, { bold: true }, { pageBreakBefore: true, keepNext: true }),
  heading(about.toLocaleUpperCase('vi'), 50, { bold: true }, { keepNext: true }),
  heading(of, 70, { italics: true }, { spacing: { after: gap }, keepNext: true }),
  ...parts(list, false),
];

const signature = (text: string) => [centred(text, { bold: true }), line(''), line(''), line(''), line('')];

/** Who signs; who alone signs does so to the right of where the copies go. */
function signatures({ copies: [heading = '', ...copies] = [], signatures: [first = '', second] }: Paper) {
  const to = [line(heading, { bold: true, italics: true, size: size(12) }), ...copies.map((text) => line(text, { size: size(11) }))];
  return [
    line('', {}, { keepNext: true, spacing: { before: 2 * gap } }),
    second === undefined ? sides([to, signature(first)]) : sides([signature(first), signature(second)]),
  ];
}

/** The paper as a document for word processors. */
export function docx(paper: Paper): Promise<Blob> {
  const numbered = new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
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
          children: [
            head(paper),
            centred(paper.title, { bold: true }, { spacing: { before: 4 * gap } }),
            heading(paper.about, 60, { bold: true }),
            rule(Math.min(paper.about.length, 60), across, 0.4),
            line('', {}, { spacing: { line: 120, lineRule: LineRuleType.EXACT } }),
            ...(paper.to ? [centred(paper.to, {}, { spacing: { before: gap, after: gap } })] : []),
            ...(paper.basis ?? []).map((text) => body(text, { italics: true })),
            ...parts(paper.parts, true),
            ...signatures(paper),
            ...paper.foot.map((text, i) => line(text, { size: size(9), color: '555555' }, i === 0 ? { spacing: { before: 4 * gap } } : {})),
            ...(paper.annexes ?? []).flatMap(annex),
          ],
        },
      ],
    }),
  );
}
