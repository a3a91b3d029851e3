import { ACROSS, UPRIGHT } from '../../../src/papers';
import type { Block, Cell, Line, Paper, Row } from '../../../src/papers';
import { pictureXml } from './chart';
import { mm } from './document-styles';
import { escaped } from './xml';

type Table = Extract<Block, { kind: 'table' }>;
type Print = NonNullable<Table['print']>;

const alignment = (align: Line['align']): string => (align ? `<w:jc w:val="${align}"/>` : '');

/** A paragraph in a style, with what is said of it besides. */
const paragraph = (style: string, text: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${
    text ? `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>` : ''
  }</w:p>`;

type CellOf = { readonly cell: Cell; readonly print: Print; readonly width: number };

const cellOf = ({ cell: { lines, span = 1, down = 1, head = false }, print, width }: CellOf): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${mm(width)}" w:type="dxa"/>` +
  `${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${down > 1 ? '<w:vMerge w:val="restart"/>' : ''}` +
  `${head ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>` +
  `${lines.map(({ text, align }) => paragraph(`${head ? 'head' : 'cell'}-${print}`, text, alignment(align))).join('')}</w:tc>`;

/** What is left of a cell of several rows in those below its first. */
const below = (width: number, span: number, print: Print): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${mm(width)}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
  `<w:vMerge/></w:tcPr>${paragraph(`cell-${print}`, '')}</w:tc>`;

const lettersIn = ({ lines }: Cell): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** A row of more letters may be longer than a page: it must be let break, or what is below the edge is not seen. */
const ONE_PIECE = 400;

type Open = { readonly span: number; left: number };

/** Rows one by one; cells that reach down are continued in those that leave them out. */
function* rowsOf(
  { widths, print = 'large' }: Table,
  rows: readonly Row[],
  isHead: boolean
): Iterable<string> {
  const open = new Map<number, Open>();
  const widthOf = (column: number, span: number): number =>
    widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  for (const row of rows) {
    const waiting = [...row];
    let cells = '';
    for (let column = 0; column < widths.length;) {
      const reaching = open.get(column);
      if (reaching && reaching.left > 0) {
        reaching.left -= 1;
        cells += below(widthOf(column, reaching.span), reaching.span, print);
        column += reaching.span;
        continue;
      }
      const cell = waiting.shift() ?? { lines: [{ text: '' }] };
      const { span = 1, down = 1 } = cell;
      if (down > 1) open.set(column, { span, left: down - 1 });
      cells += cellOf({ cell, print, width: widthOf(column, span) });
      column += span;
    }
    const tall = Math.max(0, ...row.map((one) => one.tall ?? 0));
    const whole = row.every((one) => lettersIn(one) <= ONE_PIECE);
    yield (
      `<w:tr><w:trPr>${whole ? '<w:cantSplit/>' : ''}` +
      `${tall > 0 ? `<w:trHeight w:val="${mm(tall)}" w:hRule="atLeast"/>` : ''}` +
      `${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`
    );
  }
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

function* tableOf(table: Table): Iterable<string> {
  const { widths, head, rows, print = 'large' } = table;
  const pad = mm({ large: 1.5, middle: 1.2, small: 0.8 }[print]);
  const whole = widths.reduce((sum, width) => sum + mm(width), 0);
  yield (
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/><w:tblBorders>${EDGES}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="${Math.round(pad / 2)}" w:type="dxa"/>` +
    `<w:left w:w="${pad}" w:type="dxa"/><w:bottom w:w="${Math.round(pad / 2)}" w:type="dxa"/>` +
    `<w:right w:w="${pad}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${mm(width)}"/>`).join('')}</w:tblGrid>`
  );
  yield* rowsOf(table, head, true);
  yield* rowsOf(table, rows, false);
  yield '</w:tbl>';
}

const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

const textOf = ({ text, align, plain = false }: Extract<Block, { kind: 'text' }>): string =>
  plain
    ? paragraph('Plain', text, alignment(align))
    : paragraph('BodyText', text, align ? alignment(align) : INDENT);

type Where = Parameters<typeof pictureXml>[1];

function* blockOf(block: Block, where: Where): Iterable<string> {
  switch (block.kind) {
    case 'picture':
      yield pictureXml(block, where);
      break;
    case 'title':
      yield paragraph('Title', block.text, block.newPage ? '<w:pageBreakBefore/>' : '');
      break;
    case 'heading':
      yield paragraph('Heading1', block.text);
      break;
    case 'text':
      yield textOf(block);
      break;
    case 'note':
      yield paragraph('Note', block.text, alignment(block.align));
      break;
    case 'table':
      yield* tableOf(block);
  }
}

/** Two tables without a paragraph between them are one to Word, and a table may not be the last thing in a document. */
const GAP = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

const TABLES: ReadonlySet<Block['kind']> = new Set(['table', 'picture'] as const);

/** What the paper says, piece by piece. */
export function* bodyOf({ blocks, landscape, language }: Paper): Iterable<string> {
  const width = landscape ? ACROSS : UPRIGHT;
  let first = 1;
  for (const [index, block] of blocks.entries()) {
    yield* blockOf(block, { first, width, language });
    if (block.kind === 'picture') first += block.panels.length;
    const next = blocks[index + 1]?.kind ?? 'table';
    if (TABLES.has(block.kind) && TABLES.has(next)) yield GAP;
  }
}
