import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';

type Sync = { readonly oldContentTypes?: Readonly<Record<string, unknown>> | null };

const returned = new WeakSet<object>();

/** Called in register(): Strapi compares the content types of this start with those of the last one right afterwards. */
export const noteAbsence = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.beforeSync').register((sync: unknown) => {
    const { oldContentTypes } = sync as Sync;
    if (oldContentTypes && !(UID.form in oldContentTypes)) returned.add(strapi);
  });
};

/** Whether the portal last started without the plugin. Strapi then forgot what the roles were permitted of it. */
export const wasAbsent = (strapi: Core.Strapi): boolean => returned.has(strapi);
