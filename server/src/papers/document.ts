import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { Paper } from '../../../src/papers';
import { sayIn } from '../../../src/papers';
import { fontOf, mm, partOf, SIZE } from './document-parts';
import { withFontTable } from './fonts';

/** Margins of A4 after GB/T 9704: a type area of 156 × 225 mm; a sheet lying across is the same one turned. */
const UPRIGHT = { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(26) };
const ACROSS = { top: mm(28), left: mm(37), right: mm(35), bottom: mm(26), footer: mm(15) };

/** 第 x 页 共 y 页 below tables, — x — below letters: Word counts them itself. */
const footerOf = ({ pages, language }: Paper): Footer => {
  const size = pages === 'of' ? SIZE.note + 3 : SIZE.page;
  const sentence =
    pages === 'of' ? sayIn(language)('page.of', { page: '{page}', pages: '{pages}' }) : '— {page} —';
  const children = sentence
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part
    );
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size, font: fontOf('body') })],
      }),
    ],
  });
};

/** A paper as .docx. */
export const writeDocument = async (paper: Paper): Promise<Uint8Array> => {
  const { landscape, blocks, language } = paper;
  const document = new Document({
    title: paper.name,
    styles: {
      default: {
        document: {
          run: {
            size: SIZE.table,
            font: fontOf('body'),
            language: { value: 'en-US', eastAsia: language === 'zh' ? 'zh-CN' : 'en-US' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: mm(210),
              height: mm(297),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: landscape ? ACROSS : UPRIGHT,
          },
        },
        footers: { default: footerOf(paper) },
        children: blocks.map(partOf),
      },
    ],
  });
  return withFontTable(await Packer.toBuffer(document));
};
