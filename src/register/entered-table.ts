import { isCivilDate, monthOf } from '../calendar';
import { isBlank, isReadable, LIMITS } from '../text';

/** A table as a spreadsheet has it. */
type Table = readonly (readonly string[])[];

export const ENTERED_COLUMNS = [
  'title',
  'department',
  'on',
  'category',
  'channel',
  'source',
  'address',
  'officer',
  'remark',
  'counts',
] as const;
export type EnteredColumn = (typeof ENTERED_COLUMNS)[number];

/** What a column may be called; the first of each is the template's, in Chinese and in English. */
const HEADS: Readonly<Record<EnteredColumn, readonly [string, string, ...string[]]>> = {
  title: ['标题', 'Title', '信息标题', '稿件标题'],
  department: ['部室', 'Department', '部门', '单位', '投稿单位'],
  on: ['发布日期', 'Published on', '发布时间', '日期', 'Date'],
  category: ['类别', 'Category', '信息类别'],
  channel: ['栏目', 'Channel'],
  source: ['来源', 'Source', '信息来源'],
  address: ['网址', 'Address', '链接', 'Link'],
  officer: ['信息员', 'Officer', '供稿人'],
  remark: ['备注', 'Remark'],
  counts: ['计入排序', 'Counts in the ranking'],
};

export const ENTERED_FAULTS = [
  'no-head',
  'empty',
  'too-many',
  'formula',
  'unreadable',
  'title-missing',
  'department-missing',
  'department-unknown',
  'category-unknown',
  'channel-unknown',
  'day-missing',
  'day-wrong',
  'day-to-come',
  'counts-wrong',
  'month-closed',
  'twice',
  'known',
] as const;
export type EnteredFault = (typeof ENTERED_FAULTS)[number];

/** A row that cannot be taken over: its line in the file, and the words that are wrong. */
export type RefusedEntry = { readonly line: number; readonly text: string; readonly reason: EnteredFault };

/** Something that was published on paper or before the desk was, as it is entered. `on` is a civil date; `counts`: in its month's ranking. */
export type EnteredItem = {
  readonly title: string;
  readonly department: string;
  readonly on: string;
  readonly category: string | null;
  readonly channel: string | null;
  readonly source: string;
  readonly address: string;
  readonly officer: string;
  readonly remark: string;
  readonly counts: boolean;
};

/** Keys by what they may be called, as `enteredNames` makes it. */
type Names = ReadonlyMap<string, string>;
/** The organization's lists, and what is not entered any more. */
export type EnteredKnown = {
  readonly departments: Names;
  readonly categories: Names;
  readonly channels: Names;
  readonly closedMonths: ReadonlySet<string>;
  /** Today's civil date. */
  readonly today: string;
};

/** So many rows in one table: they are written in one transaction, behind which every publication waits. */
export const ENTERED_ROWS = 5_000;

/** Nothing that is compared is longer; a cell of megabytes is no name, and would hold everybody up. */
const COMPARED = 1_000;

/** As it is compared: `ＡＢ：` is `ab`. A title is kept as it was written, with its own full-width signs. */
const plain = (cell: string): string =>
  cell.slice(0, COMPARED).normalize('NFKC').trim().toLowerCase().replace(/[*:]$/, '');

export const enteredNames = (
  list: readonly { readonly key: string; readonly names: readonly string[] }[]
): Names =>
  new Map(list.flatMap(({ key, names }) => [key, ...names].map((name) => [plain(name), key] as const)));

/** Days of a spreadsheet are counted from here. */
const SHEET_START = Date.UTC(1899, 11, 30);

