import type { Place } from '../../../src/screening/finding/unreadable';

const KINDS: readonly (readonly [RegExp, Place['kind']])[] = [
  [/^(?:word\/header|.*\/headers?\/)/, 'header'],
  [/^word\/footer/, 'footer'],
  [/^(?:word\/(?:footnotes|endnotes)|ppt\/notesSlides)/, 'note'],
  [/comment/i, 'comment'],
  [/^docProps\/|^meta\.xml$|^customXml\//, 'property'],
  [/\/charts?\//, 'chart'],
  [/\/(?:drawings|diagrams)\//, 'drawing'],
  [/\.rels$/, 'link'],
];
const MAIN = /^(?:word\/document\d*\.xml|content\.xml|ppt\/presentation\.xml|xl\/workbook\.xml)$/;

/** What an office program calls a part of its package: `word/header1.xml` is a header, `ppt/slides/slide3.xml` slide 3. */
export const placeOfPart = (name: string): readonly Place[] => {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
  if (slide) return [{ kind: 'slide', name: slide }];
  if (MAIN.test(name)) return [];
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  return [{ kind: kind ?? 'part', name: kind ? '' : name }];
};

/** Margins are read before the body, as secrecy marks stand there. */
export const isMargin = (name: string): boolean =>
  /^word\/(?:header|footer|footnotes|endnotes|comments)/.test(name);
