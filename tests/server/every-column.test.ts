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

/** Columns Strapi writes beside ours, which nothing of the desk reads. */
const STAMPS: Readonly<Record<string, string>> = {
  id: 'the order of rows; which row is which is said by the columns of ours',
  document_id: 'Strapi’s own name of a row, which nothing of the desk goes by in this table',
  created_at: 'Strapi’s own note, which nothing of the desk reads',
  updated_at: 'Strapi’s own note, which nothing of the desk reads',
  published_at: 'no table of the desk’s own has drafts',
  created_by_id: 'Strapi’s own note, which nothing of the desk reads',
  updated_by_id: 'Strapi’s own note, which nothing of the desk reads',
  locale: 'no table of the desk’s own is translated',
};

/** Tables that are no evidence. */
const NO_EVIDENCE: Readonly<Record<string, string>> = {
  notice: 'what somebody is told; who did what is in the form’s log',
  delivery: 'messages on their way; who did what is in the form’s log',
  preference: 'what one person wants to be told by mail',
  'file-use': 'an index of which file lies where, made anew from the documents',
};

/** Columns that are no evidence, by table. */
const NO_COLUMN: Readonly<Record<string, string>> = {};

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

const putBack = async (name: string): Promise<void> => {
  const rows = kept.get(name) ?? [];
  await table(name).delete();
  if (rows.length > 0) await table(name).insert(rows.map(stored));
};

const isNamed = async (name: string): Promise<boolean> => {
  const clerk = await portal.as('clerk');
  const { body } = await clerk.get(`${DESK}/register/check`);
  if (body.intact !== true) return true;
  if (name !== 'item') return false;
  const drift = await portal.strapi.plugin('publication-desk').service('jobs').drift();
  return drift.found > 0;
};

/** Other values than the one there is: another, and none. */
const others = (value: unknown, { name, type }: Column): readonly unknown[] => {
  if (value === null || value === undefined) {
    if (type === 'json') return [JSON.stringify({ zz: 1 })];
    if (type === 'integer') return [7];
    if (type === 'boolean') return [true];
    return [name.endsWith('at') ? '2026-01-05T00:00:00.000Z' : 'zz'];
  }
  if (type === 'json') return leavesChanged(typeof value === 'string' ? JSON.parse(value) : value);
  if (type === 'boolean') return [!value, null];
  if (type === 'integer') return [Number(value) + 1, null];
  if (type === 'datetime') return ['2020-01-01 00:00:00'];
  const isInstant = /^\d{4}-\d\d-\d\dT/.test(String(value));
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

it('PROBE', async () => {
  const clerk = await portal.as('clerk');
  const { body } = await clerk.get(`${DESK}/register/check`);
  if (!body.intact) console.log(JSON.stringify(body, null, 1));
  expect(body.intact).toBe(true);
  const out: string[] = [];
  let n = 0;
  const began = Date.now();
  for (const name of names()) {
    const rows = kept.get(name) ?? [];
    out.push(`## ${name} rows ${rows.length}`);
    for (const column of columnsOf(name)) {
      const set = rows.find((row) => row[column.name] !== null && row[column.name] !== undefined);
      const empty = rows.find((row) => row[column.name] === null);
      for (const row of [set, empty]) {
        if (!row) { out.push(`   ${name}.${column.name}: no ${row === set ? 'set' : 'empty'} row`); continue; }
        for (const value of others(row[column.name], column)) {
          n += 1;
          const how = await tried(name, () => table(name).where({ id: row.id }).update({ [column.name]: value }));
          if (how !== 'named') out.push(`${how} ${name}.${column.name} ${String(JSON.stringify(row[column.name])).slice(0, 60)} -> ${String(value).slice(0, 200)}`);
        }
      }
    }
    for (const row of rows) {
      n += 1;
      const how = await tried(name, () => table(name).where({ id: row.id }).delete());
      if (how !== 'named') out.push(`${how} ${name} delete ${JSON.stringify(row).slice(0, 150)}`);
    }
  }
  out.push(`${n} in ${Date.now() - began}`);
  require('node:fs').writeFileSync('/tmp/trace-probe.txt', out.join('\n'));
}, 600_000);
