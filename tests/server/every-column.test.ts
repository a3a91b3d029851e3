import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DESK } from './desk-steps';
import { fillDesk } from './filled-desk';
import { openPortal } from './portal';
import type { Portal } from './portal';

/**
 * Whoever has the database, against every table and every column of the desk: each is written, emptied, back-dated, taken out, put in
 * twice, swapped between two rows, and 核对 or 漂移检查 says so. What does not count is named here with the reason (Art. 10).
 */

type Row = Record<string, any>;

const PLUGIN = 'plugin::publication-desk.';

let portal: Portal;

const STAMP = 'Strapi’s own note, which nothing of the desk reads';
const INDEX =
  'an index of which file lies where; which file a document uses is in its content, which is signed';
const TOLD = 'what somebody is told; who did what is in the form’s log';
const PROGRESS =
  'how far a job has come, which begins anew where it is missing and writes what is there already';
const REPORT = 'the last report, which the next look makes anew';

/** What does not count, `table.column`, `*.column` or `setting key`, and why. */
const NO_EVIDENCE: Readonly<Record<string, string>> = {
  '*.id': 'the order of rows; forms alone are told apart by it, and counted where it is bent',
  '*.created_at': STAMP,
  '*.updated_at': STAMP,
  '*.published_at': STAMP,
  '*.created_by_id': STAMP,
  '*.updated_by_id': STAMP,
  '*.locale': STAMP,
  '*.document_id': 'Strapi’s own name of a row; lists that go by it are in the ledger by it',
  'notice.*': TOLD,
  'delivery.*': TOLD,
  'preference.*': TOLD,
  'file-use.*': INDEX,
  'public-document.withdrawn':
    'what was taken down leaves its address alone; the register has the withdrawal',
  'public-document.titled': 'the beginning of the title, filled in again where it is empty',
  'register-entry.taken_down': 'empty counts as not taken down',
  'form-event.actor': 'empty in rows of earlier versions, until a job names them',
};

/** Keys of the settings that hold no rule. */
const NO_RULE: Readonly<Record<string, string>> = {
  'identities.kept': 'seats without an account are filled in again, and named by the ledger then',
  roles: PROGRESS,
  'public.permissions': PROGRESS,
  counting: PROGRESS,
  files: PROGRESS,
  public: PROGRESS,
  'drift.day': PROGRESS,
  drift: REPORT,
  records: REPORT,
};
const isNoRule = (key: string): boolean =>
  !['public.names', 'public.filled'].includes(key) &&
  Object.keys(NO_RULE).some(
    (one) => key === one || (/^(files|public)$/.test(one) && key.startsWith(`${one}.`))
  );

/** Whether it is named so: where only the emptied column is, any other value counts. */
const isExempt = (name: string, column: string, value?: unknown): boolean => {
  if (`${name}.${column}` in NO_EVIDENCE) return value === null;
  if (name === 'form' && column === 'id') return false;
  if (['seat', 'delegation', 'department', 'channel', 'term'].includes(name) && column === 'document_id')
    return false;
  return `${name}.*` in NO_EVIDENCE || `*.${column}` in NO_EVIDENCE;
};

beforeAll(async () => {
  portal = await openPortal();
  await fillDesk(portal);
  for (const name of names()) kept.set(name, await table(name).select('*').orderBy('id'));
}, 180_000);
afterAll(() => portal.close());

type Column = { readonly name: string; readonly type: string };

const kept = new Map<string, readonly Row[]>();
const metaOf = (name: string) => portal.strapi.db.metadata.get(PLUGIN + name);
const names = (): readonly string[] =>
  [...portal.strapi.db.metadata.keys()]
    .filter((uid) => uid.startsWith(PLUGIN))
    .map((uid) => uid.slice(PLUGIN.length));
const table = (name: string) => portal.strapi.db.connection(metaOf(name).tableName);
const columnsOf = (name: string): readonly Column[] =>
  Object.values(metaOf(name).attributes).flatMap((attribute) => {
    const { columnName, type } = attribute as { columnName?: string; type: string };
    return columnName ? [{ name: columnName, type }] : [];
  });

/** Databases hand json over parsed, and take it as text. */
const stored = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value,
    ])
  );

