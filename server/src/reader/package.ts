import type { Place } from '../../../src/screening/finding/unreadable';
import { attributesOf } from './markup';
import { textOfMarkup } from './markup-text';
import { attempt, type Notebook } from './notebook';
import { isPageLike, sizeOf } from './picture';
import { isMargin, placeOfPart } from './place-of-part';
import { textOfDeclared } from './plain-text';
import type { ReadBytes } from './where';
import { kindOf } from './sniff';
import { UnreadableError } from './unreadable-error';
import { cellFormats, readSheet, sharedTexts, type WorkbookParts } from './workbook';
import { unzip, type ZipPart } from './zip';

/** Parts office programs write that hold bytes of their own and no words. */
const WORDLESS =
  /(?:printerSettings\d*\.bin|\.(?:odttf|fntdata|thmx)|docProps\/thumbnail\.\w+|\/media\/hdphoto\d*\.wdp|layout-cache|Thumbnails\/thumbnail\.png|\.ink)$/i;

/** How much text makes a document more than the frame of its pictures. */
const LITTLE = 60;

type Walk = {
  readonly bytes: Buffer;
  readonly parts: readonly ZipPart[];
  readonly place: readonly Place[];
  readonly notebook: Notebook;
  readonly readBytes: ReadBytes;
  readonly depth: number;
};

/** What came by on the way through a package. */
type Tally = {
  letters: number;
  pictures: number;
  pageLike: number;
  slides: Map<string, number>;
  pictured: Set<string>;
};

const xmlOf = (walk: Walk, name: RegExp): string => {
  const part = walk.parts.find((one) => name.test(one.name));
  if (!part) return '';
  return textOfDeclared(unzip(walk.bytes, part, walk.notebook)) ?? '';
};

/** What cells point at; a workbook whose styles are broken still has its cells read. */
const workbookParts = (walk: Walk): WorkbookParts => {
  let [shared, formats]: [readonly string[], readonly string[]] = [[], []];
  attempt(walk.notebook, [...walk.place, { kind: 'part', name: 'sharedStrings' }], () => {
    shared = sharedTexts(xmlOf(walk, /^xl\/sharedStrings\.xml$/i));
  });
  attempt(walk.notebook, [...walk.place, { kind: 'part', name: 'styles' }], () => {
    formats = cellFormats(xmlOf(walk, /^xl\/styles\.xml$/i));
  });
  return { shared, formats, used: new Set() };
};

