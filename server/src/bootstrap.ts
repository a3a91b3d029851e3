import type { Core } from '@strapi/strapi';
import { startJobs } from './jobs';
import { createRoles, registerPermissions } from './roles';
import { storeOf } from './store';

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const store = storeOf(strapi);
  await registerPermissions(strapi);
  await createRoles({ strapi, store });
  await startJobs({ strapi, store });
};
