import { refuse, type Refusal } from '../result';
import { isNumbering, NUMBER_LIMIT, NUMBERING } from './numbering';
import { DEPARTMENT_POWERS, OFFICE_POWERS, positionsThat, type Position } from './position';
import type { RuleCode } from './refusals';
import type { Stage } from './route';
import type { BookRoute, RuleBook } from './rule-book';
import type { ScoreLine } from './scoring';

/** A route longer than this is a mistake; it also bounds the search for who could sign it. */
export const STAGE_LIMIT = 10;
export const DAYS_LIMIT = 60;

type Objection = Refusal<RuleCode> | null;

const no = (code: RuleCode, params?: Refusal['params']): Refusal<RuleCode> => refuse(code, params).refusal;

const firstOf = (checks: readonly (() => Objection)[]): Objection => {
  for (const check of checks) {
    const objection = check();
    if (objection) return objection;
  }
  return null;
};

/** A name for a sentence that both languages read. */
const called = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  zh === en ? zh : `${zh} ${en}`;

const repeated = (names: readonly string[]): Objection => {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? null : no('rules.duplicate', { name: twice });
};

const conditionOf = (stage: Stage, book: RuleBook): string | null => {
  const { categories = [], answers = [] } = stage.when ?? {};
  const category = categories.find((key) => !book.categories.some((known) => known.key === key));
  if (category !== undefined) return category;
  const point = answers.find((answer) => !book.checklist.some((known) => known.point === answer.point));
  return point === undefined ? null : String(point.point);
};

const stageObjection = (stage: Stage, route: BookRoute, book: RuleBook): Objection => {
  const position = book.positions.find(({ key }) => key === stage.position);
  const at = { route: called(route), position: position ? called(position) : stage.position.slice(0, 64) };
  if (!position || stage.key !== stage.position) return no('rules.stage-unknown', at);
  if (!position.may.includes('sign')) return no('rules.stage-cannot-sign', at);
  if (route.stages.filter((other) => other.position === stage.position).length > 1)
    return no('rules.stage-twice', at);
  const { days } = stage;
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= DAYS_LIMIT))
    return no('rules.stage-days', { ...at, limit: DAYS_LIMIT });
  const unknown = conditionOf(stage, book);
  return unknown === null ? null : no('rules.condition-unknown', { ...at, what: unknown });
};

const routeObjection = (route: BookRoute, book: RuleBook): Objection => {
  const name = called(route);
  if (route.stages.length > STAGE_LIMIT)
    return no('rules.route-too-long', { route: name, count: route.stages.length, limit: STAGE_LIMIT });
  return firstOf([
    ...route.stages.map((stage) => () => stageObjection(stage, route, book)),
    // A route of conditions alone could leave an item without a single reader.
    () => (route.stages.some(({ when }) => !when) ? null : no('rules.route-empty', { route: name })),
  ]);
};

const scopeObjection = (position: Position): Objection => {
  const foreign = position.scope === 'department' ? OFFICE_POWERS : DEPARTMENT_POWERS;
  return position.may.some((power) => foreign.includes(power))
    ? no('rules.scope', { position: called(position) })
    : null;
};

/** A line of the points table that no item can ever fit, or that is there twice, is a mistake of whoever wrote it. */
const scoreObjection = ({ ranking, categories }: RuleBook): Objection => {
  const lines = ranking.scoring?.lines ?? [];
  const isKnown = ({ by, is }: ScoreLine): boolean =>
    by === 'category'
      ? categories.some(({ key }) => key === is)
      : by !== 'origin' || is === 'original' || is === 'reprint';
  const unknown = lines.find((line) => !isKnown(line));
  if (unknown) return no('rules.score-unknown', { what: unknown.is.slice(0, 64) });
  const said = lines.map(({ by, is }) => `${by}|${is.normalize('NFKC').trim().toLowerCase()}`);
  const twice = lines.find((_, index) => said.indexOf(said[index] ?? '') !== index);
  return twice ? no('rules.score-twice', { what: twice.is.slice(0, 64) }) : null;
};