/** Only what is otherwise than it was: other tables hang on some of these rows. */
const putBack = async (name: string): Promise<void> => {
  const before = new Map((kept.get(name) ?? []).map((row) => [row.id, row]));
  const now = new Map<unknown, Row>((await table(name).select('*')).map((row: Row) => [row.id, row]));
  const isOther = (row: Row) => JSON.stringify(row) !== JSON.stringify(before.get(row.id));
  const touched = [...now.values()].filter(isOther).map(({ id }) => id);
  if (touched.length > 0) await table(name).whereIn('id', touched).delete();
  const lost = [...before.values()].filter(({ id }) => !now.has(id) || touched.includes(id));
  if (lost.length > 0) await table(name).insert(lost.map(stored));
};

const isNamed = async (name: string): Promise<boolean> => {
  const clerk = await portal.as('clerk');
  const { body } = await clerk.get(`${DESK}/register/check`);
  if (body.intact !== true) return true;
  if (name !== 'item') return false;
  const drift = await portal.strapi.plugin('publication-desk').service('jobs').drift();
  return drift.found > 0;
};

/** Other values than the one there is: another, an earlier one, and none. */
const others = (value: unknown, { name, type }: Column, isThorough: boolean): readonly unknown[] => {
  const isInstant = /(^|_)at$/.test(name) || /^\d{4}-\d\d-\d\dT/.test(String(value));
  if (value === null || value === undefined) {
    if (type === 'json') return [JSON.stringify({ zz: 1 })];
    if (type === 'integer') return [7];
    if (type === 'boolean') return [true];
    return [isInstant ? '2026-01-05T00:00:00.000Z' : 'zz'];
  }
  if (type === 'json') {
    const changed = leavesChanged(typeof value === 'string' ? JSON.parse(value) : value);
    // The register’s hash takes some of a json; every other digest takes all of it.
    return [...(isThorough ? changed : changed.slice(0, 1)), null];
  }
  if (type === 'boolean') return [!value, null];
  if (type === 'integer' || type === 'increments') return [Number(value) + 1_000, null];
  return [isInstant ? '2020-01-01T00:00:00.000Z' : `${String(value)}x`, null];
};

/** The json with each of its values changed, one at a time; of a list its first. */
const leavesChanged = (value: unknown): readonly string[] => {
  const made: unknown[] = [];
  const walk = (part: unknown, put: (changed: unknown) => unknown): void => {
    if (Array.isArray(part)) {
      if (part.length > 0) {
        walk(part[0], (changed) => put([changed, ...part.slice(1)]));
        made.push(put(part.slice(1)));
      } else made.push(put(['zz']));
    } else if (part && typeof part === 'object') {
      for (const [key, inner] of Object.entries(part))
        walk(inner, (changed) => put({ ...part, [key]: changed }));
      made.push(put({ ...part, zz: 1 }));
    } else if (typeof part === 'number') made.push(put(part + 1));
    else if (typeof part === 'boolean') made.push(put(!part));
    else made.push(put(part === null ? 'zz' : `${String(part)}x`));
  };
  walk(value, (changed) => changed);
  // A further key of the whole, which nothing reads and no digest is on.
  if (!Array.isArray(value) && value && typeof value === 'object') made.pop();
  return made.map((one) => JSON.stringify(one));
};

/** Does it, looks, and puts everything back; what the database itself refuses is no trace bent. */
const tried = async (name: string, act: () => Promise<unknown>): Promise<'named' | 'silent' | 'refused'> => {
  try {
    try {
      await act();
    } catch {
      return 'refused';
    }
    return (await isNamed(name)) ? 'named' : 'silent';
  } finally {
    await putBack(name);
  }
};

/** What of these was done and nobody said a word about. */
const silentAmong = async (
  name: string,
  acts: readonly (readonly [what: string, act: () => Promise<unknown>])[]
) => {
  const silent: string[] = [];
  for (const [what, act] of acts) if ((await tried(name, act)) === 'silent') silent.push(what);
  return silent;
};

/** Rows that count: drafts and progress of jobs do not. */
const counting = (name: string): readonly Row[] => {
  const rows = kept.get(name) ?? [];
  if (name === 'public-document') return rows.filter(({ place }) => place !== null);
  if (name === 'item') return rows.filter(({ published_at: at }) => at !== null);
  return name === 'setting' ? rows.filter(({ key }) => !isNoRule(key)) : rows;
};
/** Of many rows the first, one in the middle and the last. */
const some = (rows: readonly Row[]): readonly Row[] =>
  rows.length > 4 ? [rows[0]!, rows[Math.floor(rows.length / 2)]!, rows.at(-1)!] : rows;
