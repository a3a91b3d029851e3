import type { PaperLanguage } from '../../../src/papers';
import { HEAD } from './xml';

export const SHEET_XML = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Every look a cell can have, by its place in the workbook's table of looks. */
export const LOOKS = [
  'plain',
  'title',
  'line',
  'head',
  'text',
  'text-middle',
  'number',
  'day',
  'minute',
  'quoted',
] as const;
export type Look = (typeof LOOKS)[number];
export const lookOf = (look: Look): number => LOOKS.indexOf(look);

const BORDER = { none: 0, thin: 1 } as const;
const FONT = { body: 0, title: 1, head: 2 } as const;
/** Own formats are numbered from 164 on. */
const FORMAT = { general: 0, day: 164, minute: 165, text: 49 } as const;

type Form = {
  readonly font?: keyof typeof FONT;
  readonly border?: keyof typeof BORDER;
  readonly format?: keyof typeof FORMAT;
  readonly across?: 'left' | 'center' | 'right';
  /** Text although it begins as a formula does: it stays text when somebody edits the cell. */
  readonly quoted?: boolean;
};

const FORMS: Readonly<Record<Look, Form>> = {
  plain: {},
  title: { font: 'title', across: 'center' },
  line: {},
  head: { font: 'head', border: 'thin', across: 'center' },
  text: { border: 'thin' },
  'text-middle': { border: 'thin', across: 'center' },
  number: { border: 'thin', across: 'center' },
  day: { border: 'thin', format: 'day', across: 'center' },
  minute: { border: 'thin', format: 'minute', across: 'center' },
  quoted: { border: 'thin', format: 'text', quoted: true },
};

const xf = ({
  font = 'body',
  border = 'none',
  format = 'general',
  across = 'left',
  quoted = false,
}: Form): string =>
  `<xf numFmtId="${FORMAT[format]}" fontId="${FONT[font]}" fillId="0" borderId="${BORDER[border]}" xfId="0"` +
  `${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
  `<alignment horizontal="${across}" vertical="center" wrapText="1"/></xf>`;

/** Typefaces that every Office and WPS has in the language; a spreadsheet can name no others to stand in for them. */
const FACES: Readonly<
  Record<PaperLanguage, { readonly text: string; readonly head: string; readonly kind: string }>
> = {
  zh: { text: '宋体', head: '黑体', kind: '<family val="3"/><charset val="134"/>' },
  en: { text: 'Times New Roman', head: 'Arial', kind: '' },
};

const fonts = (language: PaperLanguage): string => {
  const { text, head, kind } = FACES[language];
  const font = (size: number, name: string, bold = '') =>
    `<font>${bold}<sz val="${size}"/><name val="${name}"/>${kind}</font>`;
  return `<fonts count="3">${font(11, text)}${font(16, text, '<b/>')}${font(11, head)}</fonts>`;
};

const EDGE = '<color auto="1"/>';
const edges = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin">${EDGE}</${side}>`)
  .join('');

const DAYS: Readonly<Record<PaperLanguage, string>> = {
  zh: 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;',
  en: 'd\\ mmm\\ yyyy',
};

export const workbookStyles = (language: PaperLanguage): string =>
  `${HEAD}<styleSheet ${SHEET_XML}><numFmts count="2"><numFmt numFmtId="164" formatCode="${DAYS[language]}"/>` +
  `<numFmt numFmtId="165" formatCode="${DAYS[language]}\\ hh:mm"/></numFmts>` +
  `${fonts(language)}` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${edges}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${LOOKS.length}">${LOOKS.map((look) => xf(FORMS[look])).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
