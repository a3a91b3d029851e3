import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';

/** What the portal may show and write through GraphQL: items, behind the gate, and their channels. */
const OPEN: readonly string[] = [UID.item, UID.channel];

/**
 * Forms, seats, the register and the other tables are the desk's alone. GraphQL makes queries and mutations of every type
 * it finds, so a token of full access would seat signers, write approvals and read drafts in the snapshots.
 */
export const keepTablesFromGraphql = (strapi: Core.Strapi): void => {
  if (!strapi.plugin('graphql')) return;
  const extension = strapi.plugin('graphql').service('extension') as {
    shadowCRUD(uid: string): { disable(): unknown };
  };
  for (const uid of Object.values(UID)) if (!OPEN.includes(uid)) extension.shadowCRUD(uid).disable();
};
