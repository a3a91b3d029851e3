import type { Core } from '@strapi/strapi';
import { createHmac, hkdfSync } from 'node:crypto';
import { createSeals, type Seals } from '../../../../src/chain';
import { configurationOf } from '../../configuration';

const LENGTH = 32;
const NAMED = 12;

/**
 * Seals made with a secret of the portal’s: the one of the plugin’s configuration, or the one its logins are signed with. It is in
 * the environment of the server and never in the database.
 */
export const sealsOf = (strapi: Core.Strapi): Seals => {
  const secret = configurationOf(strapi).sealSecret ?? String(strapi.config.get('admin.auth.secret') ?? '');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'publication-desk', use, LENGTH));
  const code = derive('seal');
  return createSeals({
    key: derive('key').toString('hex').slice(0, NAMED),
    keyed: (text) => createHmac('sha256', code).update(text).digest('hex'),
  });
};
