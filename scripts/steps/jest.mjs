import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from './folders.mjs';
import { keepLog, runCommand } from './run-command.mjs';

const results = path.join(cache, 'test');

const verdict = (file, code) => {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
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
