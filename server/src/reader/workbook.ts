import { attributeOf, attributesOf, decodeEntities } from './markup';
import { textOfMarkup } from './markup-text';
import { shownNumber, wholeNumber } from './number-format';

/** What the cells of a workbook point at: shared texts, and the number format of each cell style. */
export type WorkbookParts = {
  readonly shared: readonly string[];
  readonly formats: readonly string[];
  /** Numbers of the shared texts that a cell was seen to point at. */
  readonly used: Set<number>;
};
export type Sheet = {
  readonly cells: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rest: string;
};

const blocks = (xml: string, name: string): string[] => {
  const found: string[] = [];
  const opens = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>/])`, 'g');
  for (let open = opens.exec(xml); open; open = opens.exec(xml)) {
    const tagEnd = xml.indexOf('>', open.index);
    if (tagEnd < 0) break;
    if (xml[tagEnd - 1] === '/') {
      found.push(xml.slice(open.index, tagEnd + 1));
      opens.lastIndex = tagEnd + 1;
      continue;
    }
    const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
    close.lastIndex = tagEnd;
    const end = close.exec(xml);
    const stop = end ? end.index + end[0].length : xml.length;
    found.push(xml.slice(open.index, stop));
    opens.lastIndex = stop;
  }
  return found;
};

const tagOf = (block: string): string => block.slice(0, block.indexOf('>') + 1);
const innerOf = (block: string): string => {
  const start = block.indexOf('>') + 1;
  const end = block.lastIndexOf('</');
  return end < start ? '' : block.slice(start, end);
};
const valueOf = (block: string): string | null => {
  const value = blocks(block, 'v')[0];
  return value === undefined ? null : decodeEntities(innerOf(value));
};

const flat = (xml: string): string =>
  textOfMarkup(xml)
    .text.replace(/\s*\n\s*/g, ' ')
    .trim();

/** Texts of sharedStrings.xml by their number; the reading aid over Japanese words is left out. */
export const sharedTexts = (xml: string): readonly string[] => blocks(xml, 'si').map(flat);

/** Format codes of styles.xml by the style of a cell; built-in formats say nothing more than the number. */
export const cellFormats = (xml: string): readonly string[] => {
  const codes = new Map(
    blocks(xml, 'numFmt').map((block) => [
      attributeOf(tagOf(block), 'numFmtId') ?? '',
      attributeOf(tagOf(block), 'formatCode') ?? '',
    ])
  );
  const styles = blocks(xml, 'cellXfs')[0] ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf(?=[\s>/])[^>]*>/g)].map(
    ([tag]) => codes.get(attributeOf(tag, 'numFmtId') ?? '') ?? ''
  );
};

/** A cell as it is kept and, where that is another text, as it is shown. */
const cellTexts = (block: string, { shared, formats, used }: WorkbookParts): readonly string[] => {
  const attributes = new Map(attributesOf(tagOf(block)).map(({ name, value }) => [name, value]));
  const type = attributes.get('t') ?? 'n';
  if (type === 'inlineStr') return [flat(blocks(block, 'is')[0] ?? '')];
  const value = valueOf(block);
  if (value === null || type === 'e') return [];
  if (type === 's') {
    used.add(Number(value));
    return [shared[Number(value)] ?? ''];
  }
  if (type !== 'n') return [value];
  const whole = wholeNumber(value);
  const shown = shownNumber(whole, formats[Number(attributes.get('s') ?? 0)] ?? '');
  return shown === whole ? [whole] : [whole, shown];
};

/** `&C机密★5年&"宋体,常规"&12第&P页`: without its codes. */
const withoutHeaderCodes = (xml: string): string =>
  xml.replace(
    /(<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>)([^<]*)/g,
    (_, tag: string, text: string) =>
      tag +
      text.replace(/&amp;(?:(?:&quot;|")[^&"]*(?:&quot;|")|K[\dA-F+-]{6}|[LCR]|[A-Z]|\d{1,2}(?=\D|$))/g, ' ')
  );

/** A sheet cell by cell, row by row, and what stands beside its cells: headers, validation lists, links, formulas. */
export const readSheet = (xml: string, parts: WorkbookParts): Sheet => {
  const data = blocks(xml, 'sheetData')[0] ?? '';
  const rows = blocks(data, 'row').map((row) => blocks(row, 'c').map((cell) => cellTexts(cell, parts)));
  const formulas = blocks(data, 'f')
    // ="机密"&"★5年" says 机密★5年, also where no program has worked it out yet.
    .map((formula) => innerOf(formula).replace(/(?:"|&quot;)\s*&amp;\s*(?:"|&quot;)/g, ''))
    .filter((formula) => /[^\x00-\x7f]|\d{7}/.test(formula));
  const beside = textOfMarkup(withoutHeaderCodes(xml.replace(data, '')));
  return {
    cells: rows.flatMap((row) => row.flat()).filter((text) => text !== ''),
    rows: rows
      .map((row) => row.map((texts) => texts.at(-1) ?? ''))
      .filter((row) => row.some((text) => text !== '')),
    rest: [beside.text, beside.asides, ...formulas.map(decodeEntities)].join('\n'),
  };
};
