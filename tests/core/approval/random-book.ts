import { approvalSettings, objectionToBook, presetBooks } from '../../../src/rules';
import type {
  ApprovalSettings,
  BookRoute,
  Category,
  Position,
  RuleBook,
  Stage,
  StageCondition,
} from '../../../src/rules';

/** Numbers every choice in a random rule book is made from, so that a book can be repeated and shrunk. */
export type BookSeed = readonly number[];

const dealer = (seed: BookSeed) => {
  let at = 0;
  /** A whole number below `limit`. */
  return (limit: number): number => (seed[at++ % seed.length] ?? 0) % limit;
};

type Draw = ReturnType<typeof dealer>;

const extraPosition = (draw: Draw, index: number): Position => {
  const scope = draw(2) === 0 ? 'department' : 'organization';
  const leads = scope === 'department' && draw(3) === 0;
  return {
    key: `p${index}`,
    zh: `岗位${index}`,
    en: `Position ${index}`,
    scope,
    may: leads ? ['lead', 'sign'] : ['sign'],
  };
};

/** Positions that sign, some once more or once less than the Measures have it, and what the office does as it is. */
const positionsFrom = (draw: Draw): readonly Position[] => [
  ...presetBooks.measures.positions.map((position) =>
    position.key === 'department-head' && draw(4) === 0
      ? { ...position, may: position.may.filter((power) => power !== 'lead') }
      : position
  ),
  ...Array.from({ length: draw(4) }, (_, index) => extraPosition(draw, index)),
];

const CATEGORIES = ['department-work', 'c1', 'c2', 'c3', 'c4'];

const conditionFrom = (draw: Draw): StageCondition => {
  const kinds: readonly (() => StageCondition)[] = [
    () => ({ categories: CATEGORIES.filter(() => draw(2) === 0).concat('c1') }),
    () => ({ answers: [{ point: 1 + draw(9), ok: draw(2) === 0 }] }),
    () => ({ types: [draw(2) === 0 ? 'api::article.article' : 'api::other.other'] }),
    () => ({ categories: ['c2', 'c3'], answers: [{ point: 1 + draw(3), ok: false }] }),
  ];
  return (kinds[draw(kinds.length)] as () => StageCondition)();
};

const stagesFrom = (draw: Draw, signing: readonly Position[]): readonly Stage[] => {
  const wanted = 1 + draw(4);
  const chosen: Position[] = [];
  for (let tries = 0; tries < 12 && chosen.length < wanted; tries += 1) {
    const position = signing[draw(signing.length)] as Position;
    if (!chosen.includes(position)) chosen.push(position);
  }
  return chosen.map(({ key }, index) => ({
    key,
    position: key,
    signers: draw(3) === 0 ? 'all' : 'any',
    days: draw(2) === 0 ? null : 1 + draw(5),
    ...(index > 0 && draw(3) === 0 ? { when: conditionFrom(draw) } : {}),
  }));
};

/** A rule book nobody wrote: positions, any number of routes with conditions, categories and questions that lead to stricter routes. */
export const bookFrom = (seed: BookSeed): RuleBook => {
  const draw = dealer(seed);
  const positions = positionsFrom(draw);
  const signing = positions.filter(({ may }) => may.includes('sign'));
  const routes: readonly BookRoute[] = Array.from({ length: 1 + draw(4) }, (_, index) => ({
    key: `r${index}`,
    zh: `流程${index}`,
    en: `Route ${index}`,
    stages: stagesFrom(draw, signing),
  }));
  const anyRoute = (): string => (routes[draw(routes.length)] as BookRoute).key;
  const categories: readonly Category[] = CATEGORIES.map((key) => ({
    key,
    zh: key,
    en: key,
    article: '',
    route: anyRoute(),
  }));
  const checklist = presetBooks.measures.checklist.map((question) =>
    draw(5) === 0 ? { ...question, raisesTo: anyRoute() } : question
  );
  const book = { ...presetBooks.measures, positions, routes, categories, checklist };
  const objection = objectionToBook(book);
  if (objection) throw new Error(`The generator made a book the rules refuse: ${objection.code}`);
  return book;
};

export const settingsFrom = (seed: BookSeed): ApprovalSettings => approvalSettings(bookFrom(seed), 1);
