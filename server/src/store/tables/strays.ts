import type { Core } from '@strapi/strapi';
import { PLUGIN_ID, UID } from '../../content-types';
import type { Row, Rows } from './rows';

/** A table, or one of its columns, that the database no longer has. */
export type Gone = { readonly table: string; readonly column: string | null };
/** Rows at a place the desk gives nothing: below the first id, or in a chain without a number. */
export type Stray = { readonly table: string; readonly rows: number };

const CHAINS: readonly string[] = [UID.registerEntry, UID.formEvent, UID.settingChange, UID.ledgerLine];

type Dependencies = {
  readonly strapi: Core.Strapi;
  readonly rows: Rows;
  /** Content types beside the desk's own. */
  readonly governed: readonly string[];
};

/** What no walk through rows can see: tables that are gone, and rows where no walk begins. */
export const createStrays = ({ strapi, rows, governed }: Dependencies) => {
  const uids = (): readonly string[] => {
    const own = [...strapi.db.metadata.keys()].filter((uid) => uid.startsWith(`plugin::${PLUGIN_ID}.`));
    return [...new Set([...own, ...governed.filter((uid) => strapi.db.metadata.has(uid))])];
  };
  const columnsOf = (uid: string): readonly string[] =>
    Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute) => {
      const { columnName } = attribute as { columnName?: string };
      return columnName ? [columnName] : [];
    });
  const canRead = async (uid: string, columns: readonly string[]): Promise<boolean> => {
    try {
      await rows.ask(uid, (query) => query.select(...columns).limit(1));
      return true;
    } catch {
      return false;
    }
  };
  const goneOf = async (uid: string): Promise<readonly Gone[]> => {
    const columns = columnsOf(uid);
    if (await canRead(uid, columns)) return [];
    const table = strapi.db.metadata.get(uid).tableName;
    const gone: Gone[] = [];
    for (const column of columns) if (!(await canRead(uid, [column]))) gone.push({ table, column });
    return gone.length === columns.length ? [{ table, column: null }] : gone;
  };

  return {
    has: (name: 'setting'): Promise<boolean> => canRead(UID[name], columnsOf(UID[name])),
    gone: async (): Promise<readonly Gone[]> => {
      const gone: Gone[] = [];
      for (const uid of uids()) gone.push(...(await goneOf(uid)));
      // A database that answers nothing at all is none that somebody emptied.
      if (gone.length > 0) await strapi.db.connection.raw('select 1');
      return gone;
    },
    strays: async (): Promise<readonly Stray[]> => {
      const strays: Stray[] = [];
      for (const uid of uids()) {
        const [found] = await rows.ask(uid, (query) => {
          query.count({ n: '*' }).where('id', '<', 1);
          return CHAINS.includes(uid) ? query.orWhereNull('sequence').orWhere('sequence', '<', 1) : query;
        });
        const n = Number((found as Row | undefined)?.n ?? 0);
        if (n > 0) strays.push({ table: strapi.db.metadata.get(uid).tableName, rows: n });
      }
      return strays;
    },
  };
};

export type Strays = ReturnType<typeof createStrays>;
