import { DEPARTMENT_POWERS, OFFICE_POWERS } from '../../../../src/rules/position';
import type { ConsequenceTerms } from '../../../../src/rules/rule-book';
import { isMonth } from '../../../../src/calendar';
import type { Names, Position, RuleBook, Stage, StageCondition } from '../../../../src/rules';
import { isTypedWrong } from './number-typed';

/** The list with a row at another place; out of it nothing moves. */
export const moved = <Row>(rows: readonly Row[], from: number, to: number): readonly Row[] => {
  const row = rows[from];
  if (row === undefined || to < 0 || to >= rows.length) return rows;
  const others = rows.filter((_, index) => index !== from);
  return [...others.slice(0, to), row, ...others.slice(to)];
};

/** A key no row has: keys are for the machine, and never shown. */
export const newKey = (prefix: string, rows: readonly { readonly key: string }[]): string => {
  const numbers = rows.map(({ key }) => Number(new RegExp(`^${prefix}-(\\d+)$`).exec(key)?.[1] ?? 0));
  return `${prefix}-${Math.max(0, ...numbers) + 1}`;
};

const UNNAMED: Names = { zh: '', en: '' };

export const withPosition = (book: RuleBook): RuleBook => ({
  ...book,
  positions: [
    ...book.positions,
    { ...UNNAMED, key: newKey('position', book.positions), scope: 'organization', may: ['sign'] },
  ],
});

/** A position of a department does what is its department's, one of the organization what is everybody's. */
export const inScope = (position: Position, scope: Position['scope']): Position => {
  const foreign = scope === 'department' ? OFFICE_POWERS : DEPARTMENT_POWERS;
  return { ...position, scope, may: position.may.filter((power) => !foreign.includes(power)) };
};

/** Without the position, and without its stages: a stage of nobody is none. */
export const withoutPosition = (book: RuleBook, key: string): RuleBook => ({
  ...book,
  positions: book.positions.filter((position) => position.key !== key),
  routes: book.routes.map((route) => ({
    ...route,
    stages: route.stages.filter(({ position }) => position !== key),
  })),
});

export const withCategory = (book: RuleBook): RuleBook => ({
  ...book,
  categories: [
    ...book.categories,
    {
      ...UNNAMED,
      key: newKey('category', book.categories),
      article: '',
      route: book.routes[0]?.key ?? '',
    },
  ],
});

/** A condition without what it was about. Where nothing is left it is asked for again: a stage that was for some must not be for all unseen. */
const filtered = (
  when: StageCondition,
  keeps: { readonly category?: (key: string) => boolean; readonly point?: (point: number) => boolean }
): StageCondition => {
  const { categories, answers, ...others } = when;
  const left = categories?.filter((key) => keeps.category?.(key) ?? true);
  const answered = answers?.filter(({ point }) => keeps.point?.(point) ?? true);
  return {
    ...others,
    ...(left && left.length > 0 ? { categories: left } : {}),
    ...(answered && answered.length > 0 ? { answers: answered } : {}),
  };
};

const withConditions = (book: RuleBook, change: (when: StageCondition) => StageCondition): RuleBook => ({
  ...book,
  routes: book.routes.map((route) => ({
    ...route,
    stages: route.stages.map((stage) => (stage.when ? { ...stage, when: change(stage.when) } : stage)),
  })),
});

/** Without the category, and without the conditions that named it. */
export const withoutCategory = (book: RuleBook, key: string): RuleBook =>
  withConditions(
    { ...book, categories: book.categories.filter((category) => category.key !== key) },
    (when) => filtered(when, { category: (one) => one !== key })
  );

export const withQuestion = (book: RuleBook): RuleBook => ({
  ...book,
  checklist: [
    ...book.checklist,
    { ...UNNAMED, point: Math.max(0, ...book.checklist.map(({ point }) => point)) + 1 },
  ],
});

/**
 * The questions numbered as they stand, 1 to n, as on paper, and the conditions that ask for their answers along with them. A book whose
 * questions stand so already is left as it is.
 */
const numbered = (book: RuleBook): RuleBook => {
  const places = new Map(book.checklist.map(({ point }, index) => [point, index + 1]));
  if (book.checklist.every(({ point }, index) => point === index + 1)) return book;
  return withConditions(
    { ...book, checklist: book.checklist.map((question, index) => ({ ...question, point: index + 1 })) },
    ({ answers, ...others }) => ({
      ...others,
      ...(answers
        ? { answers: answers.map(({ point, ok }) => ({ point: places.get(point) ?? point, ok })) }
        : {}),
    })
  );
};

