import { chainEvent, replay } from '../../src/approval';
import type { Form, FormEvent } from '../../src/approval';
import { FIRST_HASH, stableJson } from '../../src/chain';
import type { RegisterCheckResponse } from '../../src/contracts';
import { chainEntry } from '../../src/register';
import type { RegisterEntry } from '../../src/register';
import { portalOf } from '../../server/src/desk/portal';
import { hash as hashBy } from '../../server/src/hash';
import { lookThroughLogs } from '../../server/src/jobs/check-register';
import { lookForDrift } from '../../server/src/jobs/drift';
import { storeFor } from './approve';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Portal } from './portal';

/** What somebody with the database does past the desk, and whether the check names it (Art. 10). */

type Row = Record<string, any>;

const hash = (text: string): string => hashBy('sha256', text);
const FALSE = '0'.repeat(64);

let portal: Portal;
let steps: Steps;
let before: ReadonlyMap<string, readonly Row[]>;

const own = (name: string) => `plugin::publication-desk.${name}`;
const table = (name: string) =>
  portal.strapi.db.connection(portal.strapi.db.metadata.get(own(name)).tableName);
const jsonOf = (value: unknown): any => (typeof value === 'string' ? JSON.parse(value) : value);
const year = async () => (await steps.today()).slice(0, 4);
const check = async (): Promise<RegisterCheckResponse> => {
  const { body, status } = await (await portal.as('clerk')).get(`${DESK}/register/check`);
  expect(status).toBe(200);
  return body;
};

const TABLES = [
  'form',
  'form-event',
  'snapshot',
  'register-entry',
  'sequence',
  'setting',
  'setting-change',
  'ledger-line',
  'month',
  'consequence',
  'seat',
  'delegation',
  'department',
  'channel',
  'term',
  'signed-before',
];

const stored = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value,
    ])
  );

const keepAll = async (): Promise<ReadonlyMap<string, readonly Row[]>> => {
  const kept = new Map<string, readonly Row[]>();
  for (const name of TABLES) kept.set(name, await table(name).select('*').orderBy('id'));
  return kept;
};

const putBack = async (): Promise<void> => {
  for (const [name, rows] of before) {
    const now = await table(name).select('*').orderBy('id');
    if (JSON.stringify(now) === JSON.stringify(rows)) continue;
    await table(name).delete();
    if (rows.length > 0) await table(name).insert(rows.map(stored));
  }
};

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  const clerk = await portal.as('clerk');
  const send = async (method: 'post' | 'put', url: string, body: object) => {
    const answer = await clerk[method](`${DESK}${url}`).send(body);
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await send('post', '/settings/channels', { name: '工会要闻', slug: 'news' });
  await send('post', '/settings/terms', { term: '内部资料', severity: 'reason' });
  await steps.published();
  const twice = await steps.published();
  await steps.act('clerk', twice, 'withdraw', { reason: '信息有误，撤下更正' });
  await steps.published();
  const returned = await steps.submitted('officer', await steps.write('officer'));
  await steps.act('head', returned, 'return', { opinion: '数字不对', digest: returned.digest, to: null });
  const store = storeFor(portal.strapi);
  const by = { id: portal.people.clerk.id, name: '王办公' };
  await store.transaction(async () => {
    const { hash: head } = await store.register.head();
    const rows = { ranks: [{ department: 'a', count: 3 }] };
    await store.months.close({
      month: '2026-01',
      revision: 1,
      rows,
      digest: hash(stableJson(rows)),
      head,
      closedBy: by,
      closedAt: '2026-02-01T01:00:00.000Z',
    });
    await store.months.reopen({ month: '2026-01', by, at: '2026-02-02T01:00:00.000Z', reason: '补登一条' });
    await store.months.close({
      month: '2026-01',
      revision: 2,
      rows,
      digest: hash(stableJson(rows)),
      head,
      closedBy: by,
      closedAt: '2026-02-03T01:00:00.000Z',
    });
    await store.consequences.keep({
      key: 'notice|a|2026-H1',
      kind: 'notice' as never,
      department: 'a',
      period: '2026-H1',
      evidence: [] as never,
      steps: [{ step: 'confirmed', by, at: '2026-07-01T01:00:00.000Z', reason: '' }],
    });
    const { version, book } = await store.settings.rules();
    await store.settings.saveRules({ version: version + 1, book }, { by, at: '2026-02-03T01:00:00.000Z' });
  });
  before = await keepAll();
});
afterAll(() => portal.close());

