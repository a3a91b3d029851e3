import { availableParallelism } from 'node:os';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { root } from './folders.mjs';
import { install } from './install.mjs';
import { jest } from './jest.mjs';
import { keepLog, lastLines, runCommand } from './run-command.mjs';
import { say } from './say.mjs';
import { testDatabases } from './test-databases.mjs';

const minutes = (milliseconds) =>
  `${Math.floor(milliseconds / 60_000)}:${String(Math.round((milliseconds % 60_000) / 1000)).padStart(2, '0')}`;

const tell = ({ name, passed, failed, milliseconds, output }) => {
  console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${minutes(milliseconds)})`);
  if (failed) console.log(lastLines(output, 60));
};

const check = async (name) => {
  const started = Date.now();
  const { code, output } = await runCommand('npm', ['run', '--silent', name], { cwd: root });
  keepLog(`check-${name}`, output);
  return {
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    milliseconds: Date.now() - started,
    output,
  };
};

const filesOf = (project) =>
  readdirSync(path.join(root, 'tests', project), { recursive: true })
    .map((file) => path.join('tests', project, String(file)))
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
  'rule-book-schema',
  'screening-corpus',
].map((name) => path.join('tests/server', `${name}.test.ts`));

/** Every server file, each in a process of its own: Strapi is one a process. */
const serverRuns = () =>
  testDatabases().flatMap((client, place) =>
    filesOf('server')
      .filter((file) => place === 0 || !ANY_DATABASE.includes(file))
      .map(
        (file) => () =>
          jest({
            name: `${client} ${path.relative('tests/server', file)}`,
            args: [
              '--selectProjects',
              'server',
              '--runInBand',
              '--testTimeout=120000',
              '--runTestsByPath',
              file,
            ],
            env: { DATABASE_CLIENT: client },
          })
      )
  );

/** Runs the work `width` at a time and tells each result as it comes. */
const inParallel = async (work, width) => {
  const queue = [...work];
  const done = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await next();
      tell(result);
      done.push(result);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return done;
};

const browserRuns = (chromium) =>
  chromium
    ? [
        () =>
          jest({
            name: 'e2e',
            args: ['--selectProjects', 'e2e', '--runInBand', '--testTimeout=300000'],
            env: { CHROMIUM_PATH: chromium },
          }),
      ]
    : [];

/** `npm test`: everything, on every database named; the last line but the durations sums it up. */
export const runAllTests = async () => {
  const started = Date.now();
  const chromium = findChromium();
  await install();
  const width = Number(process.env.TEST_JOBS) || Math.min(2, availableParallelism());
  const checks = await inParallel(
    ['typecheck', 'lint', 'boundaries'].map((name) => () => check(name)),
    1
  );
  await build({ screens: chromium !== null });
  const core = await inParallel(
    ['core', 'admin'].map(
      (name) => () => jest({ name, args: ['--selectProjects', name, `--maxWorkers=${width}`] })
    ),
    1
  );
  console.log(`server tests on: ${testDatabases().join(', ')}`);
  const server = await inParallel(serverRuns(), width);
  const packaging = await inParallel(
    [() => jest({ name: 'package', args: ['--config', 'tests/package/jest.config.cjs', '--runInBand'] })],
    1
  );
  const browser = await inParallel(browserRuns(chromium), 1);
  if (!chromium)
    say(
      '未找到 Chromium，浏览器测试未运行（可用 CHROMIUM_PATH 指定）',
      'no Chromium found: the browser tests were NOT run (CHROMIUM_PATH names one)'
    );
  const all = [...checks, ...core, ...server, ...packaging, ...browser];
  const sum = (key) => all.reduce((total, one) => total + one[key], 0);
  console.log(`\ntotal time ${minutes(Date.now() - started)}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
};