/** Without the question, and without the conditions that asked for its answer. */
export const withoutQuestion = (book: RuleBook, point: number): RuleBook =>
  withConditions(
    { ...book, checklist: book.checklist.filter((question) => question.point !== point) },
    (when) => filtered(when, { point: (one) => one !== point })
  );

export const withRoute = (book: RuleBook): RuleBook => ({
  ...book,
  routes: [...book.routes, { ...UNNAMED, key: newKey('route', book.routes), stages: [] }],
});

/** Without the route; what led to it leads nowhere, and is asked for again. */
export const withoutRoute = (book: RuleBook, key: string): RuleBook => ({
  ...book,
  routes: book.routes.filter((route) => route.key !== key),
  categories: book.categories.map((category) =>
    category.route === key ? { ...category, route: '' } : category
  ),
  checklist: book.checklist.map(({ raisesTo, ...question }) =>
    raisesTo === undefined || raisesTo === key ? question : { ...question, raisesTo }
  ),
});

/** A stage for the first position that signs and has none yet: any one holder signs, within one working day. */
export const withStage = (stages: readonly Stage[], positions: readonly Position[]): readonly Stage[] => {
  const free = positions.find(
    ({ key, may }) => may.includes('sign') && !stages.some(({ position }) => position === key)
  );
  return free
    ? [...stages, { key: newKey('stage', stages), position: free.key, signers: 'any', days: 1 }]
    : stages;
};

const DEFAULTS = { quota: 0, lastPlaces: 3 } as const;

const rightly = ({ months, places, ...terms }: ConsequenceTerms): ConsequenceTerms => ({
  ...terms,
  ...(months === undefined || isTypedWrong(months) ? {} : { months }),
  ...(places === undefined || isTypedWrong(places) ? {} : { places }),
});

const countedRightly = ({
  from,
  quota,
  lastPlaces,
  ...ranking
}: RuleBook['ranking']): RuleBook['ranking'] => ({
  ...ranking,
  quota: isTypedWrong(quota) ? DEFAULTS.quota : quota,
  lastPlaces: isTypedWrong(lastPlaces) ? DEFAULTS.lastPlaces : lastPlaces,
  ...(from && isMonth(from) ? { from } : {}),
});

/** What was typed wrong in fields that are no longer shown is let go: it would stand in the way of saving where nobody can see or mend it. */
export const withoutHiddenFaults = (book: RuleBook): RuleBook => {
  const isShown = (kind: string) => book.ranking.on && book.consequences.some((one) => one === kind);
  const terms = Object.entries(book.consequenceTerms ?? {}).map(
    ([kind, given]) => [kind, isShown(kind) ? given : rightly(given)] as const
  );
  return {
    ...book,
    ...(book.ranking.on ? {} : { ranking: countedRightly(book.ranking) }),
    ...(book.consequenceTerms ? { consequenceTerms: Object.fromEntries(terms) } : {}),
  };
};

/** Whoever fills in one language alone has the same words in both. */
const named = <Row extends Names>(row: Row): Row => ({
  ...row,
  zh: (row.zh.trim() || row.en).trim(),
  en: (row.en.trim() || row.zh).trim(),
});

/** Names of the points table without blanks around them. */
const tidiedRanking = (ranking: RuleBook['ranking']): RuleBook['ranking'] =>
  ranking.scoring
    ? {
        ...ranking,
        scoring: {
          ...ranking.scoring,
          lines: ranking.scoring.lines.map((line) => ({ ...line, is: line.is.trim() })),
        },
      }
    : ranking;

/** Names in both languages, stages by their position, nothing that was left empty. */
const tidied = ({ promise, classes, ...book }: RuleBook): RuleBook => ({
  ...book,
  name: named(book.name),
  positions: book.positions.map(named),
  categories: book.categories.map(named),
  routes: book.routes.map((route) => ({
    ...named(route),
    stages: route.stages.map((stage) => ({ ...stage, key: stage.position })),
  })),
  checklist: book.checklist.map(named),
  agreement: book.agreement.trim(),
  ...(promise && `${promise.zh}${promise.en}`.trim() ? { promise: named(promise) } : {}),
  ...(classes ? { classes: classes.map((name) => name.trim()) } : {}),
  ranking: tidiedRanking(book.ranking),
});

/** The book as it is sent: tidied, and its questions numbered as they stand where they were put in another order or one was removed. */
export const finished = (book: RuleBook, before: RuleBook): RuleBook => {
  const points = ({ checklist }: RuleBook): string => checklist.map(({ point }) => point).join();
  return points(book) === points(before) ? tidied(book) : numbered(tidied(book));
};
