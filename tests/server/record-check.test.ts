import type { FormsCheck } from '../../src/contracts';
import { chainEvent } from '../../src/approval';
import type { FormEvent } from '../../src/approval';
import { portalOf } from '../../server/src/desk/portal';
import { hash } from '../../server/src/hash';
import { lookThroughLogs } from '../../server/src/jobs/check-register';
import { storeFor } from './approve';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

type Row = Record<string, unknown>;

const FORM = 'plugin::publication-desk.form';
const EVENT = 'plugin::publication-desk.form-event';
const SEQUENCE = 'plugin::publication-desk.sequence';
const ENTRY = 'plugin::publication-desk.register-entry';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  await steps.published();
  const talked = await steps.submitted('officer', await steps.write('officer'));
  await steps.act('officer', talked, 'comment', { text: '照片明天补' });
  await steps.approved();
  const returned = await steps.submitted('officer', await steps.write('officer'));
  await steps.act('head', returned, 'return', { opinion: '数字不对', digest: returned.digest, to: null });
});
afterAll(() => portal.close());

/** A table of the desk as raw SQL sees it: past every lifecycle and every rule. */
const table = (uid: string) => portal.strapi.db.connection(portal.strapi.db.metadata.get(uid).tableName);
const year = async () => (await steps.today()).slice(0, 4);
const numberOf = async (place: number) => `${await year()}-000${place}`;
const check = async (): Promise<{ intact: boolean; fault: unknown; forms: FormsCheck }> =>
  (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body;
const jsonOf = (value: unknown): Row => (typeof value === 'string' ? JSON.parse(value) : value) as Row;

/** Puts every row of a table back as it was. */
const keeping = async (uids: readonly string[], work: () => Promise<void>): Promise<void> => {
  const before = await Promise.all(uids.map(async (uid) => [uid, await table(uid).select('*')] as const));
  await work();
  for (const [uid, rows] of before) {
    await table(uid).delete();
    const stored = (row: Row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === 'object' && value !== null && !(value instanceof Date)
            ? JSON.stringify(value)
            : value,
        ])
      );
    await table(uid).insert((rows as Row[]).map(stored));
  }
};

type Tampering = readonly [what: string, place: number, act: () => Promise<unknown>, fault: Row];

const where = async (place: number, sequence: number): Promise<Row> => ({
  number: await numberOf(place),
  sequence,
});

const rewrite = async (place: number, sequence: number, change: Row): Promise<Row> => {
  const [row] = await table(EVENT).where(await where(place, sequence));
  const event = { ...jsonOf(row.event), ...change } as FormEvent;
  const { hash: anew } = chainEvent({
    event,
    sequence,
    previousHash: row.previous_hash,
    number: row.number,
    hash: (text) => hash('sha256', text),
  });
  await table(EVENT)
    .where(await where(place, sequence))
    .update({ event: JSON.stringify(event), hash: anew });
  return { anew };
};

const tamperings: readonly Tampering[] = [
  [
    'an event that was edited',
    1,
    async () => {
      const [row] = await table(EVENT).where(await where(1, 2));
      await table(EVENT)
        .where(await where(1, 2))
        .update({ event: JSON.stringify({ ...jsonOf(row.event), at: '2020-01-01T00:00:00.000Z' }) });
    },
    { sequence: 2, what: 'changed' },
  ],
  [
    'an event that was edited and hashed anew',
    1,
    () => rewrite(1, 2, { at: '2020-01-01T00:00:00.000Z' }),
    { sequence: 2, what: 'changed' },
  ],
  [
    'a last remark that was edited and hashed anew',
    2,
    () => rewrite(2, 2, { text: '没有说过的话' }),
    { sequence: 2, what: 'changed' },
  ],
  [
    'the reason of a return, edited and hashed anew',
    4,
    async () => {
      const [row] = await table(EVENT).where(await where(4, 2));
      await rewrite(4, 2, { signature: { ...(jsonOf(row.event).signature as Row), opinion: '同意' } });
    },
    { sequence: 2, what: 'changed' },
  ],
  [
    'an event in the middle that was deleted',
    1,
    async () =>
      table(EVENT)
        .where(await where(1, 2))
        .delete(),
    { sequence: 2, what: 'missing' },
  ],
  [
    'a last event that was deleted',
    2,
    async () =>
      table(EVENT)
        .where(await where(2, 2))
        .delete(),
    { sequence: 2, what: 'missing' },
  ],
  [
    'a whole log that was deleted',
    3,
    async () =>
      table(EVENT)
        .where({ number: await numberOf(3) })
        .delete(),
    { sequence: 1, what: 'missing' },
  ],
  [
    'two events that were swapped',
    1,
    async () => {
      await table(EVENT)
        .where(await where(1, 2))
        .update({ sequence: 99 });
      await table(EVENT)
        .where(await where(1, 3))
        .update({ sequence: 2 });
      await table(EVENT)
        .where(await where(1, 99))
        .update({ sequence: 3 });
    },
    { sequence: 2, what: 'reordered' },
  ],
  [
    'a form whose state was set in its column',
    2,
    async () =>
      table(FORM)
        .where({ number: await numberOf(2) })
        .update({ state: 'approved' }),
    { sequence: null, what: 'form-changed' },
  ],
  [
    'a form whose state was set in all its places',
    2,
    async () => {
      const [row] = await table(FORM).where({ number: await numberOf(2) });
      const data = { ...jsonOf(row.data), state: 'approved', stage: null };
      await table(FORM)
        .where({ number: await numberOf(2) })
        .update({ state: 'approved', stage: null, position: null, data: JSON.stringify(data) });
    },
    { sequence: null, what: 'form-changed' },
  ],
  [
    'a form that was deleted',
    3,
    async () =>
      table(FORM)
        .where({ number: await numberOf(3) })
        .delete(),
    { sequence: null, what: 'form-missing' },
  ],
  [
    'a form that was deleted with its log',
    4,
    async () => {
      await table(FORM)
        .where({ number: await numberOf(4) })
        .delete();
      await table(EVENT)
        .where({ number: await numberOf(4) })
        .delete();
    },
    { sequence: null, what: 'form-missing' },
  ],
  [
    'a form past the counter',
    4,
    async () =>
      table(SEQUENCE)
        .where({ series: `form-${await year()}` })
        .update({ value: 3 }),
    { sequence: null, what: 'form-unnumbered' },
  ],
  [
    'a log left behind past the counter',
    4,
    async () => {
      await table(SEQUENCE)
        .where({ series: `form-${await year()}` })
        .update({ value: 3 });
      await table(FORM)
        .where({ number: await numberOf(4) })
        .delete();
    },
    { sequence: null, what: 'form-unnumbered' },
  ],
];

