import { DEPARTMENT_POWERS, OFFICE_POWERS } from '../../../../src/rules/position';
import type { Names, Position, RuleBook, Stage, StageCondition } from '../../../../src/rules';

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

/** A condition without what it was about; null where nothing is left to depend on. */
const filtered = (
  when: StageCondition,
  keeps: { readonly category?: (key: string) => boolean; readonly point?: (point: number) => boolean }
): StageCondition | null => {
  const { categories, answers, ...others } = when;
  const left = categories?.filter((key) => keeps.category?.(key) ?? true);
  const answered = answers?.filter(({ point }) => keeps.point?.(point) ?? true);
  const next: StageCondition = {
    ...others,
    ...(left && left.length > 0 ? { categories: left } : {}),
    ...(answered && answered.length > 0 ? { answers: answered } : {}),
  };
  return Object.keys(next).length > 0 ? next : null;
};

const withConditions = (
  book: RuleBook,
  change: (when: StageCondition) => StageCondition | null
): RuleBook => ({
  ...book,
  routes: book.routes.map((route) => ({
    ...route,
    stages: route.stages.map((stage) => {
      if (!stage.when) return stage;
      const { when, ...always } = stage;
      const next = change(when);
      return next ? { ...always, when: next } : always;
    }),
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

/** Whoever fills in one language alone has the same words in both. */
const named = <Row extends Names>(row: Row): Row => ({
  ...row,
  zh: (row.zh.trim() || row.en).trim(),
  en: (row.en.trim() || row.zh).trim(),
});

/** The book as it is sent: names in both languages, stages by their position, nothing that was left empty. */
export const finished = ({ promise, classes, ...book }: RuleBook): RuleBook => ({
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
});
