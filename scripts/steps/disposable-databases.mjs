import { createRequire } from 'node:module';
import { testDatabases } from './test-databases.mjs';

const require = createRequire(import.meta.url);
const host = process.env.DATABASE_HOST ?? '127.0.0.1';

const relax = {
  sqlite: async () => undefined,
  postgres: async () => {
    const { Client } = require('pg');
    const client = new Client({
      host,
      user: process.env.DATABASE_USERNAME ?? 'postgres',
      database: 'postgres',
    });
    await client.connect();
    try {
      for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
        await client.query(`ALTER SYSTEM SET ${setting} = off`);
      await client.query('SELECT pg_reload_conf()');
    } finally {
      await client.end();
    }
  },
  mysql: async () => {
    const connection = await require('mysql2/promise').createConnection({
      host,
      user: process.env.DATABASE_USERNAME ?? 'root',
      password: process.env.DATABASE_PASSWORD ?? '',
    });
    try {
      await connection.query('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
      await connection.query('SET GLOBAL sync_binlog = 0');
    } finally {
      await connection.end();
    }
  },
};

/**
 * TEST_DATABASES_DISPOSABLE=1 says that the database servers of this machine hold nothing but tests, as in CI: they are told not to wait for
 * the disk. Not to be used where a power cut would take anything that matters.
 */
export const relaxDisposableDatabases = async () => {
  if (process.env.TEST_DATABASES_DISPOSABLE !== '1') return;
  for (const client of testDatabases())
    await relax[client]().catch((error) =>
      console.log(`${client} goes on waiting for the disk: ${error.message}`)
    );
};
