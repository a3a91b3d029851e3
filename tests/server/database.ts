import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import knex from 'knex';

export type Database = { readonly env: Readonly<Record<string, string>>; drop(): Promise<void> };

const client = process.env.DATABASE_CLIENT ?? 'sqlite';
const host = process.env.DATABASE_HOST ?? '127.0.0.1';

const sqlite = (name: string): Database => {
  const filename = path.join(tmpdir(), `${name}.db`);
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    drop: async () =>
      ['', '-wal', '-shm', '-journal'].forEach((end) => rmSync(`${filename}${end}`, { force: true })),
  };
};

const postgres = async (name: string): Promise<Database> => {
  const user = process.env.DATABASE_USERNAME ?? 'postgres';
  const port = process.env.DATABASE_PORT ?? '5432';
  const run = async (sql: string): Promise<void> => {
    const password = process.env.DATABASE_PASSWORD ?? '';
    const connection = knex({
      client: 'pg',
      connection: { host, port: Number(port), user, password, database: 'postgres' },
    });
    await connection.raw(sql).finally(() => connection.destroy());
  };
  await run(`CREATE DATABASE ${name}`);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_NAME: name, DATABASE_USERNAME: user, DATABASE_PORT: port },
    drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};

const mysql = async (name: string): Promise<Database> => {
  const user = process.env.DATABASE_USERNAME ?? 'root';
  const port = process.env.DATABASE_PORT ?? '3306';
  const run = async (sql: string): Promise<void> => {
    const password = process.env.DATABASE_PASSWORD ?? '';
    const connection = knex({ client: 'mysql2', connection: { host, port: Number(port), user, password } });
    await connection.raw(sql).finally(() => connection.destroy());
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    env: { DATABASE_CLIENT: 'mysql', DATABASE_NAME: name, DATABASE_USERNAME: user, DATABASE_PORT: port },
    drop: () => run(`DROP DATABASE IF EXISTS ${name}`),
  };
};

/** An empty database of its own on the client DATABASE_CLIENT names. */
export const createDatabase = async (): Promise<Database> => {
  const name = `pubdesk_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  if (client === 'postgres') return postgres(name);
  return client === 'mysql' ? mysql(name) : sqlite(name);
};

/** Runs a dump with the driver itself: knex would read every `?` of a text as a place for a value. */
const runScript = async ({ env }: Database, sql: string): Promise<void> => {
  const password = process.env.DATABASE_PASSWORD ?? '';
  const signIn = {
    host,
    user: env.DATABASE_USERNAME,
    port: Number(env.DATABASE_PORT),
    database: env.DATABASE_NAME,
    password,
  };
  if (client === 'postgres') {
    const connection = new (require('pg').Client)(signIn);
    await connection.connect();
    await connection.query(sql).finally(() => connection.end());
  } else if (client === 'mysql') {
    const connection = await require('mysql2/promise').createConnection({
      ...signIn,
      multipleStatements: true,
    });
    await connection.query(sql).finally(() => connection.end());
  } else {
    const database = new (require('better-sqlite3'))(env.DATABASE_FILENAME);
    database.exec(sql);
    database.close();
  }
};

/** A database as a released version left it: its dump below tests/migrations, made from the demo portal of that version. */
export const createDatabaseOf = async (version: string): Promise<Database> => {
  const database = await createDatabase();
  const file = path.resolve(__dirname, `../migrations/${version}/${client}.sql.gz`);
  await runScript(database, gunzipSync(readFileSync(file)).toString('utf8'));
  return database;
};
