import { spawn } from 'node:child_process';
import type { RegisterCheckResponse } from '../../src/contracts';
import { createDatabase, type Database } from '../server/database';
import { openPortalOn } from '../server/portal';
import { createTransfer, strapiBin } from '../server/strapi-command';
import { RUNS } from './instances';

/**
 * `strapi import` of a portal with half a year of history whose process dies on the way. Strapi writes some of it for good before it has all: what
 * is left may be half of a portal, and is never taken for a whole one; the same command once more brings all of it.
 */
const { files, importInto, importArgs, on, ...transfer } = createTransfer();

/** Ends the command once it says that it has begun with a stage, or has ended by itself. */
const killedAt = (database: Database, stage: string): Promise<string | number | null> =>
  new Promise((resolve) => {
    const child = spawn(strapiBin, importArgs, { ...on(database), detached: true });
    const look = (chunk: Buffer) => {
      if (chunk.toString().includes(stage) && child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('exit', (code, signal) => resolve(signal ?? code));
  });

beforeAll(() => transfer.export(), 400_000);
afterAll(() => transfer.remove());

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
      await importInto(database);
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
