import type { Struct } from '@strapi/strapi';
import { LIMITS } from '../../../src/text';

/** The kinds of information the portal publishes (Art. 4). */
export const ITEM_KINDS = ['text', 'image', 'data', 'audio', 'video', 'link', 'other'] as const;

const half = (name: string) => ({ name, size: 6 });
const whole = (name: string) => ({ name, size: 12 });

/** 信息: what officers write. `body` is replaced by the host's choice (config `item.body`) in register(). */
export const item = {
  schema: {
    kind: 'collectionType',
    collectionName: 'pubdesk_items',
    info: {
      singularName: 'item',
      pluralName: 'items',
      displayName: '信息 Item',
      description: 'Something to publish on the portal',
    },
    options: { draftAndPublish: true },
    // How the Content Manager shows items until the office arranges them itself: what was written last comes first.
    config: {
      settings: {
        searchable: true,
        filterable: true,
        bulkable: true,
        pageSize: 20,
        mainField: 'title',
        defaultSortBy: 'updatedAt',
        defaultSortOrder: 'DESC',
      },
      layouts: {
        list: ['title', 'kind', 'channel', 'updatedAt'],
        edit: [
          [half('title'), half('channel')],
          [whole('summary')],
          [whole('body')],
          [half('pictures'), half('attachments')],
          [half('kind'), half('link')],
          [half('slug')],
          [half('origin'), half('author')],
          [half('sourceName'), half('sourceUrl')],
        ],
      },
    },
    pluginOptions: { 'content-type-builder': { visible: false } },
    attributes: {
      title: { type: 'string', required: true, maxLength: LIMITS.name },
      kind: { type: 'enumeration', enum: [...ITEM_KINDS], default: 'text' },
      summary: { type: 'text', maxLength: LIMITS.words },
      body: { type: 'blocks' },
      pictures: { type: 'media', multiple: true, allowedTypes: ['images'] },
      attachments: { type: 'media', multiple: true, allowedTypes: ['files', 'videos', 'audios', 'images'] },
      link: { type: 'string', maxLength: LIMITS.link },
      origin: { type: 'enumeration', enum: ['original', 'reprint'], default: 'original' },
      sourceName: { type: 'string', maxLength: LIMITS.name },
      sourceUrl: { type: 'string', maxLength: LIMITS.link },
      author: { type: 'string', maxLength: LIMITS.name },
      channel: { type: 'relation', relation: 'manyToOne', target: 'plugin::publication-desk.channel' },
      slug: { type: 'string', maxLength: LIMITS.name },
    },
    indexes: [{ name: 'pubdesk_item_slug_ix', columns: ['slug'] }],
  } as unknown as Struct.CollectionTypeSchema,
};
