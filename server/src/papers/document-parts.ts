import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Cell, Line, Row } from '../../../src/papers';
import { FONTS } from './fonts';
import type { Typeface } from './fonts';

/** Twentieths of a point, in which Word measures. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Sizes of GB/T 9704 in half points: 二号 for the title, 三号 for the text, 四号 for the page's number, smaller ones in tables. */
export const SIZE = { title: 44, text: 32, heading: 28, page: 28, table: 24, small: 17, note: 18 } as const;

/** Twenty-two lines a page: 28 points from line to line. */
const LINE = 560;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export type Style = { readonly face: Typeface; readonly size: number };

/** Chinese in the standard's typeface, letters and figures of the West in theirs. */
export const fontOf = (face: Typeface) => ({
  eastAsia: FONTS[face].name,
  ascii: FONTS.latin.name,
  hAnsi: FONTS.latin.name,
  cs: FONTS.latin.name,
});

export const run = (text: string, { face, size }: Style): TextRun =>
  new TextRun({ text, size, font: fontOf(face) });

const lineOf = ({ text, align = 'left' }: Line, style: Style): Paragraph =>
  new Paragraph({ alignment: ALIGN[align], children: [run(text, style)] });

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };

const cellOf = ({ lines, span = 1, down = 1, head = false }: Cell, size: number): TableCell =>
  new TableCell({
    columnSpan: span,
    rowSpan: down,
    borders: EDGES,
    verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: lines.map((one) => lineOf(one, { face: head ? 'heading' : 'body', size })),
  });

const lettersIn = ({ lines }: Cell): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** A row of more letters may be longer than a page: it must be let break, or what is below the edge is not seen. */
const ONE_PIECE = 400;

const rowOf = (row: Row, { size, isHead }: { size: number; isHead: boolean }): TableRow => {
  const tall = Math.max(0, ...row.map((one) => one.tall ?? 0));
  return new TableRow({
    tableHeader: isHead,
    cantSplit: row.every((one) => lettersIn(one) <= ONE_PIECE),
    ...(tall > 0 ? { height: { value: mm(tall), rule: HeightRule.ATLEAST } } : {}),
    children: row.map((one) => cellOf(one, size)),
  });
};

const tableOf = ({ widths, head, rows, small = false }: Extract<Block, { kind: 'table' }>): Table => {
  const size = small ? SIZE.small : SIZE.table;
  const pad = mm(small ? 0.8 : 1.5);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    margins: { left: pad, right: pad, top: pad / 2, bottom: pad / 2 },
    rows: [
      ...head.map((row) => rowOf(row, { size, isHead: true })),
      ...rows.map((row) => rowOf(row, { size, isHead: false })),
    ],
  });
};

const titleOf = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: LINE / 2 },
    children: [run(text, { face: 'title', size: SIZE.title })],
  });

const textOf = ({ text, align, plain = false }: Extract<Block, { kind: 'text' }>): Paragraph =>
  new Paragraph({
    alignment: align ? ALIGN[align] : AlignmentType.BOTH,
    ...(align || plain ? {} : { indent: { firstLine: SIZE.text * 20 } }),
    spacing: plain ? { after: 60 } : { line: LINE, lineRule: LineRuleType.EXACT },
    children: [run(text, { face: 'body', size: plain ? SIZE.table : SIZE.text })],
  });

/** One part of a paper as Word has it. */
export const partOf = (block: Block): Paragraph | Table => {
  switch (block.kind) {
    case 'title':
      return titleOf(block.text);
    case 'table':
      return tableOf(block);
    case 'text':
      return textOf(block);
    case 'page':
      return new Paragraph({ pageBreakBefore: true, spacing: { line: 1, lineRule: LineRuleType.EXACT } });
    case 'heading':
      return new Paragraph({
        keepNext: true,
        spacing: { before: 200, after: 80 },
        children: [run(block.text, { face: 'heading', size: SIZE.heading })],
      });
    case 'note':
      return new Paragraph({
        alignment: ALIGN[block.align ?? 'left'],
        spacing: { before: 100 },
        children: [run(block.text, { face: 'body', size: SIZE.note })],
      });
  }
};
