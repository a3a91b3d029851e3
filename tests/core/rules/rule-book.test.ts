import {
  bookChanges,
  changeBook,
  isStricter,
  objectionToBook,
  objectionToChange,
  PRESET_BOOKS,
  presetBooks,
  routeAs,
  routeKeyFor,
  saidTo,
  approvalSettings,
  ruleRefusals,
  type RuleBook,
  type Stage,
} from '../../../src/rules';

const book = presetBooks.measures;
const unused = { held: [], awaited: [], routes: {} };
const stage = (position: string, more: Partial<Stage> = {}): Stage => ({
  key: position,
  position,
  signers: 'any',
  days: 1,
  ...more,
});
const withRoute = (stages: readonly Stage[]): RuleBook => ({
  ...book,
  routes: book.routes.map((route) => (route.key === 'routine' ? { ...route, stages } : route)),
});
const withPowers = (key: string, may: RuleBook['positions'][number]['may']): RuleBook => ({
  ...book,
  positions: book.positions.map((position) => (position.key === key ? { ...position, may } : position)),
});

describe('the books that ship', () => {
  it.each(PRESET_BOOKS)('%s is one that can be worked by', (key) => {
    expect(objectionToBook(presetBooks[key])).toBeNull();
  });

  it('differ as the Measures and their letter do', () => {
    const names = bookChanges(presetBooks.measures, presetBooks.letter).map(({ part, name }) => [
      part,
      name?.en,
    ]);
    expect(names).toEqual([
      ['routes', 'Sensitive'],
      ['routes', 'Major'],
      ['name', undefined],
    ]);
  });

  it.each(['positions', 'categories', 'routes', 'checklist'] as const)(
    'of %s put in another order differ in that',
    (part) => {
      const [first, ...rest] = book[part];
      const turned = { ...book, [part]: [...rest, first] };
      expect(bookChanges(book, turned)).toEqual([{ part, what: 'reordered', name: null }]);
      expect(bookChanges(book, { ...book, [part]: rest }).map(({ what }) => what)).toEqual(['removed']);
    }
  );
});

