import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RegisterCheckResponse } from '../../src/contracts';
import { createDatabase, createDatabaseOf, type Database } from '../server/database';
import { openPortalOn } from '../server/portal';
import { RUNS } from './instances';

/**
 * `strapi import` of a portal with half a year of history whose process dies on the way. Strapi writes some of it for good before it has all: what
 * is left may be half of a portal, and is never taken for a whole one; the same command once more brings all of it.
 */
const root = path.resolve(__dirname, '../..');
const cwd = path.join(root, 'playground');
const strapiBin = path.join(root, 'node_modules/.bin/strapi');
const folder = mkdtempSync(path.join(tmpdir(), 'killed-import-'));
const archive = path.join(folder, 'portal');
// An import moves the folder of uploads away: under a portal that is tested beside it, its files would be gone.
const files = { PUBLIC_DIR: path.join(folder, 'public') };
mkdirSync(path.join(files.PUBLIC_DIR, 'uploads'), { recursive: true });

const environment = (database: Database) => ({
  ...process.env,
  NODE_ENV: 'test',
  STRAPI_TELEMETRY_DISABLED: 'true',
  SERVE_ADMIN: 'false',
  CRON_ENABLED: 'false',
  ADMIN_JWT_SECRET: 'portal-for-tests-admin',
  ...files,
  ...database.env,
});
const command = (database: Database, args: readonly string[]) =>
  promisify(execFile)(strapiBin, [...args], { cwd, env: environment(database), maxBuffer: 64 * 1024 ** 2 });
const IMPORT = ['import', '-f', `${archive}.tar`, '--force'];

/** Ends the command once it says that it has begun with a stage, or has ended by itself. */
const killedAt = (database: Database, stage: string): Promise<string | number | null> =>
  new Promise((resolve) => {
    const child = spawn(strapiBin, IMPORT, { cwd, env: environment(database), detached: true });
    const look = (chunk: Buffer) => {
      if (chunk.toString().includes(stage) && child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });

beforeAll(async () => {
  const source = await createDatabaseOf('0.7.0');
  await command(source, ['export', '--no-encrypt', '--no-compress', '-f', archive]);
  await source.drop();
}, 400_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = async (database: Database): Promise<RegisterCheckResponse> => {
  const portal = await openPortalOn({ ...database, drop: async () => undefined }, { env: files });
  try {
    return await portal.strapi.plugin('publication-desk').service('jobs').records();
  } finally {
    await portal.close();
  }
};

it.each(['entities', 'links', 'configuration'].slice(0, RUNS > 1 ? 3 : 1))(
  'killed once it has come to its %s, is done by the next who tries',
  async (stage) => {
    const database = await createDatabase();
    try {
      expect(await killedAt(database, stage)).toBe('SIGKILL');
      const half = await look(database);
      expect({ stage, intact: half.intact, entries: half.entries }).toEqual(
        half.entries === 0
          ? { stage, intact: true, entries: 0 }
          : { stage, intact: false, entries: half.entries }
      );
      await command(database, IMPORT);
      const whole = await look(database);
      expect(whole.entries).toBeGreaterThan(0);
      expect(whole.fault).toBeNull();
      expect(whole.forms.faults).toEqual([]);
    } finally {
      await database.drop();
    }
  },
  400_000
);
