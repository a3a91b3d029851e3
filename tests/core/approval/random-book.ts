import { approvalSettings, objectionToBook, presetBooks } from '../../../src/rules';
import type {
  ApprovalSettings,
  BookRoute,
  Category,
  Position,
  Power,
  Question,
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

const named = (kind: string, index: number) => ({ zh: `${kind}${index}`, en: `${kind} ${index}` });

const OFFICE: readonly Power[] = ['publish', 'withdraw', 'reassign', 'register', 'months'];

const some = <T>(draw: Draw, list: readonly T[]): readonly T[] => list.filter(() => draw(2) === 0);

/** Whoever hands in: of a department, with or without the rest of what a department's position may do. */
const submitter = (draw: Draw, index: number): Position => ({
  key: `submits${index}`,
  ...named('报送', index),
  scope: 'department',
  may: ['submit', ...some<Power>(draw, ['follow', 'lead', 'sign'])],
});

/** Whoever signs: of a department or of the whole organization; some lead, some hand in themselves, some publish. */
const signer = (draw: Draw, index: number): Position => {
  const isOfDepartment = draw(2) === 0;
  const more = isOfDepartment
    ? some<Power>(draw, ['follow', 'lead'])
    : draw(4) === 0
      ? some(draw, OFFICE)
      : [];
  return {
    key: `signs${index}`,
    ...named('审批', index),
    scope: isOfDepartment ? 'department' : 'organization',
    may: ['sign', ...more],
  };
};

/** Whoever publishes and what else an office does; its powers lie in one hand or in several. */
const officeFrom = (draw: Draw): readonly Position[] => {
  const whole = { key: 'office0', ...named('办理', 0), scope: 'organization' as const };
  if (draw(3) === 0) return [{ ...whole, may: OFFICE }];
  return [
    { ...whole, may: ['publish', ...some<Power>(draw, ['withdraw', 'register', 'sign'])] },
    { ...whole, key: 'office1', ...named('办理', 1), may: ['withdraw', ...some(draw, OFFICE.slice(2))] },
    { ...whole, key: 'office2', ...named('办理', 2), may: ['reassign'] },
  ];
};

const positionsFrom = (draw: Draw): readonly Position[] => [
  ...Array.from({ length: 1 + draw(2) }, (_, index) => submitter(draw, index)),
  ...Array.from({ length: 1 + draw(6) }, (_, index) => signer(draw, index)),
  ...officeFrom(draw),
];

/** Sentences that are ticked and questions with a good answer, none or a dozen; numbers need not follow on each other. */
const checklistFrom = (draw: Draw, anyRoute: () => string): readonly Question[] =>
  Array.from({ length: draw(13) }, (_, index) => ({
    point: index * (1 + (index > 5 ? 1 : 0)) + 1,
    ...named('要点', index),
    ...(draw(3) === 0 ? { good: draw(2) === 0 ? ('yes' as const) : ('no' as const) } : {}),
    ...(draw(4) === 0 ? { raisesTo: anyRoute() } : {}),
  }));

/** Content types of the portal of a run. */
export const TYPES = ['api::article.article', 'api::other.other'] as const;

/** Channels of the portal of a run; one of them is none. */
export const CHANNELS: readonly (string | null)[] = [null, 'front', 'notices', 'party'];

type Asked = { readonly categories: readonly string[]; readonly checklist: readonly Question[] };

const conditionFrom = (draw: Draw, { categories, checklist }: Asked): StageCondition => {
  const point = checklist.length > 0 ? (checklist[draw(checklist.length)]?.point ?? 0) : null;
  const answers = point === null ? {} : { answers: [{ point, ok: draw(2) === 0 }] };
  /** One of several answers is enough. */
  const severalAnswers = (): StageCondition =>
    checklist.length === 0
      ? {}
      : {
          answers: checklist
            .slice(0, 1 + draw(4))
            .map((asking) => ({ point: asking.point, ok: draw(2) === 0 })),
        };
  const one = categories[draw(categories.length)] ?? '';
  const kinds: readonly (() => StageCondition)[] = [
    () => ({ categories: [...new Set([one, ...some(draw, categories)])] }),
    () => (point === null ? { categories: [one] } : answers),
    () => ({ types: [TYPES[draw(2)] ?? TYPES[0]] }),
    () => ({ categories: [one], types: TYPES, channels: ['front', 'party'], ...severalAnswers() }),
    () => (point === null ? { types: [TYPES[1]] } : severalAnswers()),
    () => ({ channels: ['front', ...some(draw, ['notices', 'party'])] }),
    () => ({ categories: [one], ...answers }),
    () => ({ channels: ['party'], ...answers }),
  ];
  return (kinds[draw(kinds.length)] as () => StageCondition)();
};

const stagesFrom = (draw: Draw, signing: readonly Position[], asked: Asked): readonly Stage[] => {
  const wanted = 1 + draw(6);
  const chosen: Position[] = [];
  for (let tries = 0; tries < 20 && chosen.length < wanted; tries += 1) {
    const position = signing[draw(signing.length)] as Position;
    if (!chosen.includes(position)) chosen.push(position);
  }
  // One stage is asked for whatever is handed in; it need not be the first.
  const always = draw(chosen.length);
  return chosen.map(({ key }, index) => ({
    key,
    position: key,
    signers: draw(3) === 0 ? 'all' : 'any',
    days: draw(2) === 0 ? null : 1 + draw(5),
    ...(index !== always && draw(3) === 0 ? { when: conditionFrom(draw, asked) } : {}),
  }));
};

/** A rule book nobody wrote: positions, any number of routes with conditions, categories and questions that lead to stricter routes. */
export const bookFrom = (seed: BookSeed): RuleBook => {
  const draw = dealer(seed);
  const positions = positionsFrom(draw);
  const signing = positions.filter(({ may }) => may.includes('sign'));
  const keys = Array.from({ length: 1 + draw(5) }, (_, index) => `r${index}`);
  const anyRoute = (): string => keys[draw(keys.length)] ?? 'r0';
  const categories: readonly Category[] = Array.from({ length: 1 + draw(8) }, (_, index) => ({
    key: `c${index}`,
    ...named('类别', index),
    article: '',
    route: anyRoute(),
    ...(draw(4) === 0
      ? { companion: draw(2) === 0 ? ('policy' as const) : ('interpretation' as const) }
      : {}),
    ...(draw(5) === 0 ? { uncounted: true as const } : {}),
  }));
  const checklist = checklistFrom(draw, anyRoute);
  const asked = { categories: categories.map(({ key }) => key), checklist };
  const routes: readonly BookRoute[] = keys.map((key, index) => ({
    key,
    ...named('流程', index),
    stages: stagesFrom(draw, signing, asked),
  }));
  const promise = draw(3) === 0 ? { promise: named('承诺', 0) } : {};
  const book = { ...presetBooks.newsroom, positions, routes, categories, checklist, ...promise };
  const objection = objectionToBook(book);
  if (objection) throw new Error(`The generator made a book the rules refuse: ${objection.code}`);
  return book;
};

export const settingsFrom = (seed: BookSeed): ApprovalSettings => approvalSettings(bookFrom(seed), 1);