/** A form’s log from an event on, changed and hashed anew as the desk would, row and last hash included. */
const rehashForm = async (number: string, from: number, change: (event: Row) => Row): Promise<void> => {
  const rows: Row[] = await table('form-event').where({ number }).orderBy('sequence');
  let previousHash = FIRST_HASH;
  const events: FormEvent[] = [];
  for (const row of rows) {
    const event = (row.sequence === from ? change(jsonOf(row.event)) : jsonOf(row.event)) as FormEvent;
    const recorded = chainEvent({ event, sequence: row.sequence, previousHash, number, hash });
    events.push(event);
    await table('form-event')
      .where({ number, sequence: row.sequence })
      .update({ event: JSON.stringify(event), previous_hash: previousHash, hash: recorded.hash });
    previousHash = recorded.hash;
  }
  await table('form')
    .where({ number })
    .update({ last_hash: previousHash, data: JSON.stringify(replay(events)) });
};

/** The register from an entry on, changed and hashed anew, head included. */
const rehashRegister = async (change: (entries: RegisterEntry[]) => RegisterEntry[]): Promise<void> => {
  const rows: Row[] = await table('register-entry').orderBy('sequence');
  const entries = rows.map(
    (row) =>
      ({
        kind: row.kind,
        target: { uid: row.target_uid, documentId: row.target_document, locale: row.target_locale },
        form: row.form,
        title: row.title,
        department: row.department,
        category: row.category,
        channel: row.channel,
        digest: row.digest,
        publishedDigest: row.published_digest,
        at: row.at,
        by: jsonOf(row.by),
        reason: row.reason,
        sequence: row.sequence,
        previousHash: row.previous_hash,
        hash: row.hash,
      }) as RegisterEntry
  );
  let previous = { sequence: 0, hash: FIRST_HASH };
  const made = change(entries).map(({ sequence: _, previousHash: __, hash: ___, ...draft }) => {
    previous = chainEntry({ draft, previous, hash });
    return previous as RegisterEntry;
  });
  await table('register-entry').where('sequence', '>', made.length).delete();
  for (const entry of made)
    await table('register-entry')
      .where({ sequence: entry.sequence })
      .update({
        kind: entry.kind,
        title: entry.title,
        department: entry.department,
        at: entry.at,
        form: entry.form,
        by: JSON.stringify(entry.by),
        target_document: entry.target.documentId,
        previous_hash: entry.previousHash,
        hash: entry.hash,
      });
  await table('sequence')
    .where({ series: 'register' })
    .update({ value: previous.sequence, hash: previous.hash });
};

const first = async (name: string, where: Row = {}): Promise<Row> => {
  const [row] = await table(name).where(where).orderBy('id').limit(1);
  return row as Row;
};
const draftOf = (kept: ReadonlyMap<string, readonly Row[]>) => {
  const row = kept.get('register-entry')?.[0] as Row;
  return {
    kind: 'existing' as const,
    target: { uid: row.target_uid, documentId: 'later', locale: null },
    form: null,
    title: row.title,
    department: null,
    category: null,
    channel: null,
    digest: row.digest,
    publishedDigest: row.published_digest,
    at: row.at,
    by: null,
    reason: null,
  };
};
const copyOf = async (name: string, where: Row, change: Row): Promise<void> => {
  const { id: _, ...row } = await first(name, where);
  await table(name).insert(stored({ ...row, ...change }));
};
const numberOf = async (place: number) => `${await year()}-000${place}`;
const changeJson = async (name: string, where: Row, column: string, change: (value: any) => any) => {
  const row = await first(name, where);
  await table(name)
    .where({ id: row.id })
    .update({ [column]: JSON.stringify(change(jsonOf(row[column]))) });
};

type Tampering = readonly [what: string, act: () => Promise<unknown>];

