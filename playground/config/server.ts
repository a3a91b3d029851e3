import type { Env } from '../types/config-env';

// Read by Strapi's i18n plugin when its code is first loaded, later than this file: the portal's default language on an empty database.
process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'zh-Hans';
process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';

export default ({ env }: { env: Env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  app: { keys: env.array('APP_KEYS', ['portal-for-tests-a', 'portal-for-tests-b']) },
  dirs: { public: env('PUBLIC_DIR', './public') },
  cron: { enabled: env.bool('CRON_ENABLED', true) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
});
