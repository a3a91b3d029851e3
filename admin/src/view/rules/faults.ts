import { isMonth } from '../../../../src/calendar';
import { isNumbering, NUMBERING, NUMBER_LIMIT } from '../../../../src/rules/numbering';
import type { BookRoute, Names, RuleBook, ScoreLine, Stage } from '../../../../src/rules';
import type { WordId, WordValues } from '../../words';
import { isTypedWrong } from './number-typed';

export const BOOK_PARTS = [
  'positions',
  'categories',
  'routes',
  'checklist',
  'numbers',
  'ranking',
  'screening',
  'book',
] as const;
export type BookPart = (typeof BOOK_PARTS)[number];

/** Bounds of the numbers of a book, as its fields and its faults have them. */
export const BOUNDS = {
  days: { min: 1, max: 60 },
  submissionDays: { min: 0, max: 60 },
  quota: { min: 0, max: 1000 },
  lastPlaces: { min: 1, max: 100 },
  months: { min: 1, max: 12 },
  shortest: { min: 1, max: 100_000 },
} as const;

/** What is wrong with a field while the book is filled in, told beside it. `row`: a key, a point, or `route/stage`. */
export type Fault = {
  readonly part: BookPart;
  readonly row: string;
  readonly field: string;
  readonly word: WordId;
  readonly values?: WordValues;
};

const STAGES = 10;

/** Longest name of anything in a book. */
const NAME = 255;

const isTooLong = ({ zh, en }: Names): boolean => zh.length > NAME || en.length > NAME;

const isUnnamed = ({ zh, en }: Names): boolean => `${zh}${en}`.trim() === '';

const unnamed = (part: BookPart, rows: readonly (Names & { readonly id: string })[]): readonly Fault[] =>
  rows
    .filter((names) => isUnnamed(names) || isTooLong(names))
    .map(({ id, ...names }) => ({
      part,
      row: id,
      field: 'name',
      ...(isUnnamed(names)
        ? { word: 'rule.fault.name' as const }
        : { word: 'rule.fault.long' as const, values: { limit: NAME } }),
    }));

const stageFaults = (route: BookRoute, { positions }: RuleBook): readonly Fault[] =>
  route.stages.flatMap(({ key, position, days, when }: Stage): readonly Fault[] => {
    const at = { part: 'routes' as const, row: `${route.key}/${key}` };
    const holder = positions.find((one) => one.key === position);
    return [
      ...(holder?.may.includes('sign')
        ? []
        : [{ ...at, field: 'position', word: 'rule.fault.cannot-sign' as const }]),
      ...(route.stages.filter((other) => other.position === position).length > 1
        ? [{ ...at, field: 'position', word: 'rule.fault.stage-twice' as const }]
        : []),
      ...(when && Object.keys(when).length === 0
        ? [{ ...at, field: 'when', word: 'rule.fault.when-empty' as const }]
        : []),
      ...(isTypedWrong(days)
        ? [{ ...at, field: 'days', word: 'common.whole-number' as const, values: BOUNDS.days }]
        : []),
    ];
  });

const routeFaults = (book: RuleBook): readonly Fault[] =>
  book.routes.flatMap((route): readonly Fault[] => [
    ...stageFaults(route, book),
    ...(route.stages.some(({ when }) => !when)
      ? []
      : [
          {
            part: 'routes' as const,
            row: route.key,
            field: 'stages',
            word: 'rule.fault.route-empty' as const,
          },
        ]),
    ...(route.stages.length > STAGES
      ? [
          {
            part: 'routes' as const,
            row: route.key,
            field: 'stages',
            word: 'rule.fault.route-long' as const,
            values: { limit: STAGES },
          },
        ]
      : []),
  ]);

const powerFaults = ({ positions }: RuleBook): readonly Fault[] =>
  (['submit', 'publish'] as const)
    .filter((power) => !positions.some(({ may }) => may.includes(power)))
    .map((power) => ({
      part: 'positions',
      row: '',
      field: power,
      word: power === 'submit' ? 'rule.fault.nobody-submits' : 'rule.fault.nobody-publishes',
    }));

const numberFault = (
  at: Pick<Fault, 'part' | 'row' | 'field'>,
  value: number | null | undefined,
  bounds: { readonly min: number; readonly max: number }
): readonly Fault[] => (isTypedWrong(value) ? [{ ...at, word: 'common.whole-number', values: bounds }] : []);

const numbersFaults = ({ submissionDays, numbering = NUMBERING, agreement }: RuleBook): readonly Fault[] => [
  ...numberFault(
    { part: 'numbers', row: '', field: 'submissionDays' },
    submissionDays,
    BOUNDS.submissionDays
  ),
  ...(isNumbering(numbering.trim())
    ? []
    : [
        {
          part: 'numbers' as const,
          row: '',
          field: 'numbering',
          word: 'rule.fault.numbering' as const,
          values: { limit: NUMBER_LIMIT },
        },
      ]),
  ...(agreement.trim() === ''
    ? [{ part: 'numbers' as const, row: '', field: 'agreement', word: 'rule.fault.name' as const }]
    : []),
];

