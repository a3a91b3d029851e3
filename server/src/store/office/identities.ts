import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import { accountOf } from './person-name';
import { keptPerson } from './seats';

type Who = 'user' | 'from' | 'to';

/** The tables that name people by number, and where. */
export const NAMING: Readonly<Record<string, readonly Who[]>> = {
  [UID.seat]: ['user'],
  [UID.delegation]: ['from', 'to'],
};

const numberOf = (who: Who): string => (who === 'user' ? 'userId' : `${who}User`);

/** What is kept beside the numbers of a row: the key of each account, its e-mail and name, as they are now. */
export const identitiesOf = async (strapi: Core.Strapi, uid: string, row: Row): Promise<Row> => {
  const named = (NAMING[uid] ?? []).filter((who) => row[numberOf(who)] !== undefined);
  const kept: Row = {};
  for (const who of named) {
    const where = { id: Number(row[numberOf(who)]) };
    const user = (await strapi.db.query('admin::user').findOne({ where })) as Row | null;
    const account = user && accountOf(user);
    kept[`${who}Account`] = account?.account ?? null;
    kept[`${who}Email`] = account?.email ?? null;
    kept[`${who}Name`] = account?.name ?? null;
  }
  return kept;
};

const DONE = 'identities.kept';

/**
 * Seats and delegations written before accounts were kept get those that bear their numbers now: once, since a number found
 * without an account later is one that was written past the desk.
 */
export const keepIdentities = async (strapi: Core.Strapi, rows: Rows): Promise<void> => {
  if (await rows.find(UID.setting, { key: DONE })) return;
  for (const [uid, people] of Object.entries(NAMING)) {
    for (const row of await rows.findMany(uid, { orderBy: { id: 'asc' } })) {
      if (people.every((who) => keptPerson(row, who).account !== null)) continue;
      await rows.update(uid, { id: row.id }, await identitiesOf(strapi, uid, row));
    }
  }
  await rows.insertOnce(UID.setting, { key: DONE, value: true }, 'key');
};
