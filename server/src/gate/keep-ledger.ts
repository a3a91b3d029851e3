import type { Core, UID as Uid } from '@strapi/strapi';
import { UID } from '../content-types';
import type { RowSubject, Store } from '../store';

type Row = Record<string, unknown>;
type Event = {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: unknown; readonly where?: Row };
  readonly result?: unknown;
  readonly state: { found?: readonly Row[]; bent?: ReadonlySet<string> };
};

const LISTS: Readonly<Record<string, RowSubject>> = {
  [UID.seat]: 'seat',
  [UID.delegation]: 'delegation',
  [UID.department]: 'department',
  [UID.channel]: 'channel',
  [UID.term]: 'term',
};

/**
 * Whoever writes a list of the organization through Strapi, the desk, the Content Manager or the portal's own code, the ledger has a
 * line for it in the same transaction. A row without one was written past Strapi, by SQL.
 */
export const keepLedger = (strapi: Core.Strapi, store: () => Store): void => {
  const subjectOf = ({ model }: Event): RowSubject => LISTS[model.uid] as RowSubject;
  const rowsOf = ({ model, params }: Event): Promise<Row[]> =>
    strapi.db.query(model.uid as Uid.ContentType).findMany({ where: params.where ?? {} }) as Promise<Row[]>;

  const written = (event: Event, where: Row): Promise<void> =>
    store().transaction(() => store().ledger.written(subjectOf(event), where, event.state.bent));
  const find = async (event: Event): Promise<void> => {
    event.state.found = await rowsOf(event);
  };
  const findBent = async (event: Event): Promise<void> => {
    await find(event);
    event.state.bent = await store().ledger.bent(subjectOf(event), { rows: event.state.found ?? [] });
  };
  const idsIn = ({ state }: Event): readonly unknown[] => (state.found ?? []).map(({ id }) => id);

  strapi.db.lifecycles.subscribe({
    models: Object.keys(LISTS),
    afterCreate: (event: Event) => written(event, { id: (event.result as Row).id }),
    afterUpdate: async (event: Event) => {
      if (event.result) await written(event, { id: (event.result as Row).id });
    },
    afterCreateMany: async (event: Event) => {
      const made = [event.params.data].flat() as Row[];
      const documentIds = made.map(({ documentId }) => documentId);
      const { ids } = (event.result ?? {}) as { ids?: readonly unknown[] };
      await written(
        event,
        documentIds.every(Boolean) ? { documentId: { $in: documentIds } } : { id: { $in: ids ?? [] } }
      );
    },
    beforeUpdate: findBent,
    beforeUpdateMany: findBent,
    afterUpdateMany: (event: Event) => written(event, { id: { $in: idsIn(event) } }),
    beforeDelete: find,
    beforeDeleteMany: find,
    afterDelete: (event: Event) =>
      store().transaction(() => store().ledger.removed(subjectOf(event), event.state.found ?? [])),
    afterDeleteMany: (event: Event) =>
      store().transaction(() => store().ledger.removed(subjectOf(event), event.state.found ?? [])),
  } as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