const tamperings: readonly Tampering[] = [
  // The register.
  ['an entry’s title', async () => table('register-entry').where({ sequence: 1 }).update({ title: '别的' })],
  [
    'an entry’s instant',
    async () => table('register-entry').where({ sequence: 1 }).update({ at: '2020-01-01T00:00:00.000Z' }),
  ],
  [
    'an entry’s publisher',
    async () => changeJson('register-entry', { sequence: 1 }, 'by', (by) => ({ ...by, name: '别人' })),
  ],
  ['an entry removed', async () => table('register-entry').where({ sequence: 2 }).delete()],
  [
    'two entries swapped',
    async () => {
      await table('register-entry').where({ sequence: 1 }).update({ sequence: 99 });
      await table('register-entry').where({ sequence: 2 }).update({ sequence: 1 });
      await table('register-entry').where({ sequence: 99 }).update({ sequence: 2 });
    },
  ],
  [
    'an entry put in behind the head',
    async () =>
      copyOf('register-entry', { sequence: 1 }, { sequence: 99, live_key: null, hash: FALSE, id: undefined }),
  ],
  [
    'an entry put in with its hash and the head moved',
    async () =>
      rehashRegister((entries) => entries.map((one, i) => (i === 0 ? { ...one, title: '别的' } : one))),
  ],
  [
    'an entry back-dated, everything hashed anew',
    async () =>
      rehashRegister((entries) =>
        entries.map((one, i) => (i === 2 ? { ...one, at: '2026-01-05T00:00:00.000Z' } : one))
      ),
  ],
  [
    'another department in an entry, hashed anew',
    async () =>
      rehashRegister((entries) => entries.map((one, i) => (i === 0 ? { ...one, department: 'x' } : one))),
  ],
  ['the tail cut with the head', async () => rehashRegister((entries) => entries.slice(0, -1))],
  ['the whole register emptied with its head', async () => rehashRegister(() => [])],
  ['the head set back', async () => table('sequence').where({ series: 'register' }).update({ value: 1 })],
  ['the head removed', async () => table('sequence').where({ series: 'register' }).delete()],
  [
    'an online entry hidden from the page',
    async () => table('register-entry').where({ sequence: 1 }).update({ live_key: null }),
  ],
  [
    'a withdrawn entry made live again',
    async () => {
      const { target_uid: uid, target_document: id } = await first('register-entry', { sequence: 2 });
      await table('register-entry')
        .where({ sequence: 2 })
        .update({ live_key: `${uid}|${id}|` });
    },
  ],
  // Forms.
  [
    'a form’s state',
    async () =>
      table('form')
        .where({ number: await numberOf(4) })
        .update({ state: 'approved' }),
  ],
  [
    'a form’s opinion hashed anew to the end, row included',
    async () =>
      rehashForm(await numberOf(4), 2, (event) => ({
        ...event,
        signature: { ...event.signature, opinion: '同意' },
      })),
  ],
  [
    'a signer’s name hashed anew to the end',
    async () =>
      rehashForm(await numberOf(1), 2, (event) => ({
        ...event,
        by: { ...event.by, name: '别人' },
      })),
  ],
  [
    'the submission’s digest hashed anew to the end',
    async () =>
      rehashForm(await numberOf(4), 1, (event) => ({
        ...event,
        submission: { ...event.submission, digest: `sha256:${FALSE}` },
      })),
  ],
  [
    'a last event cut off with the row set back',
    async () => {
      const number = await numberOf(4);
      const events = (await table('form-event').where({ number }).orderBy('sequence')) as Row[];
      const left = events.slice(0, -1);
      const form = replay(left.map(({ event }) => jsonOf(event))) as Form;
      await table('form-event').where({ number, sequence: events.length }).delete();
      await table('form')
        .where({ number })
        .update({
          state: form.state,
          version: form.version,
          stage: form.stage,
          position: form.route.stages.find(({ key }) => key === form.stage)?.position ?? null,
          stage_due_on: form.stageDueOn,
          last_hash: left.at(-1)?.hash,
          data: JSON.stringify(form),
        });
    },
  ],
  [
    'the last form taken out with its log and the counter',
    async () => {
      const number = await numberOf(4);
      await table('form').where({ number }).delete();
      await table('form-event').where({ number }).delete();
      await table('sequence')
        .where({ series: `form-${await year()}` })
        .update({ value: 3 });
    },
  ],
  [
    'a form’s seal taken away',
    async () =>
      table('form')
        .where({ number: await numberOf(1) })
        .update({ seal: null }),
  ],
  [
    'a form’s seal of another form',
    async () => {
      const { seal } = await first('form', { number: await numberOf(2) });
      await table('form')
        .where({ number: await numberOf(1) })
        .update({ seal });
    },
  ],
  [
    'a published form whose entry is gone from a register set back to an earlier day',
    async () => {
      const number = await numberOf(3);
      await table('register-entry').where({ form: number }).delete();
    },
  ],
  // Contents.
  [
    'a content that was signed',
    async () =>
      changeJson('snapshot', {}, 'content', (content) => ({ ...content, fields: { title: '别的' } })),
  ],
  [
    'a content put in under a digest',
    async () => copyOf('snapshot', {}, { digest: `sha256:${FALSE}`, document_id: 'zz' }),
  ],
  [
    'a content taken out',
    async () => {
      const { data } = await first('form', { number: await numberOf(4) });
      await table('snapshot')
        .where({ digest: jsonOf(data).digest })
        .delete();
    },
  ],
  [
    'another content let pass as an earlier one',
    async () => table('signed-before').insert({ digest: `sha256:${FALSE}`, earlier: `sha256:${FALSE}` }),
  ],
  // Closed months.
  [
    'a month’s rows',
    async () =>
      changeJson('month', { revision: 2 }, 'rows', () => ({ ranks: [{ department: 'a', count: 99 }] })),
  ],
  [
    'a month’s rows with their digest',
    async () => {
      const rows = { ranks: [{ department: 'a', count: 99 }] };
      await table('month')
        .where({ revision: 2 })
        .update({ rows: JSON.stringify(rows), digest: hash(stableJson(rows)) });
    },
  ],
  ['a month removed', async () => table('month').delete()],
  ['a revision of a month removed', async () => table('month').where({ revision: 1 }).delete()],
  ['a month put in', async () => copyOf('month', { revision: 1 }, { month: '2025-12', document_id: 'zz' })],
  ['a month’s head emptied', async () => table('month').where({ revision: 2 }).update({ head: '' })],
  [
    'a month’s head of another entry',
    async () => {
      const { hash: other } = await first('register-entry', { sequence: 1 });
      await table('month').where({ revision: 2 }).update({ head: other });
    },
  ],
  [
    'when a month was closed',
    async () => table('month').where({ revision: 2 }).update({ closed_at: '2026-02-28T00:00:00.000Z' }),
  ],
  [
    'who closed a month',
    async () => changeJson('month', { revision: 2 }, 'closed_by', () => ({ id: 1, name: '别人' })),
  ],
  [
    'why a month was reopened',
    async () => table('month').where({ revision: 1 }).update({ reopened_reason: '别的' }),
  ],
  [
    'a reopening undone',
    async () => table('month').where({ revision: 1 }).update({ reopened_at: null, reopened_by: null }),
  ],
  // Consequences.
  ['a consequence’s decision', async () => table('consequence').update({ decision: 'dismissed' })],
  ['a consequence removed', async () => table('consequence').delete()],
  [
    'a consequence put in',
    async () => copyOf('consequence', {}, { key: 'notice|b|2026-H1', document_id: 'zz' }),
  ],
  ['a consequence’s department', async () => table('consequence').update({ department: 'b' })],
  ['a consequence’s instant', async () => table('consequence').update({ at: '2026-08-01T00:00:00.000Z' })],
  // Seats, delegations, lists.
  [
    'a seat given',
    async () => copyOf('seat', {}, { position: 'principal-leader', department: null, document_id: 'zz' }),
  ],
  ['a seat’s position', async () => changeFirst('seat', { position: 'principal-leader' })],
  ['a seat’s person', async () => changeFirst('seat', { user_id: 999 })],
  ['a seat’s account', async () => changeFirst('seat', { user_account: 'zz' })],
  [
    'a seat taken away',
    async () =>
      table('seat')
        .where({ id: (await first('seat')).id })
        .delete(),
  ],
  [
    'the change a seat stands on',
    async () => changeFirst('seat', { power_grant: JSON.stringify({ change: 1 }) }),
  ],
  [
    'a delegation put in',
    async () => {
      const seat = await first('seat');
      await table('delegation').insert({
        document_id: 'zz',
        from_user: seat.user_id,
        to_user: portal.people.clerk.id,
        position: seat.position,
        department: seat.department,
        starts_on: '2026-01-01',
        ends_on: '2027-12-31',
      });
    },
  ],
  ['a department’s name', async () => changeFirst('department', { name: '别的部室' })],
  ['a department’s class', async () => changeFirst('department', { class: 'zz' })],
  [
    'a department removed',
    async () =>
      table('department')
        .where({ id: (await first('department')).id })
        .delete(),
  ],
  ['a department put in', async () => copyOf('department', {}, { document_id: 'zz' })],
  ['a channel’s name', async () => changeFirst('channel', { name: '别的栏目' })],
  ['a channel’s address', async () => changeFirst('channel', { slug: 'zz' })],
  ['a term’s severity', async () => changeFirst('term', { severity: 'note' })],
  ['a term removed', async () => table('term').delete()],
  ['a term’s exceptions', async () => changeFirst('term', { exceptions: '内部资料室' })],
  // Rules and calendar.
  [
    'the rules in force',
    async () =>
      changeJson('setting', { key: 'rules' }, 'value', (kept) => ({
        ...kept,
        book: { ...kept.book, cover: !kept.book.cover },
      })),
  ],
  [
    'an earlier version of the rules',
    async () =>
      changeJson('setting', { key: 'rules.1' }, 'value', (book) => ({ ...book, cover: !book.cover })),
  ],
  ['the rules removed', async () => table('setting').where({ key: 'rules' }).delete()],
  [
    'who made the rules',
    async () =>
      changeJson('setting', { key: 'rules-versions' }, 'value', (kept) =>
        kept.map((one: Row) => ({ ...one, by: { id: 1, name: '别人' } }))
      ),
  ],
  [
    'a calendar put in',
    async () =>
      table('setting').insert({ key: 'calendar', value: JSON.stringify({ 2026: [] }), document_id: 'zz' }),
  ],
  // The log of the settings and the ledger.
  [
    'a change of the settings removed',
    async () =>
      table('setting-change')
        .where({ id: (await first('setting-change')).id })
        .delete(),
  ],
  [
    'who changed the settings',
    async () => changeJson('setting-change', {}, 'by', () => ({ id: 1, name: '别人' })),
  ],
  [
    'the log of the settings emptied with its head',
    async () => {
      await table('setting-change').delete();
      await table('sequence').where({ series: 'setting-changes' }).delete();
    },
  ],
  ['a line of the ledger', async () => changeFirst('ledger-line', { digest: FALSE })],
  ['a line of the ledger removed', async () => table('ledger-line').where({ sequence: 2 }).delete()],
  [
    'the ledger’s tail cut with its head',
    async () => {
      const [last, previous] = (await table('ledger-line').orderBy('sequence', 'desc').limit(2)) as Row[];
      await table('ledger-line').where({ sequence: last?.sequence }).delete();
      await table('sequence')
        .where({ series: 'ledger' })
        .update({ value: previous?.sequence, hash: previous?.hash });
    },
  ],
  [
    'the ledger emptied with its head',
    async () => {
      await table('ledger-line').delete();
      await table('sequence').where({ series: 'ledger' }).delete();
    },
  ],
  [
    'the register set back to an earlier day, seal and all',
    async () => {
      await portal.strapi.plugin('publication-desk').service('jobs').records();
      const store = storeFor(portal.strapi);
      const earlier = await first('sequence', { series: 'register' });
      const entry = await store.transaction(() =>
        store.register.append({ ...draftOf(before), title: '之后登记的一条' })
      );
      await store.transaction(() => store.sealing.keepHeads());
      await table('register-entry').where({ sequence: entry.sequence }).delete();
      const { id, ...columns } = earlier;
      await table('sequence').where({ id }).update(stored(columns));
    },
  ],
  [
    'a seal made up',
    async () => {
      const { seal } = await first('sequence', { series: 'register' });
      await table('sequence')
        .where({ series: 'register' })
        .update({ seal: `${String(seal).split(':')[0]}:${FALSE}` });
    },
  ],
  [
    'a seal of another portal',
    async () =>
      table('sequence')
        .where({ series: 'register' })
        .update({ seal: `abcdefabcdef:${FALSE}` }),
  ],
];

