import type { Core } from '@strapi/strapi';
import { configurationOf } from '../configuration';
import { hash } from '../hash';
import { createDocuments } from './documents/documents';
import { createFileUses } from './files/file-uses';
import { createStoredElsewhere } from './files/stored-elsewhere';
import { createForms } from './forms/forms';
import { createFormHeads } from './office/form-heads';
import { createFillFacts } from './office/fill-facts';
import { createLedger } from './office/ledger';
import { createConsequences, createMonths } from './office/months';
import { createOrganization } from './office/organization';
import { createLists } from './office/lists';
import { createRegister } from './office/register';
import { createRemembered } from './office/remembered';
import { createRows } from './tables/rows';
import { sealsOf } from './tables/seals';
import { createSequences } from './tables/sequences';
import { createSealing } from './office/sealing';
import { createSettingChanges } from './office/setting-changes';
import { createSettings } from './office/settings';
import { createNotices } from './notices/notices';
import { createOutbox } from './notices/outbox';
import { createPreferences } from './notices/preferences';
import { createTelling, tellingForms, tellingLists } from './notices/tell';
import { createPublicDocuments } from './public/public-documents';
import { createStrays } from './tables/strays';
import { createTransaction } from './tables/transaction';
import type { Store } from './store';

export { keepTables } from './tables/kept-tables';
export { keptPerson } from './office/seats';
export { isWritingSettings } from './office/writing-settings';
export { objectsOf, withSizes } from './documents/used-files';
export { keyOf } from './tables/target';
export { isTransient, isTriedAgain, StaleForm } from './tables/transaction';
export type { Store } from './store';
export type * from './types';
export type { Delivery, Recipient } from './notices/outbox';
export type * from './public/public-documents';
export type * from './public/conditions';
export { BELOW_ALL } from './tables/rows';
export type { LedgerRow } from './office/ledger';
export { ROW_SUBJECTS, type RowSubject } from './office/ledger-rows';
export { ANCHORS } from './notices/tell';
export type { Notice } from './notices/notices';

/** Everything kept in the database, behind one door (types.ts says what). */
export const createStore = ({ strapi }: { strapi: Core.Strapi }): Store => {
  const configuration = configurationOf(strapi);
  const { digest } = configuration;
  const chain = (text: string) => hash(digest, text);
  const rows = createRows(strapi);
  const seals = sealsOf(strapi);
  const sequences = createSequences(rows, seals);
  const transactions = createTransaction(strapi);
  const remembered = createRemembered(strapi, rows);
  const organization = createOrganization({ strapi, rows, remembered });
  const ledger = createLedger({ rows, sequences, hash: chain });
  const settings = createSettings({ rows, ledger, configured: configuration.rules, remembered });
  const { afterCommit } = transactions;
  const notices = createNotices(rows);
  const outbox = createOutbox(rows);
  const preferences = createPreferences(rows);
  const telling = createTelling({
    ...remembered,
    notices,
    outbox,
    preferences,
    organization,
    settings,
    configuration,
  });
  const publicDocuments = createPublicDocuments({
    strapi,
    rows,
    sequences,
    seals,
    ledger,
    tellSite: telling.tellSite,
    afterCommit,
    transaction: transactions.transaction,
  });
  const forms = createForms({ rows, seals, hash: chain, timeZone: configuration.timeZone });
  return {
    ...transactions,
    atOneHead: remembered.atOneHead,
    forms: tellingForms(forms, telling),
    nextNumber: sequences.next,
    lastNumbers: sequences.lastOf,
    register: createRegister({ rows, sequences, hash: chain, timeZone: configuration.timeZone }),
    organization,
    settings,
    notices: { ...notices, tell: telling.tell, tellAnchor: telling.tellAnchor },
    outbox,
    preferences,
    settingChanges: createSettingChanges({ rows, sequences, hash: chain }),
    lists: tellingLists(createLists({ strapi, sequences }), telling),
    ledger,
    formHeads: createFormHeads({ rows, ledger, forms }),
    sealing: createSealing({ rows, sequences, ledger, seals, sealPublic: publicDocuments.sealAll }),
    tables: createStrays({ strapi, rows, governed: Object.keys(configuration.governs) }),
    facts: createFillFacts({
      rows,
      sequences,
      settings,
      timeZone: configuration.timeZone,
      transaction: transactions.transaction,
      tell: (words) => strapi.log.info(`publication-desk: ${words}`),
    }),
    months: createMonths(rows, ledger),
    consequences: createConsequences(rows, ledger),
    files: createFileUses({ strapi, rows, afterCommit: transactions.afterCommit }),
    storedElsewhere: createStoredElsewhere(strapi),
    publicDocuments,
    documents: createDocuments({ strapi, rows, ledger }),
  };
};

const stores = new WeakMap<object, Store>();

/** The one store of a Strapi; made when first asked for, after register(). */
export const storeOf = (strapi: Core.Strapi): Store => {
  const store = stores.get(strapi) ?? createStore({ strapi });
  stores.set(strapi, store);
  return store;
};
