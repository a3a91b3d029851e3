import type { PaperLanguage } from '../../../src/papers';
import { fontOf, fontTable } from './fonts';
import type { Typeface } from './fonts';
import { HEAD } from './xml';

/** Twentieths of a point, in which Word measures. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Twenty-two lines a page: 28 points from line to line. */
const LINE = 560;

/** Word widens 2026年 between figure and character, which a narrow column has no room for. */
const CLOSE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

type Style = {
  readonly id: string;
  readonly name: string;
  readonly face: Typeface;
  /** Half points: 二号 for the title, 三号 for the text, 四号 for a heading, smaller ones in tables. */
  readonly size: number;
  readonly paragraph: string;
};

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    face: 'title',
    size: 44,
    paragraph: `<w:keepNext/><w:spacing w:after="${LINE / 2}"/><w:jc w:val="center"/>`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    face: 'heading',
    size: 28,
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="0"/>',
  },
  {
    id: 'BodyText',
    name: 'Body Text',
    face: 'body',
    size: 32,
    paragraph: `<w:spacing w:line="${LINE}" w:lineRule="exact"/><w:jc w:val="both"/>`,
  },
  { id: 'Plain', name: 'Plain', face: 'body', size: 24, paragraph: '<w:spacing w:after="60"/>' },
  { id: 'Note', name: 'Note', face: 'body', size: 18, paragraph: '<w:spacing w:before="100"/>' },
  { id: 'Foot', name: 'footer', face: 'body', size: 21, paragraph: '<w:jc w:val="center"/>' },
  { id: 'FootLetter', name: 'Foot of a letter', face: 'body', size: 28, paragraph: '<w:jc w:val="center"/>' },
  ...(['large', 'middle', 'small'] as const).flatMap((print): readonly Style[] => {
    const size = { large: 24, middle: 21, small: 17 }[print];
    return [
      { id: `cell-${print}`, name: `Cell ${print}`, face: 'body', size, paragraph: CLOSE },
      { id: `head-${print}`, name: `Head ${print}`, face: 'heading', size, paragraph: CLOSE },
    ];
  }),
];

const styleOf = ({ id, name, face, size, paragraph }: Style): string =>
  `<w:style w:type="paragraph" w:customStyle="${/^[A-Z]/.test(id) ? 0 : 1}" w:styleId="${id}">` +
  `<w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr>` +
  `<w:rPr>${fontOf(face)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

export const stylesPart = (language: PaperLanguage): string =>
  `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${fontOf('body')}<w:sz w:val="24"/>` +
  `<w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="${language === 'zh' ? 'zh-CN' : 'en-US'}"/></w:rPr>` +
  '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">' +
  `<w:name w:val="Normal"/></w:style>${STYLES.map(styleOf).join('')}</w:styles>`;

export const fontsPart = (): string => `${HEAD}<w:fonts ${WORD}>${fontTable()}</w:fonts>`;

export const settingsPart = (): string =>
  `${HEAD}<w:settings ${WORD}><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
  '</w:compat></w:settings>';
