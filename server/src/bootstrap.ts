import type { Core } from '@strapi/strapi';
import { portalOf } from './desk/portal';
import {
  giveOwnAddresses,
  givePublicPermissions,
  guardUploads,
  keepPublicNames,
  registerDraftCondition,
  watchPublicPermissions,
} from './gate';
import { closeFileLists } from './middlewares/file-lists';
import { passFiles } from './middlewares/file-passes';
import { serveStoredFiles } from './middlewares/serve-stored-files';
import { listPermissionsInUse } from './middlewares/permissions-in-use';
import { fillFirst, keepOpenForms, startJobs } from './jobs';
import { createRoles, registerPermissions } from './roles';
import { publicActions } from './routes/public-routes';
import { keepTables, storeOf } from './store';

type Bootstrap = (args: { strapi: Core.Strapi }) => unknown;

/**
 * Strapi makes its own roles after the plugins' bootstrap, and only where there are none: ours come right after, and
 * before the host's bootstrap, which may want to give them to people.
 */
const afterStrapiRoles = (strapi: Core.Strapi, work: () => Promise<void>): void => {
  const app = (strapi.app ?? {}) as { bootstrap?: Bootstrap };
  const hosts = app.bootstrap;
  app.bootstrap = async (args) => {
    app.bootstrap = hosts;
    await work();
    await hosts?.(args);
  };
  strapi.app = app as typeof strapi.app;
};

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const store = storeOf(strapi);
  guardUploads(() => portalOf(strapi));
  giveOwnAddresses(() => portalOf(strapi));
  serveStoredFiles(strapi);
  passFiles(strapi);
  closeFileLists(strapi);
  listPermissionsInUse(strapi);
  await keepTables(strapi);
  await store.publicDocuments.search.make();
  await store.transaction(() => store.organization.keepIdentities());
  await store.transaction(() => store.sealing.begin());
  await store.facts.fill();
  await store.transaction(() => store.settingChanges.number());
  await registerDraftCondition(strapi);
  await registerPermissions(strapi, (await store.settings.rules()).book);
  afterStrapiRoles(strapi, async () => {
    await createRoles({ strapi, store });
    watchPublicPermissions({ strapi, store });
    await givePublicPermissions({ strapi, store }, publicActions);
    await keepPublicNames(portalOf(strapi));
    await fillFirst({ ...portalOf(strapi), isStopped: () => false });
    await keepOpenForms({ ...portalOf(strapi), isStopped: () => false });
    startJobs({ strapi });
  });
};