const uniqueColumns = (name: string): readonly string[] => [
  ...((metaOf(name) as unknown as { indexes?: { type?: string; columns: string[] }[] }).indexes ?? [])
    .filter(({ type }) => type === 'unique')
    .flatMap(({ columns }) => columns),
];

const updates = (name: string) =>
  columnsOf(name).flatMap((column) => {
    const rows = counting(name);
    const set = rows.find((row) => row[column.name] !== null && row[column.name] !== undefined);
    const empty = rows.find((row) => row[column.name] === null);
    return [set, empty].flatMap((row) =>
      row
        ? others(row[column.name], column, name === 'register-entry')
            .filter((value) => !isExempt(name, column.name, value))
            .map((value) => {
              const what = `${column.name} ${JSON.stringify(row[column.name])} → ${String(value)}`;
              return [
                what,
                () =>
                  table(name)
                    .where({ id: row.id })
                    .update({ [column.name]: value }),
              ] as const;
            })
        : []
    );
  });

const removals = (name: string) =>
  some(counting(name)).map(
    (row) => [`row ${row.id} taken out`, () => table(name).where({ id: row.id }).delete()] as const
  );

/** A row once more, under other keys and behind all others. */
const insertions = (name: string) => {
  const row = counting(name).at(-1);
  if (!row) return [];
  const other = (column: string): unknown =>
    name === 'setting' && column === 'key'
      ? 'rules.99'
      : typeof row[column] === 'number'
        ? Number(row[column]) + 1
        : row[column] === null
          ? null
          : `${String(row[column])}z`;
  const keys = Object.fromEntries(
    [...uniqueColumns(name), 'document_id'].map((column) => [column, other(column)])
  );
  return [
    [
      'a row put in',
      () => table(name).insert(stored({ ...row, ...keys, id: Number(row.id) + 5_000 })),
    ] as const,
  ];
};

/** Two rows that change places: each with what the other says, under its own keys. */
const swaps = (name: string) => {
  const own = new Set(['id', 'document_id', ...uniqueColumns(name)]);
  const said = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !own.has(column) && !isExempt(name, column)));
  // Former addresses have no key of their own: two that change places are the same two.
  const rows = name === 'former-address' ? [] : counting(name);
  const first = rows[0];
  const second = rows.find((row) => first && JSON.stringify(said(row)) !== JSON.stringify(said(first)));
  if (!first || !second) return [];
  return [
    [
      `rows ${first.id} and ${second.id} swapped`,
      async () => {
        await table(name)
          .where({ id: first.id })
          .update(stored(said(second)));
        await table(name)
          .where({ id: second.id })
          .update(stored(said(first)));
      },
    ] as const,
  ];
};

const EVIDENCE = [
  'item',
  'channel',
  'department',
  'seat',
  'delegation',
  'term',
  'form',
  'form-event',
  'snapshot',
  'signed-before',
  'public-document',
  'former-address',
  'register-entry',
  'sequence',
  'setting',
  'setting-change',
  'month',
  'consequence',
  'ledger-line',
];

it('begins with everything whole, in every table a row', async () => {
  const { body } = await (await portal.as('clerk')).get(`${DESK}/register/check`);
  expect(body).toMatchObject({ intact: true });
  expect(names().filter((name) => !EVIDENCE.includes(name) && !(`${name}.*` in NO_EVIDENCE))).toEqual([]);
  expect(EVIDENCE.filter((name) => counting(name).length === 0)).toEqual([]);
});

it.each(EVIDENCE)(
  'is not silent about a column of %s',
  async (name) => {
    expect(await silentAmong(name, updates(name))).toEqual([]);
  },
  600_000
);

it.each(EVIDENCE)(
  'is not silent about a row of %s taken out, put in or swapped',
  async (name) => {
    expect(await silentAmong(name, [...removals(name), ...insertions(name), ...swaps(name)])).toEqual([]);
  },
  600_000
);

it('is not silent about a page taken from the public whose file is gone from the disk too', async () => {
  const [file] = await portal.strapi.db.connection('files').orderBy('id').limit(1);
  const where = path.join(portal.strapi.dirs.static.public, decodeURI(file.url));
  rmSync(where);
  const [row] = counting('public-document');
  const act = () => table('public-document').where({ id: row?.id }).delete();
  expect(await tried('public-document', act)).toBe('named');
  writeFileSync(where, '送温暖名册');
});

it('is whole again once everything is back', async () => {
  expect((await (await portal.as('clerk')).get(`${DESK}/register/check`)).body).toMatchObject({
    intact: true,
  });
});
