import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, buildPortalServer } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { root } from './folders.mjs';
import { quickServer } from './quick-server.mjs';
import { inParallel, sumUp } from './runs.mjs';
import { say } from './say.mjs';
import { filesBelow, runsOf, width } from './server-runs.mjs';

const projectOf = (file) => {
  const room = /^tests\/(core|server|faults|admin|e2e|package)(\/|$)/.exec(file)?.[1];
  return room === 'faults' ? 'server' : room;
};

/** What the tests of a project need to be there, and no more: a server test no screens, a rule nothing at all. */
const prepare = {
  core: () => undefined,
  admin: () => undefined,
  server: async () => {
    await quickServer();
    await buildPortalServer();
  },
  e2e: () => build(),
  package: () => build(),
};

/** Server files as they are run when everything is, the others together. */
const runProject = async (project, paths, rest) => {
  const files = project === 'server' ? paths.flatMap(filesBelow) : [];
  if (files.length > 1) {
    const started = Date.now();
    const client = process.env.DATABASE_CLIENT ?? 'sqlite';
    const runs = runsOf(files, client, rest);
    return sumUp(await inParallel(runs, width()), started);
  }
  const config =
    project === 'package' ? ['--config', 'tests/package/jest.config.cjs'] : ['--selectProjects', project];
  const env = project === 'e2e' ? { CHROMIUM_PATH: findChromium() ?? '' } : {};
  const alone = ['server', 'e2e', 'package'].includes(project) ? ['--runInBand', '--forceExit'] : [];
  const args = ['node_modules/jest/bin/jest.js', ...paths, ...alone, ...rest, ...config];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return run.status ?? 1;
};

/** `npm test -- PATH…`: those files or folders, or a project by its name, and what they need built. `-t` and the like go on to jest. */
export const runSomeTests = async (args) => {
  const names = args.filter(
    (arg) =>
      !arg.startsWith('-') &&
      existsSync(path.join(root, arg.replace(/^(core|server|faults|admin|e2e|package)$/, 'tests/$1')))
  );
  const paths = names.map((name) =>
    path.relative(root, path.join(root, name.replace(/^(core|server|faults|admin|e2e|package)$/, 'tests/$1')))
  );
  const rest = args.filter((arg) => !names.includes(arg));
  const projects = [...new Set(paths.map(projectOf))];
  if (paths.length === 0 || projects.includes(undefined)) {
    say(
      '请给出 tests/ 下的文件或文件夹',
      'name files or folders below tests/, e.g. npm test -- tests/core/calendar'
    );
    process.exit(1);
  }
  let status = 0;
  for (const project of projects) {
    await prepare[project]();
    status ||= await runProject(
      project,
      paths.filter((file) => projectOf(file) === project),
      rest
    );
  }
  process.exit(status);
};
