import type { Core } from '@strapi/strapi';
import { draftCondition } from '../../roles/draft-condition';
import { isGoverned } from '../../configuration';
import { portalOf } from '../../desk/portal';
import { readableRows } from './readable-rows';

export { guardHistories, readsDraft } from './guard-histories';

type User = { readonly id: unknown; readonly permission?: { readonly subject?: string | null } };

/** Makes 草稿归本部室 known to Strapi, which offers it beside its own conditions on the page of a role. */
export const registerDraftCondition = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.service('admin::permission').conditionProvider.registerMany([
    {
      ...draftCondition,
      handler: ({ id, permission }: User) =>
        permission?.subject && isGoverned(strapi, permission.subject)
          ? readableRows(
              { strapi, portal: () => portalOf(strapi) },
              { uid: permission.subject, user: Number(id) }
            )
          : true,
    },
  ]);
};
