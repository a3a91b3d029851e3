import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from './folders.mjs';
import { jest } from './jest.mjs';
import { testDatabases } from './test-databases.mjs';

/** How many portals are tested side by side. */
export const width = () => Number(process.env.TEST_JOBS) || Math.min(2, availableParallelism());

/** Test files below a file or folder, named from the root. */
export const filesBelow = (name) =>
  statSync(path.join(root, name)).isFile()
    ? [name]
    : readdirSync(path.join(root, name), { recursive: true })
        .map((file) => path.join(name, String(file)))
        .filter((file) => file.endsWith('.test.ts'))
        .sort();

/**
 * What no database answers differently: configuration, what a request may hold, what a file says. These run once. Whatever writes, locks,
 * counts or compares rows runs on all of them.
 */
const ANY_DATABASE = [
  'attachments/converter',
  'attachments/text-of-attachment',
  'configuration',
  'desk-manifest',
  'desk-routes',
  'form-words',
  'public-answers',
  'rule-book-schema',
  'screening-corpus',
  'screening-files',
].map((name) => path.join('tests/server', `${name}.test.ts`));

/** One server file on one database, in a process of its own: Strapi is one a process, and so is its count of logins. */
export const serverRun =
  (file, client, more = []) =>
  () =>
    jest({
      name: `${client} ${path.relative('tests', file).replace(/^server\//, '')}`,
      args: [
        '--selectProjects',
        'server',
        '--runInBand',
        '--testTimeout=120000',
        ...more,
        '--runTestsByPath',
        file,
      ],
      env: { DATABASE_CLIENT: client },
    });

/** Every server file on every database, but for what no database answers differently. */
export const serverRuns = () =>
  testDatabases().flatMap((client, place) =>
    [...filesBelow('tests/server'), ...filesBelow('tests/faults')]
      .filter((file) => place === 0 || !ANY_DATABASE.includes(file))
      .map((file) => serverRun(file, client))
  );
