import type { Paper } from '../../../src/papers';
import { sayIn } from '../../../src/papers';
import { chartPart } from './chart';
import { bodyOf } from './document-body';
import { fontsPart, mm, settingsPart, stylesPart, WORD } from './document-styles';
import { contentTypes, escaped, HEAD, relations } from './xml';
import { zipped } from './zip';

const FIELDS: Readonly<Record<string, string>> = { '{page}': 'PAGE', '{pages}': 'NUMPAGES' };

/** A field that Word counts itself. */
const field = (name: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r>` +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** 第 x 页 共 y 页 below tables, — x — below letters. */
const footerPart = ({ pages, language }: Paper): string => {
  const sentence =
    pages === 'of' ? sayIn(language)('page.of', { page: '{page}', pages: '{pages}' }) : '— {page} —';
  const runs = sentence
    .split(/(\{pages?\})/)
    .map((part) =>
      FIELDS[part] ? field(FIELDS[part]) : `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`
    );
  const style = pages === 'of' ? 'Foot' : 'FootLetter';
  return `${HEAD}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p></w:ftr>`;
};

/** Margins of A4 after GB/T 9704: a type area of 156 × 225 mm; a sheet lying across is the same one turned. */
const UPRIGHT =
  `<w:pgSz w:w="${mm(210)}" w:h="${mm(297)}"/><w:pgMar w:top="${mm(37)}" w:right="${mm(26)}" ` +
  `w:bottom="${mm(35)}" w:left="${mm(28)}" w:header="${mm(15)}" w:footer="${mm(26)}" w:gutter="0"/>`;
const ACROSS =
  `<w:pgSz w:w="${mm(297)}" w:h="${mm(210)}" w:orient="landscape"/><w:pgMar w:top="${mm(28)}" ` +
  `w:right="${mm(35)}" w:bottom="${mm(26)}" w:left="${mm(37)}" w:header="${mm(15)}" w:footer="${mm(15)}" w:gutter="0"/>`;

const OFFICE = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function* documentPart(paper: Paper): Iterable<string> {
  yield `${HEAD}<w:document ${WORD} ${OFFICE}><w:body>`;
  yield* bodyOf(paper);
  yield (
    `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>${paper.landscape ? ACROSS : UPRIGHT}` +
    '</w:sectPr></w:body></w:document>'
  );
}

const PARTS = [
  ['word/document.xml', 'wordprocessingml.document.main'],
  ['word/styles.xml', 'wordprocessingml.styles'],
  ['word/settings.xml', 'wordprocessingml.settings'],
  ['word/fontTable.xml', 'wordprocessingml.fontTable'],
  ['word/footer1.xml', 'wordprocessingml.footer'],
] as const;

/** The charts of a paper in their order, as files of the package. */
const chartsOf = ({ blocks, language }: Paper) =>
  blocks
    .flatMap((block) =>
      block.kind === 'picture' ? block.panels.map((panel) => ({ panel, most: block.most })) : []
    )
    .map(({ panel, most }, index) => ({
      id: `rIdChart${index + 1}`,
      file: `charts/chart${index + 1}.xml`,
      content: chartPart(panel, { language, ...(most === undefined ? {} : { most }) }),
    }));

/** A paper as .docx, piece by piece. */
export const writeDocument = (paper: Paper): AsyncIterable<Uint8Array> => {
  const charts = chartsOf(paper);
  const parts = [...PARTS, ...charts.map(({ file }) => [`word/${file}`, 'drawingml.chart'] as const)];
  return zipped([
    { name: '[Content_Types].xml', content: [contentTypes(parts)] },
    { name: '_rels/.rels', content: [relations([['rId1', 'officeDocument', 'word/document.xml']])] },
    { name: 'word/document.xml', content: documentPart(paper) },
    {
      name: 'word/_rels/document.xml.rels',
      content: [
        relations([
          ['rId1', 'styles', 'styles.xml'],
          ['rId2', 'settings', 'settings.xml'],
          ['rId3', 'fontTable', 'fontTable.xml'],
          ['rId4', 'footer', 'footer1.xml'],
          ...charts.map(({ id, file }) => [id, 'chart', file] as const),
        ]),
      ],
    },
    { name: 'word/styles.xml', content: [stylesPart(paper.language)] },
    { name: 'word/settings.xml', content: [settingsPart()] },
    { name: 'word/fontTable.xml', content: [fontsPart()] },
    { name: 'word/footer1.xml', content: [footerPart(paper)] },
    ...charts.map(({ file, content }) => ({ name: `word/${file}`, content: [content] })),
  ]);
};