it('finds every form and its log whole', async () => {
  expect(await check()).toMatchObject({ intact: true, fault: null, forms: { checked: 4, faults: [] } });
});

it.each(tamperings)('names %s', async (_, place, act, fault) => {
  const number = await numberOf(place);
  await keeping([FORM, EVENT, SEQUENCE], async () => {
    await act();
    expect(await check()).toMatchObject({ intact: false, fault: null });
    expect((await check()).forms.faults).toEqual([{ number, ...fault }]);
  });
  expect((await check()).forms.faults).toEqual([]);
});

it('names each of several', async () => {
  await keeping([FORM, EVENT, SEQUENCE], async () => {
    await table(EVENT)
      .where(await where(2, 2))
      .delete();
    await table(FORM)
      .where({ number: await numberOf(4) })
      .delete();
    expect((await check()).forms.faults).toEqual([
      { number: await numberOf(2), sequence: 2, what: 'missing' },
      { number: await numberOf(4), sequence: null, what: 'form-missing' },
    ]);
  });
});

it('tells whoever opens the form', async () => {
  await keeping([FORM, EVENT], async () => {
    await rewrite(4, 2, { at: '2020-01-01T00:00:00.000Z' });
    const { body } = await steps.detail('officer', await numberOf(4));
    expect(body.fault).toEqual({ sequence: 2, what: 'changed' });
  });
});

it('warns in the portal’s log of each fault by its name', async () => {
  const warnings: string[] = [];
  const warn = portal.strapi.log.warn.bind(portal.strapi.log);
  portal.strapi.log.warn = ((message: string) => {
    warnings.push(message);
  }) as never;
  const look = () => portal.strapi.plugin('publication-desk').service('jobs').records();
  try {
    await look();
    expect(warnings).toEqual([]);
    await keeping([EVENT, ENTRY], async () => {
      await table(EVENT)
        .where(await where(1, 2))
        .delete();
      await table(ENTRY).where({ sequence: 1 }).update({ title: '改过的题目' });
      await look();
    });
    expect(warnings.join('\n')).toMatch(/register's entry 1 is changed/);
    expect(warnings.join('\n')).toContain(`form ${await numberOf(1)}: event 2 of its log is missing`);
  } finally {
    portal.strapi.log.warn = warn;
  }
});

it('leaves a form alone that moves on while it looks', async () => {
  const form = await steps.submitted('officer', await steps.write('officer'));
  const looks = Promise.all(Array.from({ length: 10 }, () => check()));
  const remarks = Promise.all(
    Array.from({ length: 10 }, (_, index) => steps.act('officer', form, 'comment', { text: `第${index}句` }))
  );
  const [checks] = await Promise.all([looks, remarks]);
  expect(checks.flatMap(({ forms }) => forms.faults)).toEqual([]);
});

it('goes on where its process ended, with what was not yet found whole, and looks at everything again the next time', async () => {
  storeFor(portal.strapi);
  const looked = { parts: 0 };
  const ground = portalOf(portal.strapi);
  const progress = () => void (looked.parts += 1);
  // Register and entries by document are behind it, the forms are not.
  const dying = { ...ground, progress, isStopped: () => looked.parts > 2 };
  expect(await lookThroughLogs(dying)).toMatchObject({ finished: false, intact: false });
  expect(await lookThroughLogs({ ...ground, isStopped: () => false })).toMatchObject({
    finished: true,
    intact: true,
    entries: 0,
    forms: { checked: expect.any(Number), faults: [] },
  });
  expect((await lookThroughLogs({ ...ground, isStopped: () => false })).entries).toBeGreaterThan(0);
  expect(await check()).toMatchObject({ intact: true });
});
