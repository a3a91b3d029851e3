import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from './folders.mjs';
import { keepLog, lastLines, runCommand } from './run-command.mjs';

const results = path.join(cache, 'test');

const verdict = (file, code) => {
  if (!existsSync(file)) return { passed: 0, failed: 1, files: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const files = report.testResults.map(({ name, status, assertionResults }) => ({
    name,
    isWhole: status === 'passed',
    passed: assertionResults.filter(({ status }) => status === 'passed').length,
  }));
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, files };
};

/** Runs jest in a process of its own, by this Node or another; resolves to { name, passed, failed, milliseconds, output }. */
export const jest = async ({ name, args, env, node = process.execPath }) => {
  mkdirSync(results, { recursive: true });
  const outputFile = path.join(results, `${name.replaceAll(/[^\w.-]+/g, '-')}.json`);
  rmSync(outputFile, { force: true });
  const started = Date.now();
  const command = [
    path.join(root, 'node_modules/jest/bin/jest.js'),
    ...args,
    '--json',
    `--outputFile=${outputFile}`,
    '--forceExit',
  ];
  const { code, output } = await runCommand(node, command, {
    cwd: root,
    env: { CI: 'true', ...env },
  });
  // With --json jest prints the whole report to stdout too, as one line of its own.
  const readable = output
    .split('\n')
    .filter((line) => !line.startsWith('{"num'))
    .join('\n');
  keepLog(path.basename(outputFile, '.json'), readable);
  return { name, ...verdict(outputFile, code), milliseconds: Date.now() - started, output: readable };
};

/**
 * A browser on a busy machine can be too slow for its own clock: files that failed are run once more, alone, and the first failure is told all
 * the same. What fails twice has failed.
 */
export const jestTwice = async (run) => {
  const first = await jest(run);
  const failed = first.files.filter(({ isWhole }) => !isWhole);
  if (failed.length === 0 || failed.length === first.files.length) return first;
  console.log(
    `! ${run.name}: run once more after a failure: ${failed.map(({ name }) => path.basename(name)).join(', ')}`
  );
  console.log(lastLines(first.output, 80));
  const names = failed.map(({ name }) => name);
  const second = await jest({
    ...run,
    name: `${run.name}-again`,
    args: [...run.args, '--runTestsByPath', ...names],
  });
  const passed = first.files.filter(({ isWhole }) => isWhole).reduce((sum, file) => sum + file.passed, 0);
  const milliseconds = first.milliseconds + second.milliseconds;
  return { ...second, name: run.name, passed: passed + second.passed, milliseconds };
};
