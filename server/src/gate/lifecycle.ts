import type { Core } from '@strapi/strapi';
import type { Permit } from './permit';
import { currentPermit } from './permit';
import { refused } from './refused';

type Row = {
  readonly documentId?: string | null;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
};
type Params = {
  readonly where?: object;
  readonly filters?: object;
  readonly _q?: string;
  readonly data?: unknown;
};
type Event = {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Params;
  /** Strapi hands what `before` leaves here to `after`. */
  readonly state: { permit?: Permit };
};

const NOT_THROUGH_THE_DESK = { code: 'gate.not-through-the-desk' } as const;
const NEEDS_OFFICE = { code: 'publication.withdraw-needs-office' } as const;

/**
 * `publishedAt` defaults to now: a `db.query().create` without it makes a published row. Only an explicit null makes a
 * draft.
 */
const isDraft = (data: unknown): boolean => (data as Row | undefined)?.publishedAt === null;

const permitFor = (uid: string, row: Row): Permit | null => {
  const permit = currentPermit();
  return permit && permit.uid === uid && permit.documentId === row.documentId ? permit : null;
};

const isNamed = (permit: Permit, row: Row): boolean =>
  permit.locales.has(null) || permit.locales.has(row.locale ?? null);

/** The published rows that a write would reach, found by the write’s own condition. */
const publishedRows = async (
  strapi: Core.Strapi,
  uid: string,
  { where, filters, _q }: Params
): Promise<readonly Row[]> => {
  const query = { where, filters, _q, select: ['id', 'documentId', 'locale', 'publishedAt'] };
  const rows = (await strapi.db
    .queryBuilder(uid as never)
    .init(query as never)
    .execute()) as Row[];
  return rows.filter(({ publishedAt }) => publishedAt !== null && publishedAt !== undefined);
};

/** Counts a permitted write from the moment it is permitted until it is done, so that the permit does not end before it. */
const begin = ({ state }: Event): void => {
  const permit = currentPermit();
  if (!permit) return;
  permit.writing += 1;
  state.permit = permit;
};

const end = ({ state }: Event): void => {
  if (state.permit) state.permit.writing -= 1;
};

const guardRow = (uid: string, row: Row): void => {
  const permit = permitFor(uid, row);
  // A type without languages has one row a document. Its permit holds for that row, whatever locale a write claims.
  const locale = permit?.locales.has(null) ? null : (row.locale ?? null);
  if (permit?.kind !== 'publish' || !isNamed(permit, row) || permit.made.has(locale))
    throw refused(NOT_THROUGH_THE_DESK);
  permit.made.add(locale);
};

const guardCreate = (event: Event): void => {
  const online = [event.params.data].flat().filter((data) => !isDraft(data)) as (Row | undefined)[];
  for (const row of online) guardRow(event.model.uid, row ?? {});
  if (online.length > 0) begin(event);
};

const guardUpdate = async (strapi: Core.Strapi, event: Event): Promise<void> => {
  const { uid } = event.model;
  const data = (event.params.data ?? {}) as Row;
  const publishes = data.publishedAt !== undefined && data.publishedAt !== null;
  const rows = await publishedRows(strapi, uid, event.params);
  if (rows.length === 0 && !publishes) return;
  if (rows.length > 0 && data.publishedAt === null) throw refused(NEEDS_OFFICE);
  if (rows.length === 0) throw refused(NOT_THROUGH_THE_DESK);
  for (const row of rows) {
    const permit = permitFor(uid, row);
    if (permit?.kind !== 'publish') throw refused(NOT_THROUGH_THE_DESK);
    if (!isNamed(permit, row)) permit.touched.add(row.locale ?? null);
  }
  begin(event);
};

const guardDelete = async (strapi: Core.Strapi, event: Event): Promise<void> => {
  const rows = await publishedRows(strapi, event.model.uid, event.params);
  for (const row of rows) {
    const permit = permitFor(event.model.uid, row);
    if (!permit || !isNamed(permit, row)) throw refused(NEEDS_OFFICE);
  }
  if (rows.length > 0) begin(event);
};

/**
 * The backstop under the document service: whatever code writes through Strapi's database layer, a published row of a
 * governed type appears, changes or goes only under the permit of the middleware above (Art. 8).
 */
export const createLifecycleGuard = ({ strapi, uids }: { strapi: Core.Strapi; uids: readonly string[] }) => {
  const updating = (event: Event) => guardUpdate(strapi, event);
  const deleting = (event: Event) => guardDelete(strapi, event);
  return {
    models: [...uids],
    beforeCreate: async (event: Event) => guardCreate(event),
    beforeCreateMany: async (event: Event) => guardCreate(event),
    beforeUpdate: updating,
    beforeUpdateMany: updating,
    beforeDelete: deleting,
    beforeDeleteMany: deleting,
    afterCreate: end,
    afterCreateMany: end,
    afterUpdate: end,
    afterUpdateMany: end,
    afterDelete: end,
    afterDeleteMany: end,
  };
};

type Subscribe = (subscriber: unknown) => () => unknown;

/**
 * Strapi runs subscribers in the order they joined, and each may change what is written. The guard therefore joins again,
 * last, whenever somebody else joins: it must see what the database will get. It leaves first, since Strapi finds a
 * subscriber by its place.
 */
export const subscribeLast = (strapi: Core.Strapi, guard: object): void => {
  const lifecycles = strapi.db.lifecycles as unknown as { subscribe: Subscribe };
  const subscribe = lifecycles.subscribe.bind(lifecycles);
  let leave = subscribe(guard);
  lifecycles.subscribe = (other) => {
    leave();
    const stop = subscribe(other);
    leave = subscribe(guard);
    return stop;
  };
};
