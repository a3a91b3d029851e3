import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { relaxDisposableDatabases } from './disposable-databases.mjs';
import { root } from './folders.mjs';
import { otherNodeRuns, otherNodes } from './other-nodes.mjs';
import { install } from './install.mjs';
import { jest, jestTwice } from './jest.mjs';
import { memoryFolder } from './memory-folder.mjs';
import { keepLog, runCommand } from './run-command.mjs';
import { inParallel, sumUp } from './runs.mjs';
import { say } from './say.mjs';
import { serverRuns, width } from './server-runs.mjs';
import { testDatabases } from './test-databases.mjs';

/** What `npm run check` is made of, each told by itself. */
const CHECKS = ['typecheck', 'lint', 'boundaries', 'format', 'unused'];

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

const browserRuns = (chromium) =>
  chromium
    ? [
        () =>
          jestTwice({
            name: 'e2e',
            args: ['--selectProjects', 'e2e', '--runInBand', '--testTimeout=300000'],
            env: { CHROMIUM_PATH: chromium, TMPDIR: memoryFolder() },
          }),
      ]
    : [];

const alone = (name, args) => () => jest({ name, args: [...args, '--runInBand'] });

/** The longest first, so that nothing long is left for the end. */
const longRuns = (chromium) => [
  ...browserRuns(chromium),
  alone('package', ['--config', 'tests/package/jest.config.cjs']),
  alone('core', ['--selectProjects', 'core']),
  alone('admin', ['--selectProjects', 'admin']),
];

/**
 * `npm test`: everything, on every database named; the last line but the durations sums it up. What is checked and what is built go side by
 * side, then everything else two at a time.
 */
export const runAllTests = async () => {
  const started = Date.now();
  const chromium = findChromium();
  await install();
  await relaxDisposableDatabases();
  const [checks] = await Promise.all([
    inParallel(
      CHECKS.map((name) => () => check(name)),
      1
    ),
    build({ screens: chromium !== null }),
  ]);
  console.log(
    `server tests on: ${testDatabases().join(', ')}; other versions of Node: ${otherNodes().length}`
  );
  const tests = await inParallel([...longRuns(chromium), ...serverRuns(), ...otherNodeRuns()], width());
  if (!chromium)
    say(
      '未找到 Chromium，浏览器测试未运行（可用 CHROMIUM_PATH 指定）',
      'no Chromium found: the browser tests were NOT run (CHROMIUM_PATH names one)'
    );
  process.exit(sumUp([...checks, ...tests], started));
};
