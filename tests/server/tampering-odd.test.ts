import { chainEvent } from '../../src/approval';
import { FIRST_HASH } from '../../src/chain';
import { chainLine } from '../../src/ledger';
import { chainChange } from '../../src/organization';
import { chainEntry } from '../../src/register';
import type { EntryDraft } from '../../src/register';
import { hash as hashBy } from '../../server/src/hash';
import { digestOfRow } from '../../server/src/store/office/ledger-rows';
import { storeFor } from './approve';
import { DESK } from './desk-steps';
import { fillDesk } from './filled-desk';
import { openPortal } from './portal';
import type { Portal } from './portal';

/**
 * What somebody with the database and the plugin's source does beside changing a value: rows where no walk begins, numbers that are
 * none, keys that a database takes for equal, whole histories hashed anew, seals taken away before a restart, tables gone (Art. 10).
 */

type Row = Record<string, any>;

const PLUGIN = 'plugin::publication-desk.';
const hash = (text: string): string => hashBy('sha256', text);
const client = process.env.DATABASE_CLIENT ?? 'sqlite';

let portal: Portal;
const kept = new Map<string, readonly Row[]>();

const metaOf = (uid: string) => portal.strapi.db.metadata.get(uid.includes('::') ? uid : PLUGIN + uid);
const table = (name: string) => portal.strapi.db.connection(metaOf(name).tableName);
const names = (): readonly string[] =>
  [...portal.strapi.db.metadata.keys()]
    .filter((uid) => uid.startsWith(PLUGIN))
    .map((uid) => uid.slice(PLUGIN.length));
const jsonOf = (value: unknown): any => (typeof value === 'string' ? JSON.parse(value) : value);
const stored = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value,
    ])
  );

const keepAll = async (): Promise<void> => {
  for (const name of names()) kept.set(name, await table(name).select('*').orderBy('id'));
};
const putBack = async (): Promise<void> => {
  for (const name of names()) {
    const before = new Map((kept.get(name) ?? []).map((row) => [row.id, row]));
    const now = new Map<unknown, Row>((await table(name).select('*')).map((row: Row) => [row.id, row]));
    const isOther = (row: Row) => JSON.stringify(row) !== JSON.stringify(before.get(row.id));
    const touched = [...now.values()].filter(isOther).map(({ id }) => id);
    if (touched.length > 0) await table(name).whereIn('id', touched).delete();
    const lost = [...before.values()].filter(({ id }) => !now.has(id) || touched.includes(id));
    if (lost.length > 0) await table(name).insert(lost.map(stored));
  }
};

beforeAll(async () => {
  portal = await openPortal();
  await fillDesk(portal);
  await keepAll();
}, 180_000);
afterAll(() => portal.close());

const check = async (): Promise<Row> => {
  const { body, status } = await (await portal.as('clerk')).get(`${DESK}/register/check`);
  return { ...body, status };
};
const isNamed = async (): Promise<boolean> => {
  const { status, intact } = await check();
  expect(status).toBe(200);
  if (intact !== true) return true;
  return (await portal.strapi.plugin('publication-desk').service('jobs').drift()).found > 0;
};

const last = async (name: string, where: Row = {}): Promise<Row> =>
  (await table(name).where(where).orderBy('id', 'desc').limit(1))[0] as Row;
const first = async (name: string, where: Row = {}): Promise<Row> =>
  (await table(name).where(where).orderBy('id').limit(1))[0] as Row;
const online = async (): Promise<Row> =>
  (await table('item').whereNotNull('published_at').orderBy('id').limit(1))[0] as Row;

