import {
  finished,
  inScope,
  moved,
  newKey,
  withoutCategory,
  withoutHiddenFaults,
  withoutPosition,
  withoutQuestion,
  withoutRoute,
  withPosition,
  withStage,
} from '../../../admin/src/view/rules/edit';
import { faultAt, faultsOf } from '../../../admin/src/view/rules/faults';
import { numberOrNothing, numberTyped } from '../../../admin/src/view/rules/number-typed';
import { objectionToBook, presetBooks, type RuleBook } from '../../../src/rules';

const book = presetBooks.measures;
const wordsOf = (changed: RuleBook) => faultsOf(changed).map(({ part, word }) => `${part} ${word}`);
const routeOf = ({ routes }: RuleBook, key = 'routine') => routes.find((route) => route.key === key)!;
const withRoutine = (stages: RuleBook['routes'][number]['stages']): RuleBook => ({
  ...book,
  routes: book.routes.map((route) => (route.key === 'routine' ? { ...route, stages } : route)),
});
const conditional = withRoutine([
  ...routeOf(book).stages,
  {
    key: 'principal-leader',
    position: 'principal-leader',
    signers: 'any',
    days: 2,
    when: { categories: ['notice'], answers: [{ point: 7, ok: false }] },
  },
]);

describe('rows in another order', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
  ])('the row %i at place %i', (from, to, order) => expect(moved([...'abc'], from, to).join('')).toBe(order));
});