/** Names of sheets by the part they lie in, as the workbook and its relations say. */
const sheetNames = (walk: Walk): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  attempt(walk.notebook, walk.place, () => {
    const targets = new Map(
      [...xmlOf(walk, /^xl\/_rels\/workbook\.xml\.rels$/i).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(
        ([tag]) => {
          const of = new Map(attributesOf(tag).map(({ name, value }) => [name, value]));
          return [of.get('Id') ?? '', (of.get('Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/')];
        }
      )
    );
    for (const [tag] of xmlOf(walk, /^xl\/workbook\.xml$/i).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
      const attributes = attributesOf(tag);
      const id = attributes.filter(({ name }) => name === 'id').at(-1)?.value ?? '';
      names.set(targets.get(id) ?? '', attributes.find(({ name }) => name === 'name')?.value ?? '');
    }
  });
  return names;
};

const lettersIn = (text: string): number => text.replace(/\s/g, '').length;

const writeSheet = (
  xml: string,
  at: { readonly walk: Walk; readonly name: string; readonly workbook: WorkbookParts }
): number => {
  const { cells, rows, rest } = readSheet(xml, at.workbook);
  const place: readonly Place[] = [...at.walk.place, { kind: 'sheet', name: at.name }];
  at.walk.notebook.write({ place, text: [at.name, ...cells].filter(Boolean).join('\n'), rows });
  at.walk.notebook.write({ place: [...place, { kind: 'aside', name: '' }], text: rest });
  return lettersIn(cells.join(''));
};

const writeMarkup = (xml: string, place: readonly Place[], notebook: Notebook): number => {
  const { text, asides, rows, hasEntities } = textOfMarkup(xml);
  notebook.write({ place: [...place, { kind: 'aside', name: '' }], text: asides });
  notebook.write({ place, text, ...(rows.length > 0 ? { rows } : {}) });
  if (hasEntities) notebook.miss('corrupt', place);
  return lettersIn(text);
};

const notePicture = (content: Buffer, tally: Tally): void => {
  tally.pictures += 1;
  if (isPageLike(sizeOf(content))) tally.pageLike += 1;
};

type Workbook = { readonly parts: WorkbookParts; readonly names: ReadonlyMap<string, string> };

const isSheet = (xml: string): boolean => /<(?:\w+:)?sheetData[\s>/]/.test(xml);

const readXmlPart = (
  xml: string,
  part: ZipPart,
  at: { readonly walk: Walk; readonly tally: Tally; readonly workbook: Workbook }
): void => {
  const { walk, tally, workbook } = at;
  if (/\.rels$/.test(part.name)) {
    const slide = /^ppt\/slides\/_rels\/slide(\d+)\.xml\.rels$/.exec(part.name)?.[1];
    if (slide && /relationships\/image"/.test(xml)) tally.pictured.add(slide);
  }
  if (isSheet(xml)) {
    tally.letters += writeSheet(xml, {
      walk,
      name: workbook.names.get(part.name) ?? '',
      workbook: workbook.parts,
    });
    return;
  }
  const isBook = /^xl\/workbook\.xml$/i.test(part.name);
  const place = placeOfPart(part.name);
  const page = isBook ? xml.replace(/<(?:\w+:)?sheet\s[^>]*>/g, '') : xml;
  const letters = writeMarkup(page, [...walk.place, ...place], walk.notebook);
  if (place[0]?.kind !== 'property' && place[0]?.kind !== 'link') tally.letters += letters;
  if (place[0]?.kind === 'slide') tally.slides.set(place[0].name, letters);
};

const readPart = (
  part: ZipPart,
  at: { readonly walk: Walk; readonly tally: Tally; readonly workbook: Workbook }
): void => {
  const { walk, tally } = at;
  if (/^xl\/sharedStrings\.xml$/i.test(part.name)) return;
  const content = unzip(walk.bytes, part, walk.notebook);
  const kind = kindOf(content);
  const place: readonly Place[] = [...walk.place, ...placeOfPart(part.name)];
  if (content.length === 0 || kind === 'font' || part.name === '[Content_Types].xml') return;
  if (kind === 'picture') return notePicture(content, tally);
  if (/vbaProject\.bin$/i.test(part.name)) {
    walk.notebook.miss('macro', place);
    return;
  }
  if (kind === 'markup' || (kind === 'other' && /\.(?:xml|rels|vml|xhtml|svg)$/i.test(part.name))) {
    const xml = textOfDeclared(content);
    if (xml === null) throw new UnreadableError('corrupt');
    readXmlPart(xml, part, at);
    return;
  }
  if (kind === 'other' && WORDLESS.test(part.name)) return;
  walk.readBytes(content, { place, depth: walk.depth + 1, name: part.name, isPart: true });
};

/** Pages that are pictures: a document that says next to nothing beside them, a slide of which a picture is all. */
const notePictures = (tally: Tally, { notebook, place }: Walk): void => {
  if (tally.pictures === 0) return;
  for (const slide of tally.pictured) {
    if ((tally.slides.get(slide) ?? 0) < LITTLE / 3)
      notebook.miss('no-text', [...place, { kind: 'slide', name: slide }]);
  }
  if (tally.letters < LITTLE || tally.pageLike > 0)
    notebook.miss('no-text', [...place, { kind: 'picture', name: '' }]);
};

/** Walks an office package part by part, whatever its parts are called and whether or not anything points at them. */
export const readPackage = (walk: Walk): void => {
  const tally: Tally = { letters: 0, pictures: 0, pageLike: 0, slides: new Map(), pictured: new Set() };
  const isWorkbook = walk.parts.some(({ name }) => /^xl\//i.test(name));
  const workbook: Workbook = isWorkbook
    ? { parts: workbookParts(walk), names: sheetNames(walk) }
    : { parts: { shared: [], formats: [], used: new Set() }, names: new Map() };
  const files = walk.parts.filter(({ name }) => !name.endsWith('/'));
  for (const part of [
    ...files.filter(({ name }) => isMargin(name)),
    ...files.filter(({ name }) => !isMargin(name)),
  ]) {
    walk.notebook.spendPart();
    attempt(walk.notebook, [...walk.place, ...placeOfPart(part.name)], () =>
      readPart(part, { walk, tally, workbook })
    );
  }
  // Texts no cell points at any more are still in the file.
  const unused = workbook.parts.shared.filter((_, i) => !workbook.parts.used.has(i)).join('\n');
  walk.notebook.write({ place: [...walk.place, { kind: 'aside', name: '' }], text: unused });
  notePictures(tally, walk);
};
