import { useAuth } from '@strapi/strapi/admin';
import type { Permission } from '../../../../src/permissions';
import { permission } from '../../plugin';

/**
 * Whether whoever is signed in holds a permission of the desk, known at once. Strapi's `useRBAC` answers the list it was asked about as
 * `permissions`, held or not: read so, an officer is shown the register's link and turned away behind it.
 */
export const usePermitted = (): ((action: Permission) => boolean) => {
  const held = useAuth('PublicationDesk', ({ permissions }) => permissions);
  return (action) => held.some((one) => one.action === permission(action).action);
};
