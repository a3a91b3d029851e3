import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { root } from './folders.mjs';
import { install } from './install.mjs';
import { jest } from './jest.mjs';
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
  const checks = await inParallel(
    CHECKS.map((name) => () => check(name)),
    1
  );
  await build({ screens: chromium !== null });
  const core = await inParallel(
    ['core', 'admin'].map(
      (name) => () => jest({ name, args: ['--selectProjects', name, `--maxWorkers=${width()}`] })
    ),
    1
  );
  console.log(`server tests on: ${testDatabases().join(', ')}`);
  const server = await inParallel(serverRuns(), width());
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
  process.exit(sumUp([...checks, ...core, ...server, ...packaging, ...browser], started));
};
