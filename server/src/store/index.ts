import type { Core } from '@strapi/strapi';
import { configurationOf } from '../configuration';
import { hash } from '../hash';
import { createDocuments } from './documents/documents';
import { createFileUses } from './files/file-uses';
import { createForms } from './forms/forms';
import { createConsequences, createMonths } from './office/months';
import { createOrganization } from './office/organization';
import { createLists } from './office/lists';
import { createRegister } from './office/register';
import { createRows } from './tables/rows';
import { createSequences } from './tables/sequences';
import { createSettingChanges } from './office/setting-changes';
import { createSettings } from './office/settings';
import { createNotices } from './notices/notices';
import { createOutbox } from './notices/outbox';
import { createPreferences } from './notices/preferences';
import { createTelling, tellingForms, tellingLists } from './notices/tell';
import { createPublicDocuments } from './public/public-documents';
import { createTransaction } from './tables/transaction';
import type { Store } from './store';

export { keepTables } from './tables/kept-tables';
export { keptPerson } from './office/seats';
export { isWritingSettings } from './office/writing-settings';
export { objectsOf } from './documents/used-files';
export { keyOf } from './tables/target';
export { isTransient, isTriedAgain, StaleForm } from './tables/transaction';
export type { Store } from './store';
export type * from './types';
export type { Delivery, Recipient } from './notices/outbox';
export type * from './public/public-documents';
export type * from './public/conditions';
export type { Notice } from './notices/notices';

/** Everything kept in the database, behind one door (types.ts says what). */
export const createStore = ({ strapi }: { strapi: Core.Strapi }): Store => {
  const configuration = configurationOf(strapi);
  const { digest } = configuration;
  const chain = (text: string) => hash(digest, text);
  const rows = createRows(strapi);
  const sequences = createSequences(rows);
  const transactions = createTransaction(strapi);
  const organization = createOrganization({ strapi, rows });
  const settings = createSettings(rows, configuration.rules);
  const notices = createNotices(rows);
  const outbox = createOutbox(rows);
  const preferences = createPreferences(rows);
  const telling = createTelling({ notices, outbox, preferences, organization, settings, configuration });
  return {
    ...transactions,
    forms: tellingForms(createForms({ rows, hash: chain }), telling),
    nextNumber: sequences.next,
    lastNumbers: sequences.lastOf,
    register: createRegister({ rows, sequences, hash: chain }),
    organization,
    settings,
    notices: { ...notices, tell: telling.tell },
    outbox,
    preferences,
    settingChanges: createSettingChanges({ rows, sequences, hash: chain }),
    lists: tellingLists(createLists({ strapi, sequences }), telling),
    months: createMonths(rows),
    consequences: createConsequences(rows),
    files: createFileUses({ strapi, rows, afterCommit: transactions.afterCommit }),
    publicDocuments: createPublicDocuments({
      strapi,
      rows,
      sequences,
      afterCommit: transactions.afterCommit,
    }),
    documents: createDocuments({ strapi, rows }),
  };
};

const stores = new WeakMap<object, Store>();

/** The one store of a Strapi; made when first asked for, after register(). */
export const storeOf = (strapi: Core.Strapi): Store => {
  const store = stores.get(strapi) ?? createStore({ strapi });
  stores.set(strapi, store);
  return store;
};
