import type { Core } from '@strapi/strapi';
import { NAMING, identitiesOf } from '../store/office/identities';
import { isWritingSettings } from '../store';
import type { Store } from '../store';
import { refused } from './refused';

type Event = {
  readonly model: { readonly uid: string };
  readonly params: { data?: unknown };
};
type Row = Record<string, unknown>;

/**
 * Who may sign is decided at the desk (Art. 8): once the first form was submitted, seats and delegations are written by the desk's
 * own actions alone, whoever asks, `strapi.documents`, `strapi.db.query` and the Content Manager among them.
 */
export const guardPower = (strapi: Core.Strapi, store: () => Store): void => {
  const allow = async (): Promise<void> => {
    if (isWritingSettings() || (await store().forms.isFirstToCome())) return;
    throw refused({ code: 'gate.power-through-the-desk' });
  };
  const named = async ({ model, params }: Event): Promise<void> => {
    await allow();
    for (const row of [params.data].flat() as Row[])
      if (row) Object.assign(row, await identitiesOf(strapi, model.uid, row));
  };
  strapi.db.lifecycles.subscribe({
    models: Object.keys(NAMING),
    beforeCreate: named,
    beforeCreateMany: named,
    beforeUpdate: named,
    beforeUpdateMany: named,
    beforeDelete: allow,
    beforeDeleteMany: allow,
  } as unknown as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
};
