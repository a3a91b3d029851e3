import type { Book, Cell, Row, Sheet } from '../../../src/papers';
import { sayIn } from '../../../src/papers';
import { lookOf, SHEET_XML } from './workbook-styles';
import type { Look } from './workbook-styles';
import { escaped, HEAD } from './xml';

/** Letters of a column: A, Z, AA. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;

/** What a spreadsheet takes for a formula when it is typed: a sign of one, full-width ones too, also behind blanks that show nothing. */
const FORMULA = /^[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const DAY = 86_400_000;
/** Days as spreadsheets count them: 1 is the first of January 1900, which was a leap year to the first of them. */
const EPOCH = Date.UTC(1899, 11, 30);

/** `2026-11-26` or `2026-11-26 09:30` as a number of days; null for days before spreadsheets count rightly. */
export const serialOf = (date: string): number | null => {
  const instant = Date.parse(`${date.slice(0, 10)}T${date.slice(11) || '00:00'}:00Z`);
  const serial = Math.round(((instant - EPOCH) / DAY) * 1e6) / 1e6;
  return Number.isFinite(serial) && serial > 60 ? serial : null;
};

/** Letters a cell may hold; more, and the workbook would not be opened. */
const LETTERS = 32_767;

const textCell = (at: string, text: string, look: Look): string => {
  const style = lookOf(FORMULA.test(text) && look.startsWith('text') ? 'quoted' : look);
  if (text === '') return `<c r="${at}" s="${style}"/>`;
  const said = escaped(text.slice(0, LETTERS));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${said}</t></is></c>`;
};

const cellAt = (at: string, { lines, value, date, head }: Cell): string => {
  const serial = date === undefined ? null : serialOf(date);
  if (serial !== null && date !== undefined)
    return `<c r="${at}" s="${lookOf(date.length > 10 ? 'minute' : 'day')}"><v>${serial}</v></c>`;
  if (value !== undefined && Number.isFinite(value))
    return `<c r="${at}" s="${lookOf('number')}"><v>${value}</v></c>`;
  const look: Look = head ? 'head' : lines[0]?.align === 'center' ? 'text-middle' : 'text';
  return textCell(at, lines.map(({ text }) => text).join('\n'), look);
};

/** Millimetres as the width of so many figures of the body's typeface. */
const figures = (millimetres: number): number => Math.round((millimetres / 1.95) * 100) / 100;

/** A Chinese character takes the room of two figures. */
const WIDE = /[\u1100-\u115f\u2e80-\uffe6]/g;
const roomOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Lines a text is broken into in so many millimetres. */
const linesOf = (text: string, millimetres: number): number =>
  Math.max(1, Math.ceil(roomOf(text) / Math.max(1, figures(millimetres) - 1)));

/** Points a line of words needs across so many millimetres. */
const heightFor = (text: string, millimetres: number): number => 18 * linesOf(text, millimetres);

/** Points so many lines need: not every program that opens a workbook looks what its texts would take. Excel has room for 409. */
const heightOf = (lines: number): number => Math.min(409, 15 * lines + 1);

/** Where the writing of a sheet stands: its next row, the cells that reach down into it, what was put together. */
type Pen = { row: number; readonly reaching: Map<number, number>; readonly merged: string[] };

const rowXml = (pen: Pen, row: Row, widths: readonly number[]): string => {
  const columns = widths.length;
  const waiting = [...row];
  let cells = '';
  let lines = 1;
  for (let column = 0; column < columns; column += 1) {
    const at = `${columnName(column)}${pen.row}`;
    const left = pen.reaching.get(column) ?? 0;
    if (left > 0) {
      pen.reaching.set(column, left - 1);
      cells += textCell(at, '', 'text');
      continue;
    }
    const cell = waiting.shift() ?? { lines: [] };
    const { span = 1, down = 1 } = cell;
    cells += cellAt(at, cell);
    const room = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
    if (down === 1)
      lines = Math.max(
        lines,
        cell.lines.reduce((sum, { text }) => sum + linesOf(text, room), 0)
      );
    if (span > 1 || down > 1) pen.merged.push(`${at}:${columnName(column + span - 1)}${pen.row + down - 1}`);
    for (let more = 0; more < span; more += 1) {
      if (down > 1) pen.reaching.set(column + more, down - 1);
      if (more > 0) cells += textCell(`${columnName(column + more)}${pen.row}`, '', head(cell));
    }
    column += span - 1;
  }
  return `<row r="${pen.row++}" ht="${heightOf(lines)}">${cells}</row>`;
};

const head = (cell: Cell): Look => (cell.head ? 'head' : 'text');

/** A line of words across the whole sheet; `tall` in points, for put together cells grow by themselves nowhere. */
const across = (
  pen: Pen,
  text: string,
  { columns, look, tall }: { columns: number; look: Look; tall: number }
): string => {
  const at = `A${pen.row}`;
  if (columns > 1) pen.merged.push(`${at}:${columnName(columns - 1)}${pen.row}`);
  return `<row r="${pen.row++}" ht="${tall}" customHeight="1">${textCell(at, text, look)}</row>`;
};

/** Which rows are the head, counted from 1: they stay in view and stand on every page. */
export const headRows = ({ above, head: rows }: Sheet): readonly [first: number, last: number] => [
  above.length + 1,
  above.length + rows.length,
];

const beginning = (sheet: Sheet, isFirst: boolean): string => {
  const [, last] = headRows(sheet);
  const columns = sheet.widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${figures(width)}" customWidth="1"/>`
    )
    .join('');
  return (
    `${HEAD}<worksheet ${SHEET_XML}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>` +
    `<sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane ySplit="${last}" topLeftCell="A${last + 1}" ` +
    'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`
  );
};

const ending = (
  sheet: Sheet,
  pen: Pen,
  { landscape, language }: Book & { readonly end?: number }
): string => {
  const foot = sayIn(language)('page.of', { page: '&amp;P', pages: '&amp;N' });
  const merged = pen.merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `${merged ? `<mergeCells count="${pen.merged.length}">${merged}</mergeCells>` : ''}` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C${foot}</oddFooter></headerFooter></worksheet>`
  );
};

/** A sheet piece by piece. */
export async function* sheetPart(sheet: Sheet, book: Book): AsyncIterable<string> {
  const columns = sheet.widths.length;
  const { printed = columns } = sheet;
  const wide = sheet.widths.slice(0, printed).reduce((sum, width) => sum + width, 0);
  const pen: Pen = { row: 1, reaching: new Map(), merged: [] };
  yield beginning(sheet, sheet === book.sheets[0]);
  for (const [index, text] of sheet.above.entries())
    yield across(
      pen,
      text,
      index === 0
        ? { columns: printed, look: 'title', tall: 30 }
        : { columns: printed, look: 'line', tall: 18 }
    );
  for (const row of sheet.head) yield rowXml(pen, row, sheet.widths);
  for await (const batch of sheet.rows) yield batch.map((row) => rowXml(pen, row, sheet.widths)).join('');
  const end = pen.row - 1;
  for (const text of sheet.below)
    yield across(pen, text, { columns: printed, look: 'line', tall: heightFor(text, wide) });
  const filter = sheet.filter
    ? `<autoFilter ref="A${headRows(sheet)[1]}:${columnName(columns - 1)}${end}"/>`
    : '';
  yield `</sheetData>${filter}${ending(sheet, pen, book)}`;
}
