import path from 'node:path';
import type { Env } from '../types/config-env';

const appRoot =
  path.basename(path.resolve(__dirname, '..')) === 'dist'
    ? path.resolve(__dirname, '../..')
    : path.resolve(__dirname, '..');

/** SQLite unless DATABASE_CLIENT says `postgres` or `mysql` (MariaDB too). */
export default ({ env }: { env: Env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client === 'sqlite') {
    const filename = path.resolve(appRoot, env('DATABASE_FILENAME', '.tmp/data.db'));
    return { connection: { client: 'sqlite', connection: { filename }, useNullAsDefault: true } };
  }
  const ports: Record<string, number> = { postgres: 5432, mysql: 3306 };
  const users: Record<string, string> = { postgres: 'postgres', mysql: 'root' };
  return {
    connection: {
      client,
      connection: {
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', ports[client] ?? 0),
        database: env('DATABASE_NAME', 'portal'),
        user: env('DATABASE_USERNAME', users[client] ?? ''),
        password: env('DATABASE_PASSWORD', ''),
      },
      pool: { min: 0, max: env.int('DATABASE_POOL_MAX', 10) },
    },
  };
};
