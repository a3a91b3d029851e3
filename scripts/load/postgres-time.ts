import { readFileSync } from 'node:fs';
import knex from 'knex';
import type { Database } from '../../tests/server/database';

/** Linux counts processor time in hundredths of a second. */
const TICK = 10;

/** Processor time of one process in milliseconds, as Linux tells it; 0 of one that has ended. */
const timeOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return 0;
  }
};

/**
 * Processor time PostgreSQL has spent on this database so far, in milliseconds; null on another database, or where it runs on another
 * machine. A connection that ended meanwhile is not in it.
 */
export const postgresTime = ({ env }: Database): (() => Promise<number | null>) => {
  if (env.DATABASE_CLIENT !== 'postgres' || process.platform !== 'linux') return async () => null;
  const host = process.env.DATABASE_HOST ?? '127.0.0.1';
  const connection = knex({
    client: 'pg',
    connection: {
      host,
      port: Number(env.DATABASE_PORT),
      user: env.DATABASE_USERNAME,
      password: process.env.DATABASE_PASSWORD ?? '',
      database: env.DATABASE_NAME,
    },
    pool: { min: 0, max: 1 },
  });
  const pids =
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  return async () => {
    const { rows } = (await connection.raw(pids)) as { readonly rows: readonly { readonly pid: number }[] };
    return rows.reduce((sum, { pid }) => sum + timeOf(pid), 0);
  };
};
