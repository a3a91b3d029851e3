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

/** Word's table of fonts. */
export const fontTable = (): string => Object.values(FONTS).map(fontRow).join('');

/** Chinese in the standard's typeface, letters and figures of the West in theirs. */
export const fontOf = (face: Typeface): string => {
  const { name } = FONTS[face];
  const latin = FONTS.latin.name;
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="${latin}"/>`;
};
