import type { Core } from '@strapi/strapi';
import { PLUGIN_ID } from '../../content-types';

type KeptTable = string | { readonly name: string };

/** Where Strapi's database looks up which tables it leaves alone when their content type is gone. */
const PLACE = { type: 'core', key: 'persisted_tables' } as const;

const nameOf = (table: KeptTable): string => (typeof table === 'string' ? table : table.name);

/** Every table of the desk's own, those that hold only links among them. */
const ownTables = (strapi: Core.Strapi): readonly string[] => {
  const own = [...strapi.db.metadata.values()].filter(({ uid }) => uid.startsWith(`plugin::${PLUGIN_ID}.`));
  const joined = own.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((attribute) => {
      const { joinTable } = attribute as { joinTable?: { name: string } };
      return joinTable?.name.startsWith('pubdesk_') ? [joinTable.name] : [];
    })
  );
  return [...new Set([...own.map(({ tableName }) => tableName), ...joined])];
};

/**
 * Strapi drops the tables of content types that are gone. One start without the plugin would delete forms and register,
 * which are kept for good (Art. 10); so the desk’s tables are named among those that stay.
 */
export const keepTables = async (strapi: Core.Strapi): Promise<void> => {
  const kept = ((await strapi.store.get(PLACE)) ?? []) as readonly KeptTable[];
  const names = new Set(kept.map(nameOf));
  const missing = ownTables(strapi).filter((name) => !names.has(name));
  if (missing.length === 0) return;
  await strapi.store.set({ ...PLACE, value: [...kept, ...missing.map((name) => ({ name }))] });
};
