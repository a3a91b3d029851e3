import type { Core, UID as Uid } from '@strapi/strapi';
import type { DeskContext } from '../desk/desk';
import { gateOf, restore } from '../gate';
import { companionOf, waitForPolicy } from '../gate/publish/companion';
import { asResult } from '../gate/refused';
import { forgetDrift, lastDrift, lastCheck, lookForDrift } from '../jobs';
import { createFiles } from '../store/documents/files';
import { createPublished } from '../store/documents/published';
import { createAccounts } from '../roles';
import { screeningOf } from '../screening';
import { portalOf } from '../desk/portal';

/** The desk as it stands in this portal. */
export const createDeskContext = (strapi: Core.Strapi): DeskContext => {
  const portal = portalOf(strapi);
  const files = createFiles(strapi);
  const { strapi: _, ...ground } = portal;
  const { store } = ground;
  const typeOf = (uid: string) => strapi.contentTypes[uid as Uid.ContentType];
  return {
    ...ground,
    files,
    accounts: createAccounts(strapi, store),
    published: createPublished(strapi),
    displayNameOf: (uid) => typeOf(uid)?.info.displayName ?? uid,
    editPathOf: ({ uid, documentId, locale }) => {
      const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
      const path =
        typeOf(uid)?.kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
      return `/content-manager/${path}${query}`;
    },
    ...screeningOf(strapi),
    gate: {
      ...gateOf(strapi),
      restore: (input) => restore(portal, input),
      companion: (target, form) =>
        asResult(async () => {
          await waitForPolicy(portal, target, form);
          return (await companionOf(portal, form)).readiness;
        }),
    },
    drift: {
      read: () => lastDrift({ store }),
      run: () => lookForDrift({ ...portal, isStopped: () => false }),
      forget: (target) => forgetDrift({ store }, target),
    },
    tellFault: (where, error) => strapi.log.error(`publication-desk: ${where}: ${String(error)}`),
    records: () => lastCheck({ store }),
  };
};