/** `2026-01-05`, `2026/1/5`, `2026.1.5`, `2026年1月5日`, with a time or without, or the number a spreadsheet counts days by; null for no day. */
export const dayIn = (cell: string): string | null => {
  const text = cell.normalize('NFKC').trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (serial !== null)
    return new Date(SHEET_START + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(text) ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return year && isCivilDate(date) && year >= '1949' && year < '2200' ? date : null;
};

const YES = ['是', 'yes', 'y', '1', 'true', '√', '✓'];
const NO = ['', '否', 'no', 'n', '0', 'false'];

/** A formula that was not worked out, or what became of one. */
const isFormula = (cell: string): boolean => /^=|^#(?:REF|N\/A|NAME\?|VALUE|DIV\/0|NUM|NULL)/i.test(cell);

type Row = Readonly<Record<EnteredColumn, string>>;
type Judged = { readonly reason: EnteredFault; readonly text: string };

const fault = (reason: EnteredFault, text = ''): Judged => ({ reason, text: text.slice(0, 60) });

const find = (names: Names, name: string): string | null => names.get(plain(name)) ?? null;

const LONGEST: Readonly<Record<EnteredColumn, number>> = {
  title: LIMITS.name,
  department: LIMITS.name,
  on: 40,
  category: LIMITS.name,
  channel: LIMITS.name,
  source: LIMITS.name,
  address: LIMITS.link,
  officer: LIMITS.name,
  remark: LIMITS.words,
  counts: 10,
};

const wrongCell = (row: Row): Judged | null => {
  for (const column of ENTERED_COLUMNS) {
    const cell = row[column];
    if (isFormula(cell)) return fault('formula', cell);
    if (!isReadable(cell) || cell.length > LONGEST[column]) return fault('unreadable', cell);
  }
  return null;
};

const wrongDay = (row: Row, day: string | null, known: EnteredKnown): Judged | null => {
  if (row.on === '') return fault('day-missing');
  if (day === null) return fault('day-wrong', row.on);
  return day > known.today ? fault('day-to-come', row.on) : null;
};

const wrongName = (row: Row, known: EnteredKnown): Judged | null => {
  if (row.department === '') return fault('department-missing');
  if (find(known.departments, row.department) === null) return fault('department-unknown', row.department);
  if (row.category !== '' && find(known.categories, row.category) === null)
    return fault('category-unknown', row.category);
  return row.channel !== '' && find(known.channels, row.channel) === null
    ? fault('channel-unknown', row.channel)
    : null;
};

/** One item as it was filled in or read: what it is, or what is wrong with it. */
export const judgeEntered = (row: Row, known: EnteredKnown): EnteredItem | Judged => {
  const day = dayIn(row.on);
  const wrong =
    wrongCell(row) ??
    (isBlank(row.title) ? fault('title-missing') : null) ??
    wrongName(row, known) ??
    wrongDay(row, day, known);
  if (wrong) return wrong;
  const counts = YES.includes(plain(row.counts));
  if (!counts && !NO.includes(plain(row.counts))) return fault('counts-wrong', row.counts);
  const on = day ?? '';
  if (counts && known.closedMonths.has(monthOf(on))) return fault('month-closed', monthOf(on));
  const { title, source, address, officer, remark } = row;
  return {
    title,
    department: find(known.departments, row.department) ?? '',
    on,
    category: row.category === '' ? null : find(known.categories, row.category),
    channel: row.channel === '' ? null : find(known.channels, row.channel),
    source,
    address,
    officer,
    remark,
    counts,
  };
};

const columnsOf = (head: readonly string[]): Partial<Record<EnteredColumn, number>> =>
  Object.fromEntries(
    ENTERED_COLUMNS.flatMap((column) => {
      const at = head.findIndex((cell) => HEADS[column].some((name) => plain(name) === plain(cell)));
      return at < 0 ? [] : [[column, at]];
    })
  );

/** What makes two rows the same item. */
export const enteredIdentity = ({ title, department, on, address }: EnteredItem): string =>
  JSON.stringify([title, department, on, address]);

export type EnteredPlan = {
  readonly items: readonly (EnteredItem & { readonly line: number })[];
  readonly refused: readonly RefusedEntry[];
};

type Rows = { readonly line: number; readonly row: Row };

const rowsOf = (table: Table, headAt: number): readonly Rows[] => {
  const columns = columnsOf(table[headAt] ?? []);
  return table.slice(headAt + 1).flatMap((cells, index) => {
    const row = Object.fromEntries(
      ENTERED_COLUMNS.map((column) => {
        const at = columns[column];
        return [column, at === undefined ? '' : (cells[at] ?? '').trim()];
      })
    ) as Row;
    const isEmpty = ENTERED_COLUMNS.every((column) => row[column] === '');
    return isEmpty ? [] : [{ line: headAt + index + 2, row }];
  });
};

const nothing = (reason: EnteredFault, text = ''): EnteredPlan => ({
  items: [],
  refused: [{ line: 1, text, reason }],
});

/**
 * Items of before as an office lists them, one a row (Art. 10): what would be entered, and every row that cannot be with what is wrong. A
 * table with one such row is not entered at all: half a list would be taken for the whole.
 */
export const readEntered = (table: Table, known: EnteredKnown): EnteredPlan => {
  const steps = enteredSteps(table, known);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Rows judged between two pauses: some milliseconds. */
const ROWS_A_STEP = 100;

/** The same in steps, so that whoever reads a long list lets others in between; what it returns is the plan. */
export function* enteredSteps(table: Table, known: EnteredKnown): Generator<undefined, EnteredPlan> {
  // Many lists have their name over the head.
  const headAt = table.slice(0, 20).findIndex((row) => {
    const columns = columnsOf(row);
    return columns.title !== undefined && columns.department !== undefined && columns.on !== undefined;
  });
  if (headAt < 0) return nothing('no-head');
  const rows = rowsOf(table, headAt);
  if (rows.length === 0) return nothing('empty');
  if (rows.length > ENTERED_ROWS) return nothing('too-many', String(rows.length));
  const items = new Map<string, EnteredItem & { readonly line: number }>();
  const refused: RefusedEntry[] = [];
  for (const [index, { line, row }] of rows.entries()) {
    if (index % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    const judged = judgeEntered(row, known);
    if ('reason' in judged) refused.push({ line, ...judged });
    else if (items.has(enteredIdentity(judged))) refused.push({ line, ...fault('twice', judged.title) });
    else items.set(enteredIdentity(judged), { ...judged, line });
  }
  return { items: [...items.values()], refused };
}

/** The columns of the template, as they are called in a language. */
export const enteredHead = (language: 'zh' | 'en'): readonly string[] =>
  ENTERED_COLUMNS.map((column) => HEADS[column][language === 'zh' ? 0 : 1]);
