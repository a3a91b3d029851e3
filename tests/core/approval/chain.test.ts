import { FIRST_HASH } from '../../../src/chain';
import {
  decide,
  evolve,
  chainEvent,
  replay,
  verifyForm,
  verifyLog,
  type Command,
  type Form,
  type FormEvent,
  type KeptForm,
  type LoggedEvent,
} from '../../../src/approval';
import { commandFor, contextOf, sha256, type Who } from './builders';

const events = (): readonly FormEvent[] => {
  const steps = [
    ['submit', 'officer'],
    ['agree', 'head'],
    ['comment', 'leader'],
    ['agree', 'leader'],
    ['publish', 'webmaster'],
  ] as const;
  return steps.reduce<readonly FormEvent[]>((log, [verb, who]: readonly [Command['verb'], Who]) => {
    const form = replay(log);
    const decided = decide(form, commandFor(verb, form), contextOf(who));
    if (!decided.ok) throw new Error(decided.refusal.code);
    return [...log, ...decided.value];
  }, []);
};

const record = (log: readonly FormEvent[], number = '2026-0001'): readonly LoggedEvent[] =>
  log.reduce<readonly LoggedEvent[]>(
    (recorded, event) => [
      ...recorded,
      chainEvent({
        event,
        sequence: recorded.length + 1,
        previousHash: recorded.at(-1)?.hash ?? FIRST_HASH,
        number,
        hash: sha256,
      }),
    ],
    []
  );

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

describe('a form’s log', () => {
  const recorded = record(events());
  const form = replay(events()) as Form;
  const number = '2026-0001';
  const kept = (change: Partial<KeptForm> = {}): KeptForm => ({
    number,
    form,
    lastHash: at(recorded, recorded.length - 1).hash,
    isFiled: true,
    isSealed: true,
    recorded,
    ...change,
  });
  const changed = (index: number, change: Partial<LoggedEvent>) =>
    recorded.map((row, i) => (i === index ? { ...row, ...change } : row));
  const forged = { ...at(recorded, 2).event, text: '没有说过的话' } as FormEvent;

  it('is whole when nobody touched it, whatever order a database gives its keys in', () => {
    const shuffled = recorded.map(
      (row) => JSON.parse(JSON.stringify(row, Object.keys(flat(row)).sort().reverse())) as LoggedEvent
    );
    expect(verifyLog(shuffled, { number, hash: sha256 })).toBeNull();
    expect(verifyForm(kept(), sha256)).toBeNull();
  });

  const rewritten = chainEvent({
    event: forged,
    sequence: 3,
    previousHash: at(recorded, 1).hash,
    number: '2026-0001',
    hash: sha256,
  });

  const rows: readonly (readonly [string, readonly LoggedEvent[], object])[] = [
    ['an event changed', changed(2, { event: forged }), { sequence: 3, what: 'changed' }],
    ['an event changed and hashed anew', changed(2, rewritten), { sequence: 3, what: 'changed' }],
    [
      'an event changed, hashed anew and linked to the next',
      changed(2, rewritten).map((row, index) =>
        index === 3 ? { ...row, previousHash: rewritten.hash } : row
      ),
      { sequence: 4, what: 'changed' },
    ],
    ['a link changed', changed(2, { previousHash: FIRST_HASH }), { sequence: 3, what: 'changed' }],
    ['an event missing', recorded.filter(({ sequence }) => sequence !== 3), { sequence: 3, what: 'missing' }],
    ['the first missing', recorded.slice(1), { sequence: 1, what: 'missing' }],
    [
      'two swapped',
      [at(recorded, 0), at(recorded, 2), at(recorded, 1), ...recorded.slice(3)],
      { sequence: 2, what: 'reordered' },
    ],
    [
      'two that took each other’s numbers',
      [
        at(recorded, 0),
        { ...at(recorded, 2), sequence: 2 },
        { ...at(recorded, 1), sequence: 3 },
        ...recorded.slice(3),
      ],
      { sequence: 2, what: 'reordered' },
    ],
    [
      'one taken out and the rest numbered anew',
      recorded
        .filter(({ sequence }) => sequence !== 3)
        .map((row, index) => ({ ...row, sequence: index + 1 })),
      { sequence: 3, what: 'reordered' },
    ],
    ['a log of another form', [at(record(events(), '2026-0002'), 0)], { sequence: 1, what: 'changed' }],
  ];

  it.each(rows)('names %s', (_, log, fault) =>
    expect(verifyLog(log, { number, hash: sha256 })).toEqual(fault)
  );

  const remark = { ...at(recorded, 2).event, type: 'commented', text: '补一句' } as FormEvent;
  const upToRemark = record([...events().slice(0, 2), remark]);
  const rewrittenRemark = record([...events().slice(0, 2), forged]);
  const withRemark = {
    form: replay(upToRemark.map(({ event }) => event)) as Form,
    lastHash: at(upToRemark, 2).hash,
    recorded: upToRemark,
  };
  const cut = recorded.slice(0, -1);

  it.each<readonly [string, Partial<KeptForm>, object]>([
    ['a log cut short', { recorded: cut }, { sequence: recorded.length, what: 'missing' }],
    ['a whole log gone', { recorded: [] }, { sequence: 1, what: 'missing' }],
    [
      'an event added behind the form',
      { recorded: record([...events(), remark]) },
      { sequence: recorded.length + 1, what: 'changed' },
    ],
    [
      'a last event that changes nothing of the form, written and hashed anew',
      { ...withRemark, recorded: rewrittenRemark },
      { sequence: 3, what: 'changed' },
    ],
    [
      'the log of another form',
      { recorded: record(events(), '2026-0002') },
      { sequence: 1, what: 'changed' },
    ],
    [
      'a state set by hand',
      { form: { ...form, state: 'approved' } },
      { sequence: null, what: 'form-changed' },
    ],
    ['a column set by hand', { isFiled: false }, { sequence: null, what: 'form-changed' }],
    ['a form emptied', { form: null as unknown as Form }, { sequence: null, what: 'form-changed' }],
  ])('and its form beside it show %s', (_, change, fault) =>
    expect(verifyForm(kept(change), sha256)).toEqual(fault)
  );

  it('begins with its submission', () => {
    expect(() => evolve(null, at(events(), 1))).toThrow(/begins with its submission/);
    expect(replay([])).toBeNull();
  });
});

/** Every key at any depth, so that JSON.stringify writes them in another order. */
const flat = (value: unknown): Record<string, true> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).reduce((keys, [key, item]) => ({ ...keys, [key]: true, ...flat(item) }), {})
    : {};
