import type { Core, UID as Uid } from '@strapi/strapi';
import type { Target } from '../../../../src/approval';
import { noteDraft } from './online';
import type { Portal } from '../../desk/portal';

type Row = { readonly documentId?: unknown; readonly locale?: unknown; readonly publishedAt?: unknown };
type Event = {
  readonly model: { readonly uid: string };
  readonly params: { readonly where?: object; readonly data?: unknown };
  readonly result?: unknown;
  readonly state: { drafts?: readonly Target[] };
};

const targetsOf = ({ store }: Portal, uid: string, rows: readonly Row[]): readonly Target[] =>
  rows
    .filter(({ documentId }) => typeof documentId === 'string')
    .map(({ documentId, locale }) => ({
      uid,
      documentId: String(documentId),
      locale: store.documents.isLocalized(uid) ? ((locale as string | null | undefined) ?? null) : null,
    }));

/** The drafts a write is about to reach: afterwards its own condition may not find them any more. */
const reached = async (strapi: Core.Strapi, { model, params: { where } }: Event): Promise<readonly Row[]> => {
  const query = {
    where: { $and: [where ?? {}, { publishedAt: { $null: true } }] },
    select: ['id', 'documentId', 'locale'],
  };
  return (await strapi.db.query(model.uid as Uid.ContentType).findMany(query as never)) as readonly Row[];
};

/** The drafts a write made, found by their rows: the database gives a document its id, and an answer may leave it out. */
const made = async (
  strapi: Core.Strapi,
  { model, params: { data }, result }: Event
): Promise<readonly Row[]> => {
  const isDraft = ([data ?? {}].flat() as readonly Row[]).some(({ publishedAt }) => publishedAt === null);
  const { id, ids } = (result ?? {}) as { readonly id?: unknown; readonly ids?: readonly unknown[] };
  if (!isDraft) return [];
  const where = { id: { $in: ids ?? [id] }, publishedAt: { $null: true } };
  return (await strapi.db
    .query(model.uid as Uid.ContentType)
    .findMany({ where, select: ['id', 'documentId', 'locale'] } as never)) as readonly Row[];
};

/** Follows the drafts of governed types, whatever code writes them: the files they use are theirs alone until publication. */
export const createDraftWatch = (portal: () => Portal, uids: readonly string[]) => {
  const before = async (event: Event): Promise<void> => {
    const { strapi } = portal();
    event.state.drafts = targetsOf(portal(), event.model.uid, await reached(strapi, event));
  };
  const after = async ({ state: { drafts = [] } }: Event): Promise<void> => {
    for (const target of drafts) await noteDraft(portal(), target);
  };
  const created = async (event: Event): Promise<void> => {
    const rows = await made(portal().strapi, event);
    for (const target of targetsOf(portal(), event.model.uid, rows)) await noteDraft(portal(), target);
  };
  return {
    models: [...uids],
    beforeUpdate: before,
    beforeUpdateMany: before,
    beforeDelete: before,
    beforeDeleteMany: before,
    afterCreate: created,
    afterCreateMany: created,
    afterUpdate: after,
    afterUpdateMany: after,
    afterDelete: after,
    afterDeleteMany: after,
  };
};