/** A copy of a row with other values; without an id the database gives one. */
const put = async (name: string, row: Row, { id, ...change }: Row): Promise<void> => {
  const { id: _, ...columns } = row;
  await table(name).insert(stored({ ...columns, ...change, ...(id === undefined ? {} : { id }) }));
};
const BELOW = -7;
/** A MariaDB has no numbers below zero for ids: there the row takes 0, with the mode that allows it. */
const putBelow = async (name: string, row: Row, change: Row = {}): Promise<void> => {
  if (client !== 'mysql') return put(name, row, { ...change, id: BELOW });
  await portal.strapi.db.connection.transaction(async (trx) => {
    await trx.raw("set session sql_mode = concat(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
    const { id: _, ...columns } = row;
    await trx(metaOf(name).tableName).insert(stored({ ...columns, ...change, id: 0 }));
  });
};

/** A page of its own, online by SQL, and an entry of the register that lets it pass. */
const pageWithEntry = async (sequence: number | null): Promise<void> => {
  const page = await online();
  const documentId = 'sqlpagesqlpagesqlpagesql';
  await put('item', page, { document_id: documentId, slug: 'by-sql' });
  const entry = await last('register-entry', { target_document: page.document_id });
  const draft = {
    kind: 'publication',
    target: { uid: entry.target_uid, documentId, locale: entry.target_locale },
    form: null,
    title: entry.title,
    department: entry.department,
    category: entry.category,
    channel: entry.channel,
    digest: entry.digest,
    publishedDigest: entry.published_digest,
    at: entry.at,
    by: jsonOf(entry.by),
    reason: null,
  } as unknown as EntryDraft;
  const made = chainEntry({
    draft,
    previous: { sequence: (sequence ?? 0) - 1, hash: FIRST_HASH },
    hash,
  });
  await put('register-entry', entry, {
    sequence,
    number: null,
    record: null,
    form: null,
    clock_back: null,
    target_document: documentId,
    live_key: `${entry.target_uid}|${documentId}|${entry.target_locale ?? ''}`,
    kind: 'publication',
    reason: null,
    document_id: 'zz',
    previous_hash: FIRST_HASH,
    hash: made.hash,
  });
};

/** A proposal as the clerk would have made it: who reads the record of settings could confirm it. */
const proposal = async (sequence: number | null): Promise<void> => {
  const { people } = portal;
  const change = {
    kind: 'seat',
    subject: '吴站',
    action: 'proposed',
    fields: [],
    by: { id: people.clerk.id, name: '孙办' },
    at: '2026-11-01T00:00:00.000Z',
    command: {
      action: 'saveSeat',
      input: { person: people.registrar.id, position: 'principal-leader', department: null },
      to: [people.registrar.id],
      lentBy: null,
    },
    settles: null,
    proposal: null,
    confirmedBy: null,
    reason: null,
  };
  const line = chainChange(change as never, { sequence: (sequence ?? 1) - 1, hash: FIRST_HASH }, hash);
  await table('setting-change').insert(
    stored({
      kind: change.kind,
      subject: change.subject,
      action: change.action,
      fields: [],
      by: change.by,
      at: change.at,
      command: change.command,
      document_id: 'zz',
      sequence,
      previous_hash: line.previousHash,
      hash: line.hash,
    })
  );
};

const seatGiven = async (change: Row = {}): Promise<Row> => {
  const seat = await first('seat');
  const row = { ...seat, position: 'principal-leader', department: null, document_id: 'sqlseat', ...change };
  await put('seat', row, {});
  return (await table('seat').where({ document_id: row.document_id }))[0] as Row;
};

/** The ledger with a line more, its own hash right, at a place of its own. */
const ledgerLine = async (sequence: number | null, row: Row): Promise<void> => {
  const byAttribute = Object.fromEntries(
    Object.entries(metaOf('seat').attributes).flatMap(([name, { columnName, type }]: [string, any]) =>
      columnName ? [[name, type === 'json' ? jsonOf(row[columnName]) : row[columnName]]] : []
    )
  );
  const draft = {
    subject: 'seat' as const,
    key: String(row.document_id),
    digest: digestOfRow('seat', byAttribute, hash),
    at: '2026-11-01T00:00:00.000Z',
    note: { label: 'zz' },
  };
  const line = chainLine(draft, { sequence: (sequence ?? 1) - 1, hash: FIRST_HASH }, hash);
  await table('ledger-line').insert(
    stored({
      subject: line.subject,
      key: line.key,
      digest: line.digest,
      at: line.at,
      note: line.note,
      document_id: 'zz',
      sequence,
      previous_hash: line.previousHash,
      hash: line.hash,
    })
  );
};

/** The ledger with a line appended as the desk would, hashes and head right; the seal alone cannot be made. */
const appendedLine = async (row: Row): Promise<void> => {
  const head = await first('sequence', { series: 'ledger' });
  await ledgerLine(Number(head.value) + 1, row);
  const line = await last('ledger-line');
  const draft = {
    subject: line.subject,
    key: line.key,
    digest: line.digest,
    at: line.at,
    note: jsonOf(line.note),
  };
  const made = chainLine(draft as never, { sequence: Number(head.value), hash: head.hash }, hash);
  await table('ledger-line')
    .where({ id: line.id })
    .update({ previous_hash: made.previousHash, hash: made.hash });
  await table('sequence').where({ id: head.id }).update({ value: made.sequence, hash: made.hash });
};

/** What happens at every start of the portal. */
const restart = async (): Promise<void> => {
  const store = storeFor(portal.strapi);
  await store.transaction(() => store.organization.keepIdentities());
  await store.transaction(() => store.sealing.begin());
  await store.facts.fill();
  await store.transaction(() => store.settingChanges.number());
};

const raw = (sql: string) => portal.strapi.db.connection.raw(sql);
const quoted = (name: string): string => (client === 'mysql' ? `\`${name}\`` : `"${name}"`);

type Tampering = readonly [what: string, act: () => Promise<unknown>];

const EVIDENCE = ['seat', 'delegation', 'department', 'channel', 'term', 'month', 'consequence', 'snapshot'];
const below = (name: string): Tampering => [
  `a row of ${name} below the first id`,
  async () =>
    putBelow(name, await first(name), {
      document_id: 'sqlrow',
      ...(name === 'snapshot' ? { digest: `sha256:${'1'.repeat(64)}` } : {}),
      ...(name === 'month' ? { month: '2025-01' } : {}),
      ...(name === 'consequence' ? { key: 'notice|zz|2026-H1' } : {}),
      ...(name === 'channel' ? { slug: 'zz' } : {}),
    }),
];

const tamperings: readonly Tampering[] = [
  // Numbers that are none, and rows where no walk begins.
  ['a page by SQL with an entry that has no number', () => pageWithEntry(null)],
  ['a page by SQL with an entry numbered 0', () => pageWithEntry(0)],
  ['a page by SQL with an entry numbered below zero', () => pageWithEntry(-3)],
  ['a proposal without a number', () => proposal(null)],
  ['a proposal numbered 0', () => proposal(0)],
  ['a proposal numbered below zero', () => proposal(-4)],
  ['a seat with a line of the ledger numbered 0', async () => ledgerLine(0, await seatGiven())],
  [
    'a line of the ledger without a number',
    async () => ledgerLine(null, { ...(await first('seat')), document_id: 'zz' }),
  ],
  ['a line of the ledger below zero', async () => ledgerLine(-2, await first('seat'))],
  ...EVIDENCE.map(below),
  [
    'a form below the first id',
    async () =>
      putBelow('form', await first('form'), { number: '2031-0001', open_key: null, document_id: 'zz' }),
  ],
  [
    'a document of the public store below the first id',
    async () =>
      putBelow('public-document', await first('public-document', { target_uid: `${PLUGIN}item` }), {
        document_key: `${PLUGIN}item|zz|`,
        target_document: 'zz',
        slug: 'zz',
        document_id: 'zz',
      }),
  ],
  [
    'a page below the first id',
    async () => putBelow('item', await online(), { document_id: 'sqlpage', slug: 'zz' }),
  ],
  [
    'an event of a form without a number in its log',
    async () => put('form-event', await first('form-event'), { sequence: null, document_id: 'zz' }),
  ],
  [
    'an event of a form numbered 0',
    async () => put('form-event', await first('form-event'), { sequence: 0, document_id: 'zz' }),
  ],
  // Keys that some databases take for equal.
  [
    'a form’s number with a blank behind it',
    async () => {
      const { number } = await first('form');
      await table('form')
        .where({ number })
        .update({ number: `${number} ` });
    },
  ],
  [
    'the number of a form’s last event with a blank behind it',
    async () => {
      const { id, number } = await last('form-event');
      await table('form-event')
        .where({ id })
        .update({ number: `${number} ` });
    },
  ],
  [
    'a series in capitals',
    async () => table('sequence').where({ series: 'register' }).update({ series: 'REGISTER' }),
  ],
  [
    'a live key with a blank behind it',
    async () => {
      const { id, live_key: key } = (await table('register-entry').whereNotNull('live_key').limit(1))[0];
      await table('register-entry')
        .where({ id })
        .update({ live_key: `${key} ` });
    },
  ],
  [
    'a setting’s key in capitals',
    async () => table('setting').where({ key: 'rules' }).update({ key: 'RULES' }),
  ],
  [
    'a seat’s position with a blank behind it',
    async () => {
      const seat = await first('seat');
      await table('seat')
        .where({ id: seat.id })
        .update({ position: `${seat.position} ` });
    },
  ],
  // Rows twice, and rows of another table.
  ['a seat twice under one name', async () => put('seat', await first('seat'), {})],
  ['a department twice under one name', async () => put('department', await first('department'), {})],
  [
    'a closed month put among the consequences',
    async () => {
      const { month } = await first('month');
      const consequence = await first('consequence');
      await put('consequence', consequence, { key: month, period: month, document_id: 'zz' });
      await table('month').where({ month }).delete();
    },
  ],
  [
    'a log of one form under another form’s number',
    async () => {
      const forms = (await table('form').orderBy('id').limit(2)) as Row[];
      const [one, other] = forms.map(({ number }) => number);
      await table('form-event').where({ number: one }).update({ number: 'zz' });
      await table('form-event').where({ number: other }).update({ number: one });
      await table('form-event').where({ number: 'zz' }).update({ number: other });
    },
  ],
  [
    'rows of two forms exchanged with their seals',
    async () => {
      const [one, other] = (await table('form').orderBy('id').limit(2)) as [Row, Row];
      for (const { id } of [one, other])
        await table('form')
          .where({ id })
          .update({ number: `zz${id}`, open_key: null });
      const { id: _, ...first } = one;
      const { id: __, ...second } = other;
      await table('form')
        .where({ id: one.id })
        .update(stored({ ...second, open_key: null }));
      await table('form')
        .where({ id: other.id })
        .update(stored({ ...first, open_key: null }));
    },
  ],
  // Histories hashed anew, seals that are another's.
  ['a seat with a line appended and the head moved', async () => appendedLine(await seatGiven())],
  [
    'seals of two series exchanged',
    async () => {
      const [one, other] = (await table('sequence').orderBy('id').limit(2)) as [Row, Row];
      await table('sequence').where({ id: one.id }).update({ seal: other.seal });
      await table('sequence').where({ id: other.id }).update({ seal: one.seal });
    },
  ],
  [
    'an event hashed anew with the form’s last hash and the seal left',
    async () => {
      const event = await last('form-event');
      const changed = { ...jsonOf(event.event), at: '2026-11-02T00:00:00.000Z' };
      const made = chainEvent({
        event: changed,
        sequence: event.sequence,
        previousHash: event.previous_hash,
        number: event.number,
        hash,
      });
      await table('form-event')
        .where({ id: event.id })
        .update({ event: JSON.stringify(changed), hash: made.hash });
      await table('form').where({ number: event.number }).update({ last_hash: made.hash });
    },
  ],
  ['every seal taken away', async () => table('sequence').update({ seal: null })],
  [
    'the mark of a broken head wiped with its seal',
    async () => table('sequence').where({ series: 'register' }).update({ broken: null, seal: null }),
  ],
  // Before a restart.
  [
    'the ledger, its head and every seal taken out before a restart',
    async () => {
      await seatGiven();
      await table('ledger-line').delete();
      await table('sequence').where({ series: 'ledger' }).delete();
      await table('sequence').update({ seal: null });
      await table('form').update({ seal: null });
      await restart();
    },
  ],
  [
    'the ledger’s head given the seal of another server before a restart',
    async () => {
      await seatGiven();
      await table('sequence')
        .where({ series: 'ledger' })
        .update({ seal: `abcdefabcdef:${'0'.repeat(64)}` });
      await restart();
    },
  ],
  [
    'every head given the seal of another server before a restart, an entry rewritten',
    async () => {
      await table('sequence').update({ seal: `abcdefabcdef:${'0'.repeat(64)}` });
      await restart();
    },
  ],
  [
    'a proposal without a number before a restart, which numbers what has none',
    async () => {
      await proposal(null);
      await restart();
    },
  ],
  [
    'a seat of before accounts, and the note that they are kept taken out before a restart',
    async () => {
      await seatGiven({ user_account: null, user_email: null, user_name: null });
      await table('setting').where({ key: 'identities.kept' }).delete();
      await restart();
    },
  ],
  // Values no reader expects.
  [
    'a form emptied',
    async () =>
      table('form')
        .where({ id: (await first('form')).id })
        .update({ data: null }),
  ],
  [
    'a form that is a number',
    async () =>
      table('form')
        .where({ id: (await first('form')).id })
        .update({ data: '7' }),
  ],
  [
    'a form without what a form has',
    async () =>
      table('form')
        .where({ id: (await first('form')).id })
        .update({ data: '{"number":"x"}' }),
  ],
  [
    'an event that is nothing',
    async () =>
      table('form-event')
        .where({ id: (await first('form-event')).id })
        .update({ event: null }),
  ],
  [
    'an event that is a list',
    async () =>
      table('form-event')
        .where({ id: (await first('form-event')).id })
        .update({ event: '[]' }),
  ],
  [
    'a content that is nothing',
    async () =>
      table('snapshot')
        .where({ id: (await first('snapshot')).id })
        .update({ content: 'null' }),
  ],
  [
    'a content that is a list',
    async () =>
      table('snapshot')
        .where({ id: (await first('snapshot')).id })
        .update({ content: '[1]' }),
  ],
  ['rules that are nothing', async () => table('setting').where({ key: 'rules' }).update({ value: 'null' })],
  ['rules that are a word', async () => table('setting').where({ key: 'rules' }).update({ value: '"x"' })],
  [
    'anchors that are a number',
    async () => table('setting').where({ key: 'anchors' }).update({ value: '7' }),
  ],
  [
    'a month whose rows are a word',
    async () =>
      table('month')
        .where({ id: (await first('month')).id })
        .update({ rows: '"x"' }),
  ],
  [
    'an entry’s record that is a word',
    async () => table('register-entry').where({ sequence: 1 }).update({ record: '"x"' }),
  ],
  [
    'a line of the ledger whose note is a word',
    async () => table('ledger-line').where({ sequence: 1 }).update({ note: '"x"' }),
  ],
  [
    'an instant in another zone’s words',
    async () => {
      const { at } = await first('register-entry', { sequence: 1 });
      const other = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
      await table('register-entry').where({ sequence: 1 }).update({ at: other });
    },
  ],
];

it('begins with everything whole', async () => {
  expect(await check()).toMatchObject({ status: 200, intact: true });
});

it.each(tamperings)('is not silent about %s', async (_, act) => {
  try {
    await act();
    expect(await isNamed()).toBe(true);
  } finally {
    await putBack();
  }
});

describe('tables and columns that are gone', () => {
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
    'public-document',
    'former-address',
    'signed-before',
  ];

  it.each(TABLES)('names the table %s', async (name) => {
    const { tableName } = metaOf(name);
    // Whoever asks must be let in before the seats are gone.
    const clerk = await portal.as('clerk');
    await clerk.get(`${DESK}/me`);
    await raw(`ALTER TABLE ${quoted(tableName)} RENAME TO ${quoted(`${tableName}_gone`)}`);
    try {
      const found = await portal.strapi.plugin('publication-desk').service('jobs').records();
      expect(found).toMatchObject({ intact: false });
      expect(JSON.stringify(found)).toContain(tableName);
    } finally {
      await raw(`ALTER TABLE ${quoted(`${tableName}_gone`)} RENAME TO ${quoted(tableName)}`);
    }
  });

  it('names a column', async () => {
    const { tableName } = metaOf('sequence');
    await raw(`ALTER TABLE ${quoted(tableName)} RENAME COLUMN ${quoted('seal')} TO ${quoted('gone')}`);
    try {
      const found = await portal.strapi.plugin('publication-desk').service('jobs').records();
      expect(found).toMatchObject({ intact: false });
      expect(found.tables.faults).toEqual([{ what: 'gone', table: tableName, column: 'seal', rows: 0 }]);
    } finally {
      await raw(`ALTER TABLE ${quoted(tableName)} RENAME COLUMN ${quoted('gone')} TO ${quoted('seal')}`);
    }
  });
});

