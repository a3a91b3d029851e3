import type { Core, UID as Uid } from '@strapi/strapi';
import type { DeskContext } from '../desk/desk';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import { gateOf, restore } from '../gate';
import { companionOf, waitForPolicy } from '../gate/publish/companion';
import { asResult } from '../gate/refused';
import { hash } from '../hash';
import { forgetDrift, lastDrift, lastRecords, lookForDrift } from '../jobs';
import { createFiles } from '../store/documents/files';
import { createPublished } from '../store/documents/published';
import { screenOf } from '../screening';
import { storeOf } from '../store';

/** The desk as it stands in this portal. */
export const createDeskContext = (strapi: Core.Strapi): DeskContext => {
  const store = storeOf(strapi);
  const files = createFiles(strapi);
  const configuration = configurationOf(strapi);
  const typeOf = (uid: string) => strapi.contentTypes[uid as Uid.ContentType];
  return {
    store,
    files,
    published: createPublished(strapi),
    clock,
    configuration,
    displayNameOf: (uid) => typeOf(uid)?.info.displayName ?? uid,
    editPathOf: ({ uid, documentId, locale }) => {
      const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
      const path =
        typeOf(uid)?.kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
      return `/content-manager/${path}${query}`;
    },
    hash: (text) => hash(configuration.digest, text),
    screen: screenOf(strapi),
    gate: {
      ...gateOf(strapi),
      restore: (input) => restore({ strapi, store }, input),
      companion: (target, form) =>
        asResult(async () => {
          const portal = { strapi, store };
          await waitForPolicy(portal, target, form);
          return (await companionOf(portal, form)).readiness;
        }),
    },
    drift: {
      read: () => lastDrift({ store }),
      run: () => lookForDrift({ strapi, store, isStopped: () => false }),
      forget: (target) => forgetDrift({ store }, target),
    },
    records: () => lastRecords({ store }),
    notify: (notice) => {
      void strapi.eventHub.emit(`publication-desk.form.${notice.type}`, { ...notice });
    },
  };
};
