import { digitRuns } from '../text/digit-runs';
import { fold } from '../text/fold';
import { isIdentityShape } from './identity-number';
import { isHeadOfNobodys, ruleOfHead } from './labelled-numbers';
import { findPersonalData } from './personal-data';
import { maskValue } from './personal-number';
import type { Section } from '../finding/unreadable';

/** Somebody in a table: a row that holds a personal number, and the name beside it. */
export type Listed = {
  readonly rule: string;
  readonly number: string;
  readonly masked: string;
  readonly name: string;
};
export type Table = {
  readonly people: readonly Listed[];
  /** Numbers of columns that are nobody's: 流水号. */ readonly quiet: ReadonlySet<string>;
};

const NAME = /^[\p{Script=Han}·]{2,5}\d{0,4}$/u;
const NOT_A_NAME = /^(?:姓名|合计|总计|备注|小计|序号|部门|单位|职务|电话|手机)$/;

const plain = (cell: string): string => fold(cell).text.trim();

/** Digits enough for a number of somebody's; a line without is no row of a list, and costs no more than this look. */
const LONG = /\d{8}|\d{3,4}[ -]\d{4}[ -]\d{4}|\d{6}[ -]\d{8}/;

/** A line of short cells that may head the columns below it: 姓名,身份证号. */
const isHead = (line: string): boolean => line.length < 120 && /证|卡|手机|号/.test(line);

/** Lines whose cells are parted by tabs, bars, commas or wide gaps: a list pasted as text. */
const rowsIn = (text: string): string[][] =>
  text
    .split('\n')
    .filter(
      (line) => line.length < 2_000 && /[\t,，|;；]| {2}/.test(line) && (LONG.test(line) || isHead(line))
    )
    .map((line) =>
      // Exports set a tab, an apostrophe or ="…" before a number, so that it stays a text.
      line.split(/[,，|;；]\t?|\t| {2,}/).map((cell) => cell.trim().replace(/^(?:="?|"|')|"$/g, ''))
    );

type Column = { readonly rule: string; readonly value: RegExp } | 'nobodys' | null;

const columnsOf = (row: readonly string[]): readonly Column[] =>
  row.map((cell) => (isHeadOfNobodys(plain(cell)) ? 'nobodys' : ruleOfHead(plain(cell))));

/** Identity numbers kept as numbers lose their last three digits: 410802199001010000. */
const isRounded = (cell: string): boolean => /^\d{15}000$/.test(cell) && isIdentityShape(cell);

const numberIn = (cell: string, column: Column): Omit<Listed, 'name'> | null => {
  if (column === 'nobodys' || !LONG.test(cell)) return null;
  if (column && column.value.test(cell)) {
    return { rule: column.rule, number: cell, masked: maskValue(column.rule as 'mobile', cell) };
  }
  if (isRounded(cell))
    return { rule: 'identity-number', number: cell, masked: maskValue('identity-number', cell) };
  const found = findPersonalData(fold(cell))[0];
  return found
    ? { rule: found.rule, number: cell.slice(found.start, found.end), masked: found.masked ?? '' }
    : null;
};

const nameIn = (row: readonly string[]): string =>
  row.map(plain).find((cell) => NAME.test(cell) && !NOT_A_NAME.test(cell)) ?? '';

/** Who stands in the rows of one place of a file, and which numbers there are nobody's. */
export const readTable = ({ text, rows }: Section): Table => {
  const people: Listed[] = [];
  const quiet = new Set<string>();
  let columns: readonly Column[] = [];
  for (const row of rows ?? rowsIn(text)) {
    const cells = row.map(plain);
    const heads = columnsOf(row);
    if (heads.some(Boolean) && !cells.some((cell) => /\d{7}/.test(cell))) columns = heads;
    cells.forEach((cell, i) => {
      if (columns[i] === 'nobodys')
        for (const run of digitRuns(cell)) quiet.add(run.groups.map(({ digits }) => digits).join(''));
    });
    const found = cells.map((cell, i) => numberIn(cell, columns[i] ?? null)).filter((one) => one !== null);
    if (found.length > 0) people.push({ ...found[0]!, name: nameIn(row) });
  }
  return { people, quiet };
};
