import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { playground } from './folders.mjs';

const secret = (bytes = 24) => randomBytes(bytes).toString('base64url');

/** Writes the portal's secrets into playground/.env, once; each machine has its own. */
export const ensureSecrets = () => {
  const file = path.join(playground, '.env');
  if (existsSync(file)) return;
  const lines = [
    `APP_KEYS=${secret()},${secret()}`,
    `ADMIN_JWT_SECRET=${secret()}`,
    `API_TOKEN_SALT=${secret()}`,
    `TRANSFER_TOKEN_SALT=${secret()}`,
    `ENCRYPTION_KEY=${secret()}`,
    `JWT_SECRET=${secret()}`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
};
