import type { Core } from '@strapi/strapi';
import type { Form } from '../../../../src/approval';
import { changesContent } from '../../../../src/files';
import type { Portal } from '../../desk/portal';
import { atomically } from '../atomically';
import { settle } from '../draft-change';
import { allowChange } from './holdings';
import { ownersIn, refuseAttaching } from './attached';
import { noteDraft } from './online';
import { replacing } from './replacing';

export const FILE = 'plugin::upload.file';

type Row = Readonly<Record<string, unknown>>;
type Event = {
  readonly params: { readonly where?: object; readonly data?: Row | readonly Row[] };
  readonly result?: Row | null;
  /** Strapi hands what `before` leaves here to `after`. */
  readonly state: { files?: readonly number[]; forms?: readonly Form[] };
};

/** The files a write would reach, looked up as the write itself will select them. */
const filesReached = async (strapi: Core.Strapi, { params: { where } }: Event): Promise<readonly Row[]> =>
  (await strapi.db
    .queryBuilder(FILE)
    .init({ where } as never)
    .execute()) as readonly Row[];

const hold = async (portal: Portal, event: Event, rows: readonly Row[]): Promise<void> => {
  const ids = rows.map(({ id }) => Number(id));
  event.state.files = ids;
  event.state.forms = await allowChange(portal, await portal.store.files.ofFiles(ids));
};

/** A change that was allowed in review is the signer's own: the form says so, as with the text. */
const tell = async (portal: Portal, { state: { files = [], forms = [] } }: Event): Promise<void> => {
  for (const file of files) await portal.store.files.readdress(file);
  for (const { number } of forms)
    await atomically(portal.strapi, async () => {
      const form = await portal.store.forms.lock(number);
      if (form) await settle(portal, form);
    });
};

/** Other bytes under the same row: putting a file into another folder is none, and leaves its date as it was. */
const guardUpdate = async (portal: Portal, event: Event): Promise<void> => {
  const data = (event.params.data ?? {}) as Record<string, unknown>;
  const rows = await filesReached(portal.strapi, event);
  // A swap may leave every column of the row as it was: the same name, the same size. The upload plugin’s own mark says
  // so then.
  const changed = replacing.getStore() ? rows : rows.filter((row) => changesContent(row, data));
  if (changed.length > 0) await hold(portal, event, changed);
  else if (rows.length === 1) data.updatedAt = rows[0]?.updatedAt;
  await refuseAttaching(portal, data.related);
};

const guardDelete = async (portal: Portal, event: Event): Promise<void> =>
  hold(portal, event, await filesReached(portal.strapi, event));

const guardCreate = async (portal: Portal, { params: { data } }: Event): Promise<void> => {
  for (const row of [data ?? {}].flat() as readonly Row[]) await refuseAttaching(portal, row.related);
};

/** A file that came with an upload straight into a draft's field. */
const noteAttached = async (portal: Portal, { params: { data } }: Event): Promise<void> => {
  for (const row of [data ?? {}].flat() as readonly Row[])
    for (const { target } of await ownersIn(portal, row.related)) await noteDraft(portal, target);
};

/** The backstop for files: whatever code writes through Strapi's database layer. */
export const createFileGuard = (portal: () => Portal) => {
  const updating = (event: Event) => guardUpdate(portal(), event);
  const deleting = (event: Event) => guardDelete(portal(), event);
  const creating = (event: Event) => guardCreate(portal(), event);
  const after = (event: Event) => tell(portal(), event);
  const created = (event: Event) => noteAttached(portal(), event);
  return {
    models: [FILE],
    beforeCreate: creating,
    beforeCreateMany: creating,
    beforeUpdate: updating,
    beforeUpdateMany: updating,
    beforeDelete: deleting,
    beforeDeleteMany: deleting,
    afterCreate: created,
    afterUpdate: async (event: Event) => {
      await after(event);
      await created(event);
    },
    afterUpdateMany: after,
    afterDelete: after,
    afterDeleteMany: after,
  };
};
