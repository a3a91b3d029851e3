import { openPortal, type Portal } from './portal';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal?.close());

type Tables = { readonly tables: readonly { readonly name: string }[] };
type Schemas = {
  readonly schema: Tables;
  readonly schemaDiff: {
    diff(schemas: Record<string, Tables>): Promise<{ diff: { tables: { removed: { name: string }[] } } }>;
  };
};

/** The tables Strapi would drop on a start without those content types whose tables `isGone` picks. */
const droppedWithout = async (isGone: (table: string) => boolean): Promise<readonly string[]> => {
  const { schema, schemaDiff } = portal.strapi.db.schema as unknown as Schemas;
  const databaseSchema = (await portal.strapi.db.dialect.schemaInspector.getSchema()) as unknown as Tables;
  const userSchema = { ...schema, tables: schema.tables.filter(({ name }) => !isGone(name)) };
  const { diff } = await schemaDiff.diff({ previousSchema: schema, databaseSchema, userSchema });
  return diff.tables.removed.map(({ name }) => name);
};

it('keeps forms, register and everything else of the desk through a start without the plugin', async () => {
  const own = portal.strapi.db.metadata.get('plugin::publication-desk.register-entry').tableName;
  expect(own).toBe('pubdesk_register_entries');
  expect(await droppedWithout((table) => table.startsWith('pubdesk_'))).toEqual([]);
});

it('leaves tables of others to Strapi', async () => {
  expect(await droppedWithout((table) => table === 'articles')).toEqual(['articles']);
});