/** What stands against a rule book, whoever holds its positions; null for a book one can work by. */
export const objectionToBook = (book: RuleBook): Objection => {
  const isRoute = (key: string): boolean => book.routes.some((route) => route.key === key);
  return firstOf([
    () => repeated(book.positions.map(({ key }) => key)),
    () => repeated(book.categories.map(({ key }) => key)),
    () => repeated(book.routes.map(({ key }) => key)),
    () => repeated(book.checklist.map(({ point }) => String(point))),
    ...book.positions.map((position) => () => scopeObjection(position)),
    () => repeated(book.classes ?? []),
    () => scoreObjection(book),
    () => repeated(book.ranking.tieBreaks ?? []),
    () =>
      isNumbering(book.numbering ?? NUMBERING)
        ? null
        : no('rules.numbering', { example: NUMBERING, limit: NUMBER_LIMIT }),
    () => (positionsThat('submit', book).length > 0 ? null : no('rules.nobody-submits')),
    () => (positionsThat('publish', book).length > 0 ? null : no('rules.nobody-publishes')),
    ...book.routes.map((route) => () => routeObjection(route, book)),
    ...book.categories.map(
      (category) => () =>
        isRoute(category.route) ? null : no('rules.category-without-route', { category: called(category) })
    ),
    ...book.checklist.map(
      ({ point, raisesTo }) =>
        () =>
          raisesTo === undefined || isRoute(raisesTo) ? null : no('rules.question-route', { point })
    ),
  ]);
};

/** What a change of the book must not take away: positions somebody holds or a form waits for, routes open forms are on. */
export type InUse = {
  /** Positions held by somebody, delegations apart. */
  readonly held: readonly string[];
  /** Positions on the routes of open forms. */
  readonly awaited: readonly string[];
  /** Open forms by the route they are on. */
  readonly routes: Readonly<Record<string, number>>;
  /** Channels there are, by documentId; left out, none is asked after. */
  readonly channels?: readonly string[];
  /** Departments by their class. */
  readonly classes?: Readonly<Record<string, number>>;
};

/** Where the book asks for a stage by such a channel: its route and position, for a sentence; null where it does not. */
export const stageByChannel = (
  { routes, positions }: RuleBook,
  isSuch: (channel: string) => boolean
): { readonly route: string; readonly position: string } | null => {
  for (const route of routes)
    for (const { position, when } of route.stages)
      if (when?.channels?.some(isSuch)) {
        const holder = positions.find(({ key }) => key === position);
        return { route: called(route), position: holder ? called(holder) : position.slice(0, 64) };
      }
  return null;
};

/** What stands against putting a book in the place of another, beside the book itself. */
export const objectionToChange = (before: RuleBook, after: RuleBook, inUse: InUse): Objection => {
  const gone = before.positions.find(
    ({ key }) =>
      !after.positions.some((position) => position.key === key) &&
      (inUse.held.includes(key) || inUse.awaited.includes(key))
  );
  if (gone) return no('rules.position-in-use', { position: called(gone) });
  // It would never be asked for again, and nobody would see why.
  const { channels } = inUse;
  const astray = channels && stageByChannel(after, (channel) => !channels.includes(channel));
  if (astray) return no('rules.condition-channel', astray);
  const left = before.routes.find(
    ({ key }) => !after.routes.some((route) => route.key === key) && (inUse.routes[key] ?? 0) > 0
  );
  if (left) return no('rules.route-in-use', { route: called(left), count: inUse.routes[left.key] ?? 0 });
  const emptied = (before.classes ?? []).find(
    (name) => !(after.classes ?? []).includes(name) && (inUse.classes?.[name] ?? 0) > 0
  );
  if (emptied !== undefined)
    return no('rules.class-in-use', { class: emptied, count: inUse.classes?.[emptied] ?? 0 });
  const publishers = positionsThat('publish', after);
  // An office that has seated nobody yet chooses its rules first.
  const isPublished = inUse.held.length === 0 || inUse.held.some((position) => publishers.includes(position));
  return isPublished ? null : no('rules.nobody-publishes');
};
