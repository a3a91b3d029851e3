import type { Core } from '@strapi/strapi';
import { isGoverned } from '../../configuration';
import { isContentApi, mayReadDrafts, requestNow } from './readers';
import { attributesOf, narrowed, placeOf } from './relations';

type Row = Record<string, unknown>;
type Attribute = { readonly type?: string; readonly target?: string; readonly component?: string };
type Loaded = { readonly holder: Row; readonly name: string; readonly row: Row; readonly uid: string };

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const rowsIn = (value: unknown): readonly Row[] => [value].flat().filter(isRow);

/** The type of a linked row: the attribute's, or what the row itself says where the attribute leads to many types. */
const uidOf = ({ type, target, component }: Attribute, row: Row): string =>
  type === 'media'
    ? 'plugin::upload.file'
    : (target ?? component ?? String(row['__type'] ?? row['__component'] ?? ''));

/** Every row that came along with others, however deep. */
const loadedIn = (strapi: Core.Strapi, uid: string, holders: readonly Row[]): readonly Loaded[] =>
  holders.flatMap((holder) =>
    Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]: [string, Attribute]) =>
      rowsIn(holder[name]).flatMap((row) => {
        // A mere number of rows (`count`) is none.
        if (row['id'] === undefined) return [];
        const own = uidOf(attribute, row);
        return [{ holder, name, row, uid: own }, ...loadedIn(strapi, own, [row])];
      })
    )
  );

/** Which of these rows of governed types are drafts; one loaded without `publishedAt` is looked up. */
const draftsAmong = async (strapi: Core.Strapi, rows: readonly Loaded[]): Promise<ReadonlySet<Row>> => {
  const drafts = new Set<Row>();
  for (const uid of new Set(rows.map((one) => one.uid))) {
    if (!isGoverned(strapi, uid)) continue;
    const all = rows.filter((one) => one.uid === uid).map(({ row }) => row);
    for (const row of all) if (row['publishedAt'] === null) drafts.add(row);
    const own = all.filter((row) => row['publishedAt'] === undefined);
    if (own.length === 0) continue;
    const where = { id: { $in: own.map(({ id }) => id) }, publishedAt: { $notNull: true } };
    const online: { id: unknown }[] = await strapi.db
      .query(uid as never)
      .findMany({ select: ['id'], where } as never);
    const ids = new Set(online.map(({ id }) => id));
    for (const row of own) if (!ids.has(row['id'])) drafts.add(row);
  }
  return drafts;
};

/** Takes drafts of governed types out of what came along with `rows`. */
export const takeOutDrafts = async (
  strapi: Core.Strapi,
  uid: string,
  rows: readonly Row[]
): Promise<void> => {
  const loaded = loadedIn(strapi, uid, rows);
  const drafts = await draftsAmong(strapi, loaded);
  for (const { holder, name, row } of loaded) {
    if (!drafts.has(row)) continue;
    const value = holder[name];
    holder[name] = Array.isArray(value) ? value.filter((one) => one !== row) : null;
  }
};

type Event = { readonly model: { readonly uid: string }; params: Row; readonly result?: unknown };

/** Types whose own content API asks the database past the document service. */
const PAST_DOCUMENTS = ['plugin::upload.file', 'plugin::users-permissions.user'];

/** What comes along with files and users through the content API is online, and so is what they are filtered by. */
export const guardReadsPastDocuments = (strapi: Core.Strapi): void => {
  const isGuarded = (): boolean => {
    const request = requestNow(strapi);
    if (!request || mayReadDrafts(strapi, request)) return false;
    return isContentApi(request);
  };
  const before = ({ model, params }: Event): void => {
    if (isGuarded()) Object.assign(params, narrowed(strapi, placeOf(strapi, model.uid, false), params));
  };
  const after = async ({ model, params, result }: Event): Promise<void> => {
    if (params['populate'] && isGuarded()) await takeOutDrafts(strapi, model.uid, rowsIn(result));
  };
  strapi.db.lifecycles.subscribe({
    models: PAST_DOCUMENTS,
    beforeFindOne: before,
    beforeFindMany: before,
    beforeCount: before,
    afterFindOne: after,
    afterFindMany: after,
  } as never);
};