describe('a rule book is refused', () => {
  const cases: readonly (readonly [string, string, RuleBook])[] = [
    ['where a route has no stage', 'rules.route-empty', withRoute([])],
    [
      'where every stage of a route depends on something',
      'rules.route-empty',
      withRoute([stage('department-head', { when: { categories: ['notice'] } })]),
    ],
    [
      'where a stage is of a position that may not sign',
      'rules.stage-cannot-sign',
      withRoute([stage('registrar')]),
    ],
    ['where a stage is of no position', 'rules.stage-unknown', withRoute([stage('nobody')])],
    [
      'where a position has two stages of a route',
      'rules.stage-twice',
      withRoute([stage('department-head'), stage('department-head')]),
    ],
    [
      'where a stage has half a day',
      'rules.stage-days',
      withRoute([stage('department-head', { days: 0.5 })]),
    ],
    [
      'where a condition names no category',
      'rules.condition-unknown',
      withRoute([stage('department-head'), stage('general-office', { when: { categories: ['gone'] } })]),
    ],
    [
      'where a condition names no question',
      'rules.condition-unknown',
      withRoute([
        stage('department-head'),
        stage('general-office', { when: { answers: [{ point: 12, ok: true }] } }),
      ]),
    ],
    [
      'where a category has no route',
      'rules.category-without-route',
      { ...book, categories: book.categories.map((one) => ({ ...one, route: 'gone' })) },
    ],
    [
      'where a question leads to no route',
      'rules.question-route',
      { ...book, checklist: [{ point: 1, zh: '问', en: 'Q', raisesTo: 'gone' }] },
    ],
    [
      'under which nobody could publish',
      'rules.nobody-publishes',
      {
        ...book,
        positions: book.positions.map((one) => ({
          ...one,
          may: one.may.filter((power) => power !== 'publish'),
        })),
      },
    ],
    [
      'under which nobody could submit',
      'rules.nobody-submits',
      {
        ...book,
        positions: book.positions.map((one) => ({
          ...one,
          may: one.may.filter((power) => power !== 'submit'),
        })),
      },
    ],
    [
      'where a department publishes for all',
      'rules.scope',
      withPowers('department-head', ['sign', 'publish']),
    ],
    ['where forms have no number', 'rules.numbering', { ...book, numbering: '{year}' }],
    ['where a class is there twice', 'rules.duplicate', { ...book, classes: ['机关部室', '机关部室'] }],
    [
      'where a key is there twice',
      'rules.duplicate',
      { ...book, routes: [...book.routes, ...book.routes.slice(0, 1)] },
    ],
  ];

  it.each(cases)('%s', (_, code, wrong) => {
    expect(objectionToBook(wrong)?.code).toBe(code);
  });

  it('with a sentence in both languages for every code', () => {
    for (const { zh, en, status } of Object.values(ruleRefusals)) {
      expect(zh.length).toBeGreaterThan(10);
      expect(en.length).toBeGreaterThan(20);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('a change of the book', () => {
  const fewer = (key: string): RuleBook => ({
    ...book,
    positions: book.positions.filter((position) => position.key !== key),
  });

  it('keeps a position somebody holds, or a form waits for', () => {
    const held = { ...unused, held: ['registrar', 'general-office'] };
    expect(objectionToChange(book, fewer('registrar'), held)?.code).toBe('rules.position-in-use');
    expect(objectionToChange(book, fewer('registrar'), { ...unused, awaited: ['registrar'] })?.code).toBe(
      'rules.position-in-use'
    );
    expect(objectionToChange(book, fewer('registrar'), { ...unused, held: ['general-office'] })).toBeNull();
  });

  it('keeps a route open forms are on', () => {
    const after = { ...book, routes: book.routes.slice(0, 2) };
    expect(objectionToChange(book, after, { ...unused, routes: { major: 3 } })).toMatchObject({
      code: 'rules.route-in-use',
      params: { count: 3 },
    });
  });

  it('keeps a class departments are of, and lets go of one that is empty', () => {
    const before = { ...book, classes: ['机关部室', '产业工会'] };
    const after = { ...book, classes: ['产业工会'] };
    expect(objectionToChange(before, after, { ...unused, classes: { 机关部室: 2 } })).toMatchObject({
      code: 'rules.class-in-use',
      params: { class: '机关部室', count: 2 },
    });
    expect(objectionToChange(before, after, { ...unused, classes: { 产业工会: 2 } })).toBeNull();
  });

  it('leaves somebody to publish among those who are seated', () => {
    const after = withPowers('site-administrator', []);
    expect(objectionToChange(book, after, { ...unused, held: ['site-administrator'] })?.code).toBe(
      'rules.nobody-publishes'
    );
  });

  it('is refused where another was made meanwhile, and nothing where it is the same', () => {
    const current = { version: 4, book };
    expect(changeBook(current, { book, from: 3, inUse: unused })).toMatchObject({
      ok: false,
      refusal: { code: 'rules.changed', params: { version: 4 } },
    });
    expect(changeBook(current, { book, from: 4, inUse: unused })).toEqual({ ok: true, value: current });
  });

  it('gives the routes it changes their next version, and no other', () => {
    const changed = changeBook(
      { version: 4, book },
      { book: withRoute([stage('general-office')]), inUse: unused }
    );
    expect(changed).toMatchObject({ ok: true, value: { version: 5 } });
    expect(changed.ok && changed.value.book.routes.map(({ key, version }) => [key, version])).toEqual([
      ['routine', 2],
      ['sensitive', 1],
      ['major', 1],
    ]);
  });
});

describe('a question', () => {
  it.each([
    ['yes', true, 'yes'],
    ['yes', false, 'no'],
    ['no', true, 'no'],
    ['no', false, 'yes'],
  ] as const)('whose good answer is "%s", in order or not (%s): "%s" was said', (good, ok, said) =>
    expect(saidTo({ good }, ok)).toBe(said)
  );

  it('that is a sentence is ticked, and nothing is said to it', () => expect(saidTo({}, true)).toBeNull());
});

describe('the route a submission takes', () => {
  const { routes, checklist, categories, order } = approvalSettings(presetBooks.newsroom);
  const facts = { category: 'news', type: 'api::article.article', channel: null, answers: [] };

  it('has the stages whose conditions it meets', () => {
    const positions = (category: string) =>
      routeAs(routes.standard as NonNullable<(typeof routes)['standard']>, { ...facts, category }).stages.map(
        ({ key }) => key
      );
    expect(positions('news')).toEqual(['editor', 'dean']);
    expect(positions('research')).toEqual(['editor', 'legal', 'dean']);
  });

  it('is the stricter one an answer leads to, and never a less strict one', () => {
    const ways = { checklist, categories, order };
    expect(routeKeyFor(facts, ways)).toBe('standard');
    expect(routeKeyFor({ ...facts, answers: [{ point: 4, ok: false }] }, ways)).toBe('sensitive');
    expect(routeKeyFor({ ...facts, category: 'opinion', answers: [{ point: 1, ok: false }] }, ways)).toBe(
      'sensitive'
    );
    expect(routeKeyFor({ ...facts, category: 'gone' }, ways)).toBeNull();
    expect(isStricter('sensitive', 'standard', { order })).toBe(true);
  });
});
