import type { Core } from '@strapi/strapi';
import { configurationOf } from '../configuration';
import { hash } from '../hash';
import { createDocuments } from './documents/documents';
import { createForms } from './forms/forms';
import { createConsequences, createMonths } from './office/months';
import { createOrganization } from './office/organization';
import { createRecords } from './office/lists';
import { createRegister } from './office/register';
import { createRows } from './tables/rows';
import { createSequences } from './tables/sequences';
import { createSettingChanges } from './office/setting-changes';
import { createSettings } from './office/settings';
import { createTransaction } from './tables/transaction';
import type { Store } from './types';

export { keepTables } from './tables/kept-tables';
export { personName } from './office/person-name';
export { keyOf } from './tables/target';
export { isTransient, isTriedAgain, StaleForm } from './tables/transaction';
export type * from './types';

/** Everything kept in the database, behind one door (types.ts says what). */
export const createStore = ({ strapi }: { strapi: Core.Strapi }): Store => {
  const { digest, rules } = configurationOf(strapi);
  const chain = (text: string) => hash(digest, text);
  const rows = createRows(strapi);
  const sequences = createSequences(rows);
  return {
    ...createTransaction(strapi),
    forms: createForms({ rows, hash: chain }),
    nextNumber: sequences.next,
    lastNumbers: sequences.lastOf,
    register: createRegister({ rows, sequences, hash: chain }),
    organization: createOrganization({ strapi, rows }),
    settings: createSettings(rows, rules),
    settingChanges: createSettingChanges(rows),
    records: createRecords({ strapi, sequences }),
    months: createMonths(rows),
    consequences: createConsequences(rows),
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