const changeFirst = async (name: string, change: Row): Promise<void> => {
  await table(name)
    .where({ id: (await first(name)).id })
    .update(change);
};

it('finds everything whole', async () => {
  const found = await check();
  expect(found.forms.faults).toEqual([]);
  expect(found.ledger.faults).toEqual([]);
  expect(found).toMatchObject({ intact: true, finished: true });
});

it.each(tamperings)('is not silent about %s', async (_, act) => {
  try {
    await act();
    expect(await check()).toMatchObject({ intact: false });
  } finally {
    await putBack();
  }
});

it('still names what SQL did to a row after the office saved the row again', async () => {
  try {
    const clerk = await portal.as('clerk');
    const { document_id: id } = await first('channel');
    await changeFirst('channel', { slug: 'elsewhere' });
    const saved = await clerk
      .put(`${DESK}/settings/channels/${id}`)
      .send({ name: '要闻', slug: 'elsewhere' });
    expect(saved.status).toBe(200);
    const { ledger } = await check();
    expect(ledger.faults).toMatchObject([{ subject: 'channel', what: 'changed' }]);
  } finally {
    await putBack();
  }
});

it('is whole again once everything is back', async () => {
  expect(await check()).toMatchObject({ intact: true });
});

describe('what a look of every day leaves out', () => {
  const jobs = () => portal.strapi.plugin('publication-desk').service('jobs');
  const look = (options: object = {}): Promise<RegisterCheckResponse> => jobs().records(options);

  it('is what an earlier look of the week found whole; what is new it sees', async () => {
    expect(await look()).toMatchObject({ intact: true, entries: 4 });
    const { title } = await first('register-entry', { sequence: 1 });
    await table('register-entry').where({ sequence: 1 }).update({ title: '别的' });
    expect(await look({ onlyNew: true })).toMatchObject({ intact: true });
    await steps.published();
    const { title: later } = await first('register-entry', { sequence: 5 });
    await table('register-entry').where({ sequence: 5 }).update({ title: '别的' });
    expect(await look({ onlyNew: true })).toMatchObject({
      intact: false,
      fault: { sequence: 5, what: 'changed' },
    });
    // After a fault everything is looked at again.
    expect(await look({ onlyNew: true })).toMatchObject({ fault: { sequence: 1, what: 'changed' } });
    const { body } = await (await portal.as('clerk')).get(`${DESK}/me`);
    expect(body.alerts.records.found).toBeGreaterThan(0);
    await table('register-entry').where({ sequence: 1 }).update({ title });
    await table('register-entry').where({ sequence: 5 }).update({ title: later });
    expect(await look()).toMatchObject({ intact: true, entries: 5 });
    before = await keepAll();
  });

  it('is told with every kind of fault, closed months and seats too', async () => {
    try {
      await table('month').where({ revision: 2 }).update({ head: '' });
      await changeFirst('seat', { position: 'principal-leader' });
      await look();
      const { body } = await (await portal.as('clerk')).get(`${DESK}/me`);
      expect(body.alerts.records.found).toBe(2);
    } finally {
      await putBack();
      await look();
    }
  });

  it('is not taken from a look that a shutdown cut short', async () => {
    const kept = async () => (await table('setting').where({ key: 'records' }))[0].value;
    const earlier = await kept();
    const stopped = { ...portalOf(portal.strapi), isStopped: () => true };
    expect(await lookThroughLogs(stopped)).toMatchObject({ finished: false, intact: false });
    expect(await kept()).toEqual(earlier);
    const drift = async () => (await table('setting').where({ key: 'drift' }))[0]?.value;
    await jobs().drift();
    const reported = await drift();
    await lookForDrift(stopped);
    expect(await drift()).toEqual(reported);
  });
});

