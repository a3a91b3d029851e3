import type { Env } from '../types/config-env';

export default ({ env }: { env: Env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET', 'portal-for-tests-admin') },
  apiToken: { salt: env('API_TOKEN_SALT', 'portal-for-tests-api-token') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', 'portal-for-tests-transfer') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', 'portal-for-tests-encryption-key-') },
  flags: { nps: false, promoteEE: false },
  ...(env.bool('SERVE_ADMIN', true) ? {} : { serveAdminPanel: false }),
});
