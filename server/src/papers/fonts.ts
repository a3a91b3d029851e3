import { strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The typefaces of GB/T 9704. They may not be shipped; a machine without them takes the first of the others it has. `latin`: for letters
 * and figures of the West in the same line.
 */
export const FONTS = {
  title: {
    name: '方正小标宋简体',
    others: ['FZXiaoBiaoSong-B05S', '小标宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
    family: 'roman',
    charset: '86',
  },
  body: {
    name: '仿宋_GB2312',
    others: ['仿宋', 'FangSong', 'STFangsong', '华文仿宋', 'Noto Serif CJK SC'],
    family: 'roman',
    charset: '86',
  },
  heading: {
    name: '黑体',
    others: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'],
    family: 'swiss',
    charset: '86',
  },
  latin: { name: 'Times New Roman', others: ['Liberation Serif'], family: 'roman', charset: '00' },
} as const;

export type Typeface = Exclude<keyof typeof FONTS, 'latin'>;

/** One row of Word's own table of fonts, in which a font may name those that stand in for it and say of what kind it is. */
const fontRow = ({ name, others, family, charset }: (typeof FONTS)[keyof typeof FONTS]): string =>
  `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="${charset}"/>` +
  `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

const fontTable = (): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `${Object.values(FONTS).map(fontRow).join('')}</w:fonts>`;

const TABLE = 'word/fontTable.xml';

/** Writes the table of fonts, which the library writes empty unless whole fonts are shipped, into a document. */
export const withFontTable = (document: Uint8Array): Uint8Array => {
  const files = unzipSync(document);
  if (!files[TABLE]) throw new Error(`No ${TABLE} in ${Object.keys(files).join(', ')}`);
  return zipSync({ ...files, [TABLE]: strToU8(fontTable()) });
};
