import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** The scripts are plain ES modules, so they are asked in a Node of their own. */
const databases = (env: Record<string, string>): unknown => {
  const code = `import('./scripts/steps/test-databases.mjs').then((m) => { try { console.log(JSON.stringify(m.testDatabases(${JSON.stringify(env)}))); } catch (e) { console.log(JSON.stringify(e.message)); } })`;
  return JSON.parse(execFileSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8' }));
};

it.each([
  [{}, ['sqlite']],
  [{ DATABASE_CLIENT: 'postgres' }, ['sqlite', 'postgres']],
  [{ DATABASE_CLIENT: 'sqlite' }, ['sqlite']],
  [{ TEST_DATABASES: 'sqlite, postgres,mysql' }, ['sqlite', 'postgres', 'mysql']],
  [{ TEST_DATABASES: 'mysql', DATABASE_CLIENT: 'postgres' }, ['mysql']],
])('%j runs the server tests on %j', (env, expected) => {
  expect(databases(env as Record<string, string>)).toEqual(expected);
});

it('names the database it does not know', () => {
  expect(databases({ TEST_DATABASES: 'oracle' })).toMatch(/oracle.*sqlite, postgres, mysql/);
});
