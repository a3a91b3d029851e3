import {
  CONSEQUENCE_STATES,
  consequenceState,
  doubtOf,
  groupOfConsequence,
  nextStep,
  stepsAfter,
  type ConsequenceOrder,
  type ConsequenceStep,
} from '../../../src/ranking';

const by = { id: 1, name: '孙办' };
const at = '2026-07-10T01:00:00.000Z';
const orders = {
  confirmed: { step: 'confirmed', reason: '属实' },
  dismissed: { step: 'dismissed', reason: '人员借调' },
  undone: { step: 'undone', reason: '误点' },
  issued: { step: 'issued', number: '焦工办〔2026〕7号', on: '2026-07-08', document: '关于报送情况的通报' },
  answered: { step: 'answered', reply: '已安排专人', on: '2026-07-09' },
  closed: { step: 'closed' },
} as const satisfies Readonly<Record<ConsequenceOrder['step'], ConsequenceOrder>>;
type Step = keyof typeof orders;

const stepsOf = (...names: readonly Step[]): readonly ConsequenceStep[] =>
  names.map((name) => ({ ...orders[name], by, at }));
const ask = (before: readonly Step[], order: ConsequenceOrder, change: object = {}) =>
  nextStep({
    kind: 'circular',
    steps: stepsOf(...before),
    order,
    openMonths: [],
    stands: true,
    today: '2026-07-10',
    ...change,
  });
const answerOf = (...asked: Parameters<typeof ask>): string => {
  const result = ask(...asked);
  return result.ok ? 'ok' : result.refusal.code;
};

/** What may be done about a consequence that went this way. */
const WAYS: readonly (readonly [readonly Step[], readonly Step[]])[] = [
  [[], ['confirmed', 'dismissed']],
  [['confirmed'], ['undone', 'issued']],
  [['dismissed'], ['undone']],
  [
    ['confirmed', 'undone'],
    ['confirmed', 'dismissed'],
  ],
  [['confirmed', 'issued'], ['answered']],
  [['confirmed', 'issued', 'answered'], ['closed']],
  [['confirmed', 'issued', 'answered', 'closed'], []],
];

describe('a consequence (Art. 11)', () => {
  it.each(WAYS)('after %j takes %j and nothing else', (before, allowed) => {
    expect(stepsAfter(consequenceState(stepsOf(...before)), 'circular')).toEqual(allowed);
    for (const name of Object.keys(orders) as Step[])
      expect([name, answerOf(before, orders[name]) === 'ok']).toEqual([name, allowed.includes(name)]);
  });

  it('says why a step is not its next one', () => {
    expect(answerOf(['confirmed'], orders.dismissed)).toBe('consequence.decided');
    expect(answerOf(['confirmed', 'issued'], orders.undone)).toBe('consequence.not-pending');
    expect(answerOf(['confirmed', 'issued'], orders.closed)).toBe('consequence.unanswered');
  });

  it('of commendation is closed without a reply', () => {
    expect(answerOf(['confirmed', 'issued'], orders.closed, { kind: 'commendation' })).toBe('ok');
    expect(answerOf(['confirmed', 'issued'], orders.answered, { kind: 'commendation' })).not.toBe('ok');
  });

  it('is confirmed while a month is open, and not issued before it is closed', () => {
    const openMonths = ['2026-05', '2026-06'];
    expect(answerOf([], orders.confirmed, { openMonths })).toBe('ok');
    expect(ask(['confirmed'], orders.issued, { openMonths })).toMatchObject({
      refusal: { code: 'consequence.months-open', params: { months: '2026-05、2026-06' } },
    });
  });

  it('is not issued on figures that are others by now: it is taken back and decided anew', () => {
    expect(answerOf(['confirmed'], orders.issued, { stands: false })).toBe('consequence.changed');
    expect(answerOf(['confirmed'], orders.undone, { stands: false })).toBe('ok');
    expect(answerOf(['confirmed', 'issued'], orders.answered, { stands: false })).toBe('ok');
  });

  it('is issued and answered on days that follow one another, none of them to come', () => {
    expect(answerOf(['confirmed'], { ...orders.issued, on: '2026-07-11' })).toBe('consequence.day-order');
    const before: readonly Step[] = ['confirmed', 'issued'];
    expect(answerOf(before, { ...orders.answered, on: '2026-07-07' })).toBe('consequence.day-order');
    expect(answerOf(before, { ...orders.answered, on: '2026-07-08' })).toBe('ok');
  });

  it('stands in one of three groups', () => {
    expect(CONSEQUENCE_STATES.map(groupOfConsequence)).toEqual([
      'proposed',
      'under-way',
      'under-way',
      'under-way',
      'done',
      'done',
    ]);
  });
});

describe('what was issued', () => {
  const kept = [{ period: '2026-03', count: 0, rank: 3, of: 8 }];
  it.each([
    ['stands while its months say the same', 'issued', kept, [], null],
    ['is marked while a month of it is open again', 'issued', kept, ['2026-03'], 'reopened'],
    ['is marked where the figures are others now', 'answered', [{ ...kept[0]!, count: 1 }], [], 'changed'],
    ['is marked where nothing follows any more', 'closed', null, [], 'gone'],
    ['is not marked before it is out', 'confirmed', null, ['2026-03'], null],
    [
      'does not mind a place that was not kept then',
      'issued',
      [{ ...kept[0]!, place: 'last' as const }],
      [],
      null,
    ],
  ] as const)('%s', (_, state, now, openMonths, doubt) => {
    expect(doubtOf({ state, kept, now, openMonths })).toBe(doubt);
  });
});
