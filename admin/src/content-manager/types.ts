import type {
  BulkActionComponent,
  ContentManagerPlugin,
  DocumentActionComponent,
  PanelComponent,
} from '@strapi/content-manager/strapi-admin';

export type { BulkActionComponent, DocumentActionComponent, PanelComponent };

/** What the Content Manager lets a plugin change. */
export type ContentManagerApis = ContentManagerPlugin['config']['apis'];
