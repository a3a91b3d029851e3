import type { Permission } from '../../../src/permissions';

export type AdminRoute = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly handler: string;
  readonly permission: Permission;
};

/** A route no one reaches without signing in and holding its permission; `permission` is required, so none can be left open. */
export const toStrapiRoute = ({ method, path, handler, permission }: AdminRoute) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [`plugin::publication-desk.${permission}`] } },
    ],
  },
});