it('accepts the records as they are by a command on the server, which every later check shows', async () => {
  await changeFirst('department', { name: '别的部室' });
  expect(await check()).toMatchObject({ intact: false });
  const emergency = portal.strapi.plugin('publication-desk').service('emergency');
  expect(await emergency.reseal({ operator: ' ', reason: '' })).toMatchObject({ ok: false });
  expect(await emergency.reseal({ operator: '张工', reason: '更名文件已核对' })).toEqual({
    ok: true,
    value: null,
  });
  const after = await check();
  expect(after).toMatchObject({ intact: true });
  expect(after.seals.sealed.at(-1)).toMatchObject({
    what: 'accepted',
    operator: '张工',
    reason: '更名文件已核对',
  });
  await putBack();
});

it('says whether the register still has a head that an old paper bears', async () => {
  const clerk = await portal.as('clerk');
  const { hash: head } = await first('register-entry', { sequence: 2 });
  const known = await clerk.get(`${DESK}/register/check?head=${String(head).slice(0, 12).toUpperCase()}`);
  expect(known.body).toMatchObject({ intact: true, anchor: { sequence: 2 } });
  const unknown = await clerk.get(`${DESK}/register/check?head=${FALSE}`);
  expect(unknown.body).toMatchObject({ intact: false, anchor: { sequence: null } });
  expect((await clerk.get(`${DESK}/register/check?head=abc`)).status).toBe(400);
  expect((await clerk.get(`${DESK}/register/check/progress`)).body).toEqual({ done: 0, total: 0 });
});
