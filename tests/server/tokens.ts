import type { Core } from '@strapi/strapi';

/** A content API token that may do everything; `name` is what the setting `drafts.readers` goes by. */
export const fullAccessToken = async (strapi: Core.Strapi, name = 'import'): Promise<string> => {
  const made = await strapi
    .service('admin::api-token-content-api')
    .create({ name, description: '', type: 'full-access', lifespan: null });
  return made.accessKey as string;
};
