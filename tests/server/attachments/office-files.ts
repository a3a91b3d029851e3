import { zipFile, type ZipPart } from './zip-file';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${XML}<Relationships xmlns="${RELATIONS}">${targets
    .map(
      ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
    )
    .join('')}</Relationships>`;

const types = (overrides: readonly (readonly [string, string])[]): string =>
  `${XML}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
    .map(
      ([part, type]) =>
        `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`
    )
    .join('')}</Types>`;

const paragraphs = (texts: readonly string[]): string =>
  texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');

export type WordFile = {
  readonly body: readonly string[];
  readonly header?: string;
  readonly deleted?: string;
};

/** The parts of a small Word file. */
export const wordParts = ({ body, header = '', deleted = '' }: WordFile): ZipPart[] => [
  { name: '[Content_Types].xml', content: types([['/word/document.xml', 'wordprocessingml.document.main']]) },
  { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
  { name: 'word/_rels/document.xml.rels', content: relations([['header', 'header1.xml']]) },
  { name: 'word/header1.xml', content: `${XML}<w:hdr xmlns:w="${WORD}">${paragraphs([header])}</w:hdr>` },
  {
    name: 'word/document.xml',
    content: `${XML}<w:document xmlns:w="${WORD}"><w:body>${paragraphs(body)}<w:p><w:del><w:r><w:delText>${deleted}</w:delText></w:r></w:del></w:p></w:body></w:document>`,
  },
];

export const wordFile = (file: WordFile): Buffer => zipFile(wordParts(file));

const row = (cells: readonly (string | number)[], y: number): string =>
  `<row r="${y + 1}">${cells
    .map((cell, x) => [`r="${String.fromCharCode(65 + x)}${y + 1}"`, cell] as const)
    .map(([at, cell]) =>
      typeof cell === 'number'
        ? `<c ${at}><v>${cell}</v></c>`
        : `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
    )
    .join('')}</row>`;

/** A workbook with the sheets named, each a table of texts and numbers. */
export const workbookFile = (
  sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>
): Buffer => {
  const names = Object.keys(sheets);
  const list = names
    .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  return zipFile([
    {
      name: '[Content_Types].xml',
      content: types([
        ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ...names.map((_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, 'spreadsheetml.worksheet'] as const),
      ]),
    },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(names.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const)),
    },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `${XML}<worksheet xmlns="${SHEET}"><sheetData>${sheets[name]!.map(row).join('')}</sheetData></worksheet>`,
    })),
  ]);
};
