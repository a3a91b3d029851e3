import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './folders.mjs';

/** Runs a command and keeps its output; resolves to { code, output }. `onLine` sees each line as it comes. */
export const runCommand = (command, args, { cwd, env, onLine } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** Keeps the output of a failed step where it can be read, and returns its path. */
export const keepLog = (name, output) => {
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, `${name}.log`);
  writeFileSync(file, output);
  return file;
};

export const lastLines = (output, count = 15) => output.trim().split('\n').slice(-count).join('\n');
