import { cell, head, middle } from './paper';
import type { Block, Paper, Row } from './paper';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

/** Rows that come a batch at a time: a register may have a million. */
export type Batches = Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>;

/** One table of a workbook. `above`: its title and the lines below it; `below`: what stands under the table. */
export type Sheet = {
  readonly name: string;
  readonly above: readonly string[];
  /** Millimetres of the columns. */
  readonly widths: readonly number[];
  readonly head: readonly Row[];
  readonly rows: Batches;
  readonly below: readonly string[];
  /** Whether its columns can be narrowed by their values. */
  readonly filter: boolean;
  /** How many columns are printed, the first ones; all where nothing is said. */
  readonly printed?: number;
};

/** A paper as a spreadsheet has it: real numbers and dates, its head on every page. */
export type Book = {
  readonly name: string;
  readonly language: PaperLanguage;
  readonly landscape: boolean;
  readonly sheets: readonly Sheet[];
};

/** A name a sheet may have: 31 characters, none of those that formulas use, no apostrophe at its ends, and each once. */
export const sheetName = (wanted: string, taken: readonly string[]): string => {
  const plain =
    wanted
      .replace(/[\u0000-\u001f[\]:*?/\\]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, 28)
      .trim() || '1';
  const names = taken.map((name) => name.toLowerCase());
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? plain : `${plain} ${number}`;
    if (!names.includes(name.toLowerCase())) return name;
  }
};

type Open = { -readonly [Key in keyof Sheet]: Sheet[Key] };

type PictureBlock = Extract<Block, { kind: 'picture' }>;
type Told = Exclude<Block, PictureBlock>;

/**
 * The figures behind a picture, every bar of them: a table a panel where the panels tell of different things; nothing where all
 * have the same bars, whose table the paper has already.
 */
const tablesOf = ({ panels }: PictureBlock, language: PaperLanguage): readonly Told[] => {
  const say = sayIn(language);
  const names = new Set(panels.map(({ bars }) => bars.map(({ name }) => name).join('\n')));
  if (names.size < 2) return [];
  return panels.flatMap(({ title, bars }): readonly Told[] => [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      widths: [80, 30],
      head: [[head(say('picture.name')), head(say('ranking.count'))]],
      rows: bars.map(({ name, value }) => [cell(name), middle(value ?? say('none'))]),
    },
  ]);
};

/** The tables of a paper as sheets: a heading names the one that follows, words before a table stand above it, words after it below. */
export const bookOf = (paper: Paper): Book => {
  const { name, language, landscape } = paper;
  const blocks = paper.blocks.flatMap((block) =>
    block.kind === 'picture' ? tablesOf(block, language) : [block]
  );
  const sheets: Open[] = [];
  const titles = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  const lead: string[] = [];
  let heading = '';
  const say = (block: Exclude<Block, { kind: 'table' | 'picture' }>): void => {
    if (block.kind === 'title') return;
    if (block.kind === 'heading') heading = block.text;
    else if (sheets.length === 0) lead.push(block.text);
    else
      sheets[sheets.length - 1] = {
        ...(sheets.at(-1) as Open),
        below: [...(sheets.at(-1)?.below ?? []), block.text],
      };
  };
  for (const block of blocks) {
    if (block.kind !== 'table') {
      say(block);
      continue;
    }
    const taken = sheets.map((sheet) => sheet.name);
    sheets.push({
      name: sheetName(heading || name, taken),
      above: [...titles, ...lead, ...(heading ? [heading] : [])],
      widths: block.widths,
      head: block.head,
      rows: [block.rows],
      below: [],
      filter: false,
    });
    heading = '';
  }
  return { name, language, landscape, sheets };
};
