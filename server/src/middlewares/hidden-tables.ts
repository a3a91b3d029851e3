import type { Core } from '@strapi/strapi';
import { UID } from '../content-types';
import { wireError } from '../refusal-error';

/** What Strapi's own screens may show and write: items, behind the gate, and their channels. */
const OPEN: readonly string[] = [UID.item, UID.channel];
const HIDDEN: readonly string[] = Object.values(UID).filter((uid) => !OPEN.includes(uid));

type Context = { readonly url: string; status: number; body: unknown };

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** Whether an address of the Content Manager names a table of the desk's own, in its path or its query. */
const namesHidden = (url: string): boolean => {
  const address = decoded(decoded(url)).toLowerCase();
  return (
    address.includes('/content-manager/') &&
    HIDDEN.some((uid) => address.split(/[/?&=[\],]/).some((part) => part === uid))
  );
};

/**
 * Forms, seats, the register and the other tables are the desk's alone, for super administrators too: the Content Manager hides them
 * from its menu, and its addresses would serve them all the same. `strapi export` reads them as ever.
 */
export const keepTablesFromContentManager = (strapi: Core.Strapi): void => {
  strapi.server.use(async (context: unknown, next: () => Promise<unknown>) => {
    const request = context as Context;
    if (!namesHidden(request.url)) return next();
    const error = wireError({ code: 'gate.tables-of-the-desk' });
    request.status = error.status;
    request.body = { data: null, error };
  });
};