describe('a rule book being edited', () => {
  it('gives new rows keys of their own', () => {
    expect(newKey('position', [])).toBe('position-1');
    expect(newKey('position', [{ key: 'position-7' }, { key: 'head' }])).toBe('position-8');
    expect(
      withPosition(withPosition(book))
        .positions.map(({ key }) => key)
        .slice(-2)
    ).toEqual(['position-1', 'position-2']);
  });

  it('takes from a position what it may not do where it is held now', () => {
    const office = book.positions.find(({ key }) => key === 'general-office')!;
    expect(inScope(office, 'department').may).toEqual(['sign']);
  });

  it('takes the stages of a position along with it', () => {
    const without = withoutPosition(book, 'leader-in-charge');
    expect(routeOf(without).stages.map(({ position }) => position)).toEqual(['department-head']);
    expect(objectionToBook(without)).toBeNull();
  });

  it('takes conditions along with the category or the question they are about', () => {
    const [, , stage] = routeOf(withoutCategory(conditional, 'notice')).stages;
    expect(stage?.when).toEqual({ answers: [{ point: 7, ok: false }] });
  });

  it('asks again for a condition of which nothing is left, so that a stage for some is not one for all', () => {
    const without = withoutQuestion(withoutCategory(conditional, 'notice'), 7);
    expect(routeOf(without).stages[2]?.when).toEqual({});
    expect(wordsOf(without)).toEqual(['routes rule.fault.when-empty']);
  });

  it('is sent with its questions numbered as they stand, and conditions that still ask for the same one', () => {
    const turned = { ...conditional, checklist: moved(withoutQuestion(conditional, 2).checklist, 5, 0) };
    expect(turned.checklist[0]?.point).toBe(7);
    const sent = finished(turned, conditional);
    expect(sent.checklist.map(({ point }) => point)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(sent.checklist[0]?.zh).toBe(book.checklist[6]?.zh);
    expect(routeOf(sent).stages[2]?.when?.answers).toEqual([{ point: 1, ok: false }]);
    const asTheyWere = { ...book, checklist: book.checklist.filter(({ point }) => point !== 2) };
    expect(finished(asTheyWere, asTheyWere).checklist.map(({ point }) => point)).toEqual([
      1, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it('asks for a route again where the one there was is gone', () => {
    const without = withoutRoute(book, 'sensitive');
    expect(wordsOf(without)).toEqual([
      'categories rule.fault.category-route',
      'categories rule.fault.category-route',
    ]);
  });

  it('adds a stage for a position that signs and has none, while there is one', () => {
    const stages = withStage(routeOf(book).stages, book.positions);
    expect(stages.at(-1)).toMatchObject({ position: 'general-office', days: 1 });
    const all = book.positions.reduce((some) => withStage(some, book.positions), stages);
    expect(withStage(all, book.positions)).toBe(all);
  });

  it('is sent with names in both languages, stages by their position, and no empty promise', () => {
    const named = finished(
      {
        ...book,
        positions: book.positions.map((position) => ({ ...position, en: ' ' })),
        promise: { zh: ' ', en: '' },
      },
      book
    );
    expect(named.positions[0]).toMatchObject({ zh: '信息员', en: '信息员' });
    expect('promise' in named).toBe(false);
    const added = finished(withRoutine(withStage(routeOf(book).stages, book.positions)), book);
    expect(routeOf(added).stages.map(({ key }) => key)).toEqual([
      'department-head',
      'leader-in-charge',
      'general-office',
    ]);
    expect(objectionToBook(added)).toBeNull();
  });
});

describe('what is wrong with it', () => {
  it.each(Object.entries(presetBooks))('is nothing in %s, which ships', (_, shipped) =>
    expect(faultsOf(shipped)).toEqual([])
  );

  it.each<readonly [string, RuleBook]>([
    [
      'positions rule.fault.name',
      { ...book, positions: book.positions.map((one) => ({ ...one, zh: ' ', en: '' })) },
    ],
    [
      'positions rule.fault.nobody-publishes',
      { ...book, positions: book.positions.map((one) => ({ ...one, may: ['submit', 'sign'] as const })) },
    ],
    ['routes rule.fault.route-empty', withRoutine([])],
    [
      'routes rule.fault.when-empty',
      withRoutine([...routeOf(book).stages, { ...conditional.routes[0]!.stages[2]!, when: {} }]),
    ],
    [
      'routes rule.fault.stage-twice',
      withRoutine([...routeOf(book).stages, { ...routeOf(book).stages[0]!, key: 'again' }]),
    ],
    [
      'routes rule.fault.cannot-sign',
      withRoutine([{ key: 'registrar', position: 'registrar', signers: 'any', days: 1 }]),
    ],
    ['numbers rule.fault.numbering', { ...book, numbering: '{year}' }],
    ['numbers common.whole-number', { ...book, submissionDays: numberTyped('2.5', { min: 0, max: 60 }) }],
    [
      'ranking common.whole-number',
      { ...book, ranking: { ...book.ranking, quota: numberTyped('-1', { min: 0, max: 1000 }) } },
    ],
    ['ranking rule.fault.twice', { ...book, classes: ['机关部室', '机关部室 '] }],
  ])('%s', (word, wrong) => expect(wordsOf(wrong)).toContain(word));

  it('is told beside its own field', () => {
    const faults = faultsOf(
      withRoutine([{ ...routeOf(book).stages[0]!, days: numberTyped('x', { min: 1, max: 60 }) }])
    );
    const at = { part: 'routes', row: 'routine/department-head', field: 'days' } as const;
    expect(faultAt(faults, at)?.word).toBe('common.whole-number');
    expect(faultAt(faults, { ...at, field: 'position' })).toBeUndefined();
  });
});

describe('a number', () => {
  it('is what was typed, or the text of it', () => {
    expect(numberTyped('２', { min: 0, max: 9 })).toBe(2);
    expect(numberTyped('2.5', { min: 0, max: 9 })).toBe('2.5');
    expect(numberOrNothing(' ', { min: 0, max: 9 })).toBeNull();
  });
});

describe('a number typed wrong in a field that is folded away', () => {
  const typed = (text: string) => text as unknown as number;
  const wrong: RuleBook = {
    ...book,
    ranking: { ...book.ranking, quota: typed('2.5'), lastPlaces: typed('-1'), from: '2026-13' },
    consequenceTerms: { circular: { months: typed('1e9') }, interview: { places: typed('x') } },
  };

  it('stands in the way as long as it is seen', () => {
    expect(faultsOf(withoutHiddenFaults(wrong))).toEqual(faultsOf(wrong));
    expect(faultsOf(wrong)).toHaveLength(5);
  });

  it('is let go with the ranking or the consequence it belongs to', () => {
    const off = withoutHiddenFaults({ ...wrong, ranking: { ...wrong.ranking, on: false } });
    expect(faultsOf(off)).toEqual([]);
    expect(objectionToBook(off)).toBeNull();
    const fewer = withoutHiddenFaults({ ...wrong, consequences: ['interview'] });
    expect(fewer.consequenceTerms).toEqual({ circular: {}, interview: { places: 'x' } });
  });
});
