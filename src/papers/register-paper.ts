import { civilDate } from '../calendar';
import { ENTRY_KINDS } from '../register';
import type { EntryKind, EntryRecord, RegisterEntry } from '../register';
import type { Book } from './book';
import { sheetName } from './book';
import { dateSaid, dateShort, minuteOf, timeSaid } from './dates';
import type { When } from './dates';
import { madeBy, madeFields } from './made-by';
import type { Made } from './made-by';
import { ACROSS, cell, fileName, head, middle } from './paper';
import type { Cell, Line, Paper, Row } from './paper';
import { sayIn } from './words';
import type { PaperLanguage, PaperWord } from './words';

export type RegisterFacts = When & {
  readonly organization: string;
  /** Civil dates of the filter; null where it has no such end. */
  readonly range: { readonly from: string | null; readonly to: string | null };
  readonly sums: Readonly<Partial<Record<EntryKind, number>>>;
  /** Head of the chain that the entries end with. */
  readonly head: string;
  readonly made: Made;
  readonly named: {
    readonly departments: ReadonlyMap<string, string>;
    readonly channels: ReadonlyMap<string, string>;
    readonly categories: ReadonlyMap<string, string>;
  };
};

const nameIn = (known: ReadonlyMap<string, string>, key: string | null): string =>
  key === null ? '' : (known.get(key) ?? key);

const signedBy = ({ signers = [] }: EntryRecord, when: When): string => {
  const say = sayIn(when.language);
  return signers
    .map(({ name, standingInFor, at }) => {
      const who = standingInFor ? say('stood-in', { name, other: standingInFor }) : name;
      return `${who} ${timeSaid(at, when)}`;
    })
    .join(say('stop'));
};

/** Points besides: who took the item over, or how many the office gives. */
export const creditSaid = (
  { on, outlet, hundredths = 0 }: NonNullable<EntryRecord['credit']>,
  language: PaperLanguage
): string => {
  const say = sayIn(language);
  const day = dateSaid(on, language);
  return outlet === undefined
    ? say('register.credit-points', { on: day, points: hundredths / 100 })
    : say('register.credit-outlet', { on: day, outlet });
};

/** What is said of an entry besides: why, with whom it was filed, what it should have said. */
const remarks = (
  { reason, record = {} }: RegisterEntry,
  { language, named }: RegisterFacts
): readonly string[] => {
  const say = sayIn(language);
  const { names, filing, corrected = {}, credit, remark } = record;
  const filed = filing
    ? [filing.with, dateSaid(filing.on, language), filing.number].filter(Boolean).join(' ')
    : '';
  const values = Object.entries(corrected).map(([field, value]) =>
    field === 'department'
      ? nameIn(named.departments, value)
      : field === 'channel'
        ? nameIn(named.channels, value)
        : value
  );
  return [
    names ? say('register.names', { sequence: names }) : '',
    filed ? say('register.filed', { filing: filed }) : '',
    values.length > 0 ? say('register.corrected', { value: values.join(say('list')) }) : '',
    credit ? creditSaid(credit, language) : '',
    reason ?? '',
    remark ?? '',
  ].filter(Boolean);
};

type Column = {
  readonly word: PaperWord;
  readonly width: number;
  readonly of: (entry: RegisterEntry, facts: RegisterFacts) => Cell;
};

const COLUMN: Readonly<Record<string, Omit<Column, 'width'>>> = {
  sequence: { word: 'register.sequence', of: ({ sequence }) => middle(sequence) },
  number: { word: 'register.number', of: ({ number }) => middle(number) },
  kind: { word: 'register.kind', of: ({ kind }, { language }) => middle(sayIn(language)(`kind.${kind}`)) },
  title: { word: 'register.subject', of: ({ title }) => cell(title) },
  department: {
    word: 'register.department',
    of: ({ department }, { named }) => cell(nameIn(named.departments, department)),
  },
  category: {
    word: 'register.category',
    of: ({ category }, { named }) => cell(nameIn(named.categories, category)),
  },
  channel: {
    word: 'register.channel',
    of: ({ channel }, { named }) => cell(nameIn(named.channels, channel)),
  },
  form: { word: 'register.form', of: ({ form }) => cell(form) },
  officer: { word: 'register.officer', of: ({ record }) => cell(record?.officer) },
  by: { word: 'register.by', of: ({ by }, { language }) => cell(by?.name ?? sayIn(language)('system')) },
  remark: { word: 'register.remark', of: (entry, facts) => cell(remarks(entry, facts).join('\n')) },
};

/** Day and minute below each other, as a narrow column has them. */
const twoLines = ({ at }: RegisterEntry, { language, timeZone }: RegisterFacts): Cell => ({
  lines: [dateShort(civilDate(at, timeZone), language), minuteOf(at, timeZone).slice(11)].map(
    (text): Line => ({ text, align: 'center' })
  ),
});
const AT: Omit<Column, 'width'> = { word: 'register.at', of: twoLines };
const MINUTE: Omit<Column, 'width'> = {
  word: 'register.at',
  of: ({ at }, facts) => middle(timeSaid(at, facts), { date: minuteOf(at, facts.timeZone) }),
};

const columnsOf = (rows: readonly (readonly [column: string, width: number])[]): readonly Column[] =>
  rows.map(([column, width]) => ({ ...(COLUMN[column] as Omit<Column, 'width'>), width }));

