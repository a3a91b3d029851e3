import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './server-runs.mjs';
import { jest } from './jest.mjs';
import { testDatabases } from './test-databases.mjs';

/** The way of an item from its draft to the site, over HTTP. */
const MAIN_PATH = ['tests/server/approval.test.ts'];

/**
 * Hundreds of thousands of random commands, and which folder imports which: what they find is a fault of the rules or of the layout, which
 * no version of Node has to itself.
 */
const ANY_NODE = ['tests/core/approval/invariants', 'tests/core/boundaries'];

/** Other versions of Node by their binaries: TEST_NODES, separated by commas. */
export const otherNodes = (env = process.env) => {
  const nodes = (env.TEST_NODES ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const missing = nodes.find((node) => !existsSync(node));
  if (missing) throw new Error(`TEST_NODES names ${missing}, which is not there`);
  return nodes;
};

/**
 * The rules, and the main path on PostgreSQL, under each of them: SQLite's driver is compiled for the Node that installed it, and what else
 * differs from one to another shows in these.
 */
export const otherNodeRuns = () => {
  const withServer = testDatabases().includes('postgres');
  return otherNodes().flatMap((node) => {
    const name = path.basename(path.dirname(path.dirname(node)));
    const run =
      (what, args, env = {}) =>
      () =>
        jest({ name: `${name} ${what}`, args, env, node });
    return [
      run('core', ['--selectProjects', 'core', '--runInBand', '--testPathIgnorePatterns', ...ANY_NODE]),
      ...(withServer
        ? [
            run(
              'main path',
              [
                '--selectProjects',
                'server',
                '--runInBand',
                '--testTimeout=120000',
                '--runTestsByPath',
                ...MAIN_PATH.flatMap(filesBelow),
              ],
              { DATABASE_CLIENT: 'postgres' }
            ),
          ]
        : []),
    ];
  });
};