it('confirms nothing by a proposal that SQL put into the record in somebody else’s name', async () => {
  try {
    const head = await first('sequence', { series: 'setting-changes' });
    await proposal(Number(head.value) + 1);
    const row = await last('setting-change');
    const said = {
      kind: row.kind,
      subject: row.subject,
      action: row.action,
      fields: jsonOf(row.fields),
      by: jsonOf(row.by),
      at: row.at,
      command: jsonOf(row.command),
    };
    const made = chainChange(said as never, { sequence: Number(head.value), hash: head.hash }, hash);
    await table('setting-change')
      .where({ id: row.id })
      .update({ previous_hash: made.previousHash, hash: made.hash });
    await table('sequence').where({ id: head.id }).update({ value: made.sequence, hash: made.hash });
    const answer = await (
      await portal.as('webmaster')
    )
      .post(`${DESK}/power/${made.sequence}/confirm`)
      .send({});
    expect([answer.status, answer.body.error?.details?.code]).toEqual([409, 'settings.not-as-recorded']);
  } finally {
    await putBack();
  }
});

describe('records sealed without anything to compare them with', () => {
  it('are whole once somebody accepted them on the server, and the check shows who', async () => {
    try {
      await table('sequence').update({ seal: `abcdefabcdef:${'0'.repeat(64)}` });
      await table('form').update({ seal: `abcdefabcdef:${'0'.repeat(64)}` });
      await restart();
      const moved = await check();
      expect(moved).toMatchObject({ intact: false, seals: { unaccepted: 'moved', faults: [] } });
      expect([moved.forms.faults, moved.ledger.faults, moved.live.faults]).toEqual([[], [], []]);
      const emergency = portal.strapi.plugin('publication-desk').service('emergency');
      await emergency.reseal({ operator: '张工', reason: '迁入新服务器，已与旧系统核对' });
      const after = await check();
      expect(after).toMatchObject({ intact: true, seals: { unaccepted: null } });
      expect(after.seals.sealed.at(-1)).toMatchObject({ what: 'accepted', operator: '张工' });
    } finally {
      await putBack();
    }
  });

  it('do not take over what SQL did to a row before the move', async () => {
    try {
      await seatGiven();
      await table('sequence').update({ seal: `abcdefabcdef:${'0'.repeat(64)}` });
      await restart();
      const found = await check();
      expect(found.ledger.faults).toMatchObject([{ subject: 'seat', what: 'inserted' }]);
    } finally {
      await putBack();
    }
  });
});

it('is whole again once everything is back', async () => {
  expect(await check()).toMatchObject({ intact: true });
});