/** What a page lying across has room for, 225 mm in all. */
const ON_PAPER: readonly Column[] = [
  ...columnsOf([
    ['sequence', 11],
    ['number', 19],
  ]),
  { ...AT, width: 27 },
  ...columnsOf([
    ['kind', 12],
    ['title', 47],
    ['department', 22],
    ['category', 20],
    ['channel', 18],
    ['officer', 14],
    ['by', 14],
    ['remark', ACROSS - 204],
  ]),
];

/** Everything an entry holds. */
const IN_BOOK: readonly Column[] = [
  ...columnsOf([
    ['sequence', 14],
    ['number', 24],
  ]),
  { ...MINUTE, width: 42 },
  ...columnsOf([
    ['kind', 20],
    ['title', 80],
    ['department', 36],
    ['category', 36],
    ['channel', 30],
    ['form', 26],
    ['officer', 22],
    ['by', 22],
  ]),
  { word: 'register.signers', width: 60, of: ({ record = {} }, facts) => cell(signedBy(record, facts)) },
  { word: 'register.source', width: 36, of: ({ record }) => cell(record?.source) },
  { word: 'register.address', width: 50, of: ({ record }) => cell(record?.address) },
  {
    word: 'register.files',
    width: 50,
    of: ({ record }) =>
      cell((record?.attachments ?? []).map(({ name, digest }) => `${name} ${digest}`).join('\n')),
  },
  ...columnsOf([['remark', 60]]),
  { word: 'register.digest', width: 140, of: ({ digest }) => cell(digest) },
  { word: 'register.hash', width: 140, of: ({ hash }) => cell(hash) },
];

const headOf = (columns: readonly Column[], { language }: RegisterFacts): Row =>
  columns.map(({ word }) => head(sayIn(language)(word)));

const rangeSaid = ({ range, language, made }: RegisterFacts): string =>
  sayIn(language)('register.range', {
    from: range.from ? dateSaid(range.from, language) : sayIn(language)('register.begin'),
    to: dateSaid(range.to && range.to < made.on ? range.to : made.on, language),
  });

const sumSaid = ({ sums, language }: RegisterFacts): string => {
  const say = sayIn(language);
  const kinds = ENTRY_KINDS.filter((kind) => sums[kind]);
  const total = kinds.reduce((sum, kind) => sum + (sums[kind] ?? 0), 0);
  if (total === 0) return say('register.no-entries');
  const said = kinds.map((kind) =>
    say('register.sum', { kind: say(`kind.${kind}`), count: sums[kind] ?? 0 })
  );
  return say('register.sums', { total, kinds: said.join(say('list')) });
};

const closing = (facts: RegisterFacts): readonly string[] => [
  sumSaid(facts),
  madeBy(facts.made, facts.language),
  sayIn(facts.language)('chain-head', { head: facts.head }),
];

const nameOf = ({ range, language, made }: RegisterFacts): string => {
  const until = range.to && range.to < made.on ? range.to : made.on;
  return fileName([sayIn(language)('register.name'), range.from, until].filter(Boolean).join(' '));
};

/** The register (Art. 10) as it is filed: lying across, its entries in order, with their sum and the head of the chain. */
export const registerPaper = (entries: readonly RegisterEntry[], facts: RegisterFacts): Paper =>
  paperOf(entries, facts, ON_PAPER);

/** The same with everything an entry holds: what a template of the organization's own chooses from. */
export const registerWhole = (entries: readonly RegisterEntry[], facts: RegisterFacts): Paper =>
  paperOf(entries, facts, IN_BOOK);

const paperOf = (
  entries: readonly RegisterEntry[],
  facts: RegisterFacts,
  columns: readonly Column[]
): Paper => {
  const { organization, language } = facts;
  return {
    name: nameOf(facts),
    language,
    landscape: true,
    pages: 'of',
    fields: {
      'template.organization': organization,
      'template.period': rangeSaid(facts),
      'template.sums': sumSaid(facts),
      'template.head': facts.head,
      ...madeFields(facts.made, language),
    },
    blocks: [
      { kind: 'title', text: sayIn(language)('register.title', { organization }) },
      { kind: 'text', plain: true, text: rangeSaid(facts) },
      {
        kind: 'table',
        widths: columns.map(({ width }) => width),
        head: [headOf(columns, facts)],
        // What closes the register is a row of it: by itself it would stand on a last page without a head.
        rows: [
          ...entries.map((entry) => columns.map((column) => column.of(entry, facts))),
          [cell(closing(facts).join('\n'), { span: columns.length })],
        ],
        print: 'small',
      },
    ],
  };
};

/** The same with everything an entry holds, its rows as they come. */
export const registerBook = (
  batches: AsyncIterable<readonly RegisterEntry[]>,
  facts: RegisterFacts
): Book => {
  const { organization, language } = facts;
  const say = sayIn(language);
  async function* rows(): AsyncIterable<readonly Row[]> {
    for await (const batch of batches)
      yield batch.map((entry) => IN_BOOK.map((column) => column.of(entry, facts)));
  }
  return {
    name: nameOf(facts),
    language,
    landscape: true,
    sheets: [
      {
        name: sheetName(say('register.name'), []),
        above: [say('register.title', { organization }), rangeSaid(facts)],
        widths: IN_BOOK.map(({ width }) => width),
        head: [headOf(IN_BOOK, facts)],
        rows: rows(),
        below: closing(facts),
        filter: true,
        // Sources, addresses and digests are for the screen: a page across has no room for them.
        printed: IN_BOOK.findIndex(({ word }) => word === 'register.signers'),
      },
    ],
  };
};
