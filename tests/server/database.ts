import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const postgres = async (name: string, template?: string): Promise<Database> => {
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
  await run(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`);
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

const nameOfOne = (): string => `pubdesk_test_${process.pid}_${randomBytes(4).toString('hex')}`;

/** An empty database of its own on the client DATABASE_CLIENT names. */
export const createDatabase = async (name = nameOfOne()): Promise<Database> => {
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

type Row = Readonly<Record<string, unknown>>;

/** Every table of a MariaDB and its rows, as statements: it cannot copy a database. */
const statementsOf = async ({ env }: Database): Promise<string> => {
  const { DATABASE_NAME: database, DATABASE_USERNAME: user, DATABASE_PORT: port } = env;
  const password = process.env.DATABASE_PASSWORD ?? '';
  const signIn = { host, user, password, database, port: Number(port), dateStrings: true };
  const connection = await require('mysql2/promise').createConnection(signIn);
  const [tables] = (await connection.query('SHOW TABLES')) as [readonly Row[]];
  const statements = ['SET FOREIGN_KEY_CHECKS = 0'];
  for (const table of tables.flatMap((row) => Object.values(row))) {
    const [[made]] = await connection.query('SHOW CREATE TABLE ??', [table]);
    statements.push(String(made['Create Table']));
    const [rows] = (await connection.query('SELECT * FROM ??', [table])) as [readonly Row[]];
    const values = rows.map((row) => Object.values(row).map((value) => plain(value)));
    if (values.length > 0) statements.push(connection.format('INSERT INTO ?? VALUES ?', [table, values]));
  }
  await connection.end();
  return statements.join(';\n');
};

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;

/** Keeps a database, which nothing writes any more, for `createDatabaseLike`; on PostgreSQL it stays where it is. */
export const keepAsTemplate = async (database: Database, file: string): Promise<void> => {
  if (client === 'sqlite') {
    const { DATABASE_FILENAME: from = '' } = database.env;
    const kept = new (require('better-sqlite3'))(from);
    kept.pragma('wal_checkpoint(TRUNCATE)');
    kept.close();
    copyFileSync(from, `${file}.db`);
  }
  if (client === 'mysql') writeFileSync(`${file}.sql`, await statementsOf(database));
  if (client !== 'postgres') await database.drop();
};

/** A database of its own that begins as the template did. */
export const createDatabaseLike = async (template: string, file: string): Promise<Database> => {
  if (client === 'postgres') return postgres(nameOfOne(), template);
  const database = await createDatabase();
  if (client === 'mysql') await runScript(database, readFileSync(`${file}.sql`, 'utf8'));
  else copyFileSync(`${file}.db`, database.env.DATABASE_FILENAME ?? '');
  return database;
};