const classFaults = ({ classes = [] }: RuleBook): readonly Fault[] =>
  classes.flatMap((name, index): readonly Fault[] => {
    const at = { part: 'ranking' as const, row: String(index), field: 'class' };
    if (name.trim() === '') return [{ ...at, word: 'rule.fault.name' }];
    const isTwice = classes.some((other, before) => before < index && other.trim() === name.trim());
    return isTwice ? [{ ...at, word: 'rule.fault.twice' }] : [];
  });

/** A line that names nothing, something that is gone, or what a line before names; points that are none. */
const scoreFaults = ({ ranking, categories }: RuleBook): readonly Fault[] => {
  const { scoring } = ranking;
  if (!scoring) return [];
  const saidOf = ({ by, is }: ScoreLine): string => `${by}|${is.normalize('NFKC').trim().toLowerCase()}`;
  return [
    ...(isTypedWrong(scoring.base)
      ? [{ part: 'ranking' as const, row: '', field: 'base', word: 'rule.fault.points' as const }]
      : []),
    ...numberFault({ part: 'ranking', row: '', field: 'shortest' }, scoring.shortest, BOUNDS.shortest),
    ...scoring.lines.flatMap((line, index): readonly Fault[] => {
      const at = { part: 'ranking' as const, row: String(index), field: 'scored' };
      const worth = isTypedWrong(line.points)
        ? [{ ...at, field: 'points', word: 'rule.fault.points' as const }]
        : [];
      if (line.is.trim() === '') return [...worth, { ...at, word: 'rule.fault.name' }];
      if (line.is.length > NAME)
        return [...worth, { ...at, word: 'rule.fault.long', values: { limit: NAME } }];
      if (line.by === 'category' && !categories.some(({ key }) => key === line.is))
        return [...worth, { ...at, word: 'rule.fault.gone' }];
      const isTwice = scoring.lines.some((other, before) => before < index && saidOf(other) === saidOf(line));
      return isTwice ? [...worth, { ...at, word: 'rule.fault.twice' }] : worth;
    }),
  ];
};

const quotaFaults = ({ ranking }: RuleBook): readonly Fault[] =>
  Object.entries(ranking.quotas ?? {}).flatMap(([row, quota]) =>
    numberFault(
      { part: 'ranking', row, field: 'quota' },
      typeof quota === 'object' ? quota.items : quota,
      BOUNDS.quota
    )
  );

const rankingFaults = (book: RuleBook): readonly Fault[] => [
  ...(['quota', 'lastPlaces'] as const).flatMap((field) =>
    numberFault({ part: 'ranking', row: '', field }, book.ranking[field], BOUNDS[field])
  ),
  ...(book.ranking.from === undefined || isMonth(book.ranking.from)
    ? []
    : [{ part: 'ranking' as const, row: '', field: 'from', word: 'rule.fault.month' as const }]),
  ...Object.entries(book.consequenceTerms ?? {}).flatMap(([row, { months, places }]) => [
    ...numberFault({ part: 'ranking', row, field: 'months' }, months, BOUNDS.months),
    ...numberFault({ part: 'ranking', row, field: 'places' }, places, BOUNDS.lastPlaces),
  ]),
  ...scoreFaults(book),
  ...quotaFaults(book),
  ...classFaults(book),
];

/** Everything that stands in the way of saving, in the order of the page; what only the server knows it says on the way. */
export const faultsOf = (book: RuleBook): readonly Fault[] => [
  ...unnamed(
    'positions',
    book.positions.map((position) => ({ ...position, id: position.key }))
  ),
  ...powerFaults(book),
  ...unnamed(
    'categories',
    book.categories.map((category) => ({ ...category, id: category.key }))
  ),
  ...book.categories
    .filter(({ route }) => !book.routes.some(({ key }) => key === route))
    .map(({ key }) => ({
      part: 'categories' as const,
      row: key,
      field: 'route',
      word: 'rule.fault.category-route' as const,
    })),
  ...unnamed(
    'routes',
    book.routes.map((route) => ({ ...route, id: route.key }))
  ),
  ...routeFaults(book),
  ...unnamed(
    'checklist',
    book.checklist.map((question) => ({ ...question, id: String(question.point) }))
  ),
  ...numbersFaults(book),
  ...rankingFaults(book),
  ...unnamed('book', [{ ...book.name, id: '' }]),
];

/** The fault of one field, for the field itself. */
export const faultAt = (
  faults: readonly Fault[],
  { part, row = '', field }: { readonly part: BookPart; readonly row?: string; readonly field: string }
): Fault | undefined =>
  faults.find((fault) => fault.part === part && fault.row === row && fault.field === field);
