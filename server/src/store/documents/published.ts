import type { Core, UID as Uid } from '@strapi/strapi';
import { UID } from '../../content-types';

export type Published = {
  /** How many items, drafts included, stand in a channel. */
  countInChannel(documentId: string): Promise<number>;
};

export const createPublished = (strapi: Core.Strapi): Published => ({
  countInChannel: (documentId) =>
    strapi.db.query(UID.item as Uid.ContentType).count({ where: { channel: { documentId } } }),
});
