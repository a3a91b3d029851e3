import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from './folders.mjs';
import { jest } from './jest.mjs';
import { memoryFolder } from './memory-folder.mjs';
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
 * What no database answers differently: configuration, what a request may hold, what a file says, and who may do what by rules that are asked
 * above the store. These run once, on the first database named. Whatever writes past Strapi's queries, locks, counts, sorts or compares rows
 * runs on all of them.
 */
const ANY_DATABASE = [
  'attachments/converter',
  'attachments/text-of-attachment',
  'configuration',
  'desk-manifest',
  'desk-routes',
  'form-words',
  'media',
  'other-offices',
  'pairs',
  'papers/papers',
  'people-come-and-go',
  'people-import',
  'positions',
  'public-answers',
  'public-site',
  'roles',
  'rule-book-schema',
  'rules',
  'screening-corpus',
  'screening-files',
  'turn-of-year',
  'two-pairs',
  '../faults/killed-import',
].map((name) => path.join('tests/server', `${name}.test.ts`));

/**
 * So many files share a process, one after the other, each with a portal of its own: Strapi is read and warmed up once for all of them,
 * which takes longer than most files do.
 */
const TOGETHER = 12;

/** Server files on one database, in one process. */
const serverRun =
  ({ name, files, client }, more) =>
  () =>
    jest({
      name,
      args: [
        '--selectProjects',
        'server',
        '--runInBand',
        '--testTimeout=120000',
        ...more,
        '--runTestsByPath',
        ...files,
      ],
      env: { DATABASE_CLIENT: client, TMPDIR: memoryFolder() },
    });

/** Dealt out like cards, so that long files of one name do not come together. */
const dealt = (files) => {
  const hands = Math.ceil(files.length / TOGETHER);
  return Array.from({ length: hands }, (_, hand) => files.filter((_, place) => place % hands === hand));
};

/** These files on one database, as many processes as it takes. */
export const runsOf = (files, client, more = []) =>
  dealt(files).map((hand, index, { length }) =>
    serverRun({ name: `${client} server ${index + 1}/${length}`, files: hand, client }, more)
  );

/** Every server file on every database, but for what no database answers differently. */
export const serverRuns = () =>
  testDatabases().flatMap((client, place) =>
    runsOf(
      [...filesBelow('tests/server'), ...filesBelow('tests/faults')].filter(
        (file) => place === 0 || !ANY_DATABASE.includes(file)
      ),
      client
    )
  );
