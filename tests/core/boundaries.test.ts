import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
let tree: string;

const plant = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), text);
  }
};

/** Names of the layer rules broken in the planted tree. */
const brokenLayers = () => {
  const args = [
    path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    '.',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (!stdout) throw new Error(stderr);
  const report = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(report.summary.violations.map(({ rule }) => rule.name))].sort();
};

/** Names of the lint rules broken in the planted tree. */
const brokenLint = () => {
  const args = [path.join(root, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (!stdout) throw new Error(stderr);
  const report = JSON.parse(stdout) as { messages: { ruleId: string | null; message: string }[] }[];
  return report.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message)).sort();
};

beforeEach(() => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  tree = mkdtempSync(path.join(root, '.cache', 'boundaries-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'eslint.config.mjs'])
    cpSync(path.join(root, file), path.join(tree, file));
  plant({
    'src/calendar/index.ts': "export { day } from './day';\n",
    'src/calendar/day.ts': 'export const day = (text: string) => text.slice(0, 10);\n',
    'src/approval/index.ts': "import { day } from '../calendar';\n\nexport const form = day('2026-01-01');\n",
    'src/contracts/desk.ts':
      "import type { form } from '../approval';\n\nexport type Desk = { form: typeof form };\n",
    'server/src/store/forms.ts': 'export const forms = (strapi: { db: unknown }) => strapi.db;\n',
    'server/src/queries/desk.ts': "export { form } from '../../../src/approval';\n",
    'admin/src/pages/desk/desk-page.tsx': "export { form } from '../../../../src/approval';\n",
  });
});
afterEach(() => rmSync(tree, { recursive: true, force: true }));

it('finds nothing to say of a tree that keeps the layers', () => {
  expect(brokenLayers()).toEqual([]);
});

it.each([
  [
    'core-is-pure',
    {
      'src/calendar/day.ts': "import { readFileSync } from 'node:fs';\n\nexport const day = readFileSync;\n",
    },
  ],
  [
    'core-is-pure',
    {
      'src/calendar/day.ts':
        "import { forms } from '../../server/src/store/forms/forms';\n\nexport const day = forms;\n",
    },
  ],
  ['areas-meet-through-their-index', { 'src/approval/index.ts': "export { day } from '../calendar/day';\n" }],
  [
    'rules-never-import-contracts',
    {
      'src/calendar/day.ts': "import type { Word } from '../contracts/word';\n\nexport type Day = Word;\n",
      'src/contracts/word.ts': 'export type Word = string;\n',
    },
  ],
  ['contracts-are-types-only', { 'src/contracts/desk.ts': "export { form } from '../approval';\n" }],
  [
    'server-never-imports-admin',
    { 'server/src/queries/desk.ts': "export * from '../../../admin/src/pages/desk/desk-page';\n" },
  ],
  [
    'admin-never-imports-server',
    { 'admin/src/pages/desk/desk-page.tsx': "export { forms } from '../../../../server/src/store/forms';\n" },
  ],
  [
    'controllers-never-touch-the-store',
    { 'server/src/controllers/forms.ts': "export { forms } from '../store/forms';\n" },
  ],
  [
    'no-page-imports-a-page',
    { 'admin/src/pages/form/form-page.tsx': "export { form } from '../desk/desk-page';\n" },
  ],
  [
    'no-cycles',
    {
      'src/calendar/day.ts': "import { month } from './month';\n\nexport const day = month;\n",
      'src/calendar/month.ts': "import { day } from './day';\n\nexport const month = (): unknown => day;\n",
    },
  ],
])('catches a planted violation of %s', (rule, files) => {
  plant(files as Record<string, string>);
  expect(brokenLayers()).toEqual([rule]);
});

/** The rooms of each house from the ground up, one a floor, the top last. */
const HOUSES: Readonly<Record<string, readonly string[]>> = {
  'src/approval': ['refusals', 'form', 'routes', 'signing', 'submission', 'verbs'],
  'src/screening': ['text', 'terms', 'personal', 'masking', 'screen'],
  'server/src': [
    'clock',
    'store',
    'screening',
    'desk',
    'gate',
    'jobs',
    'queries',
    'actions',
    'services',
    'controllers',
    'routes',
  ],
  'admin/src': ['language', 'api', 'view', 'components', 'verbs', 'pages/desk'],
};

it.each(Object.entries(HOUSES))(
  'catches a room of %s that looks at a floor above, on every floor',
  (house, floors) => {
    const lower = floors.slice(0, -1);
    const planted = lower.map((room, index) => [
      `${house}/${room}/planted.ts`,
      `import type { There } from '../${floors[index + 1]}/there';\n\nexport type Here = There;\n`,
    ]);
    const there = floors
      .slice(1)
      .map((room) => [`${house}/${room}/there.ts`, 'export type There = string;\n']);
    plant(Object.fromEntries([...planted, ...there]) as Record<string, string>);
    expect(brokenLayers()).toEqual(lower.map((room) => `floor-${house.replace('/', '-')}-${room}`).sort());
  }
);

/** Plain names stand on the ground, translations are words. */
const NO_ROOM = new Set(['translations']);

it.each([...Object.keys(HOUSES), 'src/screening'])('every room of %s has its floor', (house) => {
  const name = `floor-${house.replace('/', '-')}-`;
  const { forbidden } = require(path.join(root, '.dependency-cruiser.cjs')) as {
    forbidden: readonly { name: string; from: { path?: string }; to: { path?: string } }[];
  };
  const paths = forbidden
    .filter((rule) => rule.name.startsWith(name))
    .flatMap(({ from, to }) => [from.path ?? '$^', to.path ?? '$^'])
    .map((pattern) => new RegExp(pattern));
  const rooms = readdirSync(path.join(root, house), { withFileTypes: true }).filter((one) =>
    one.isDirectory()
  );
  const homeless = rooms
    .map((one) => one.name)
    .filter((room) => !NO_ROOM.has(room) && !paths.some((pattern) => pattern.test(`${house}/${room}/`)));
  expect(homeless).toEqual([]);
});

/** More than this nobody finds their way in. */
const FULLEST = 26;

it.each(['src', 'server/src', 'admin/src'])('no folder of %s is crowded', (house) => {
  const inside = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .flatMap((one) => [path.join(folder, one.name), ...inside(path.join(folder, one.name))]);
  const crowded = [path.join(root, house), ...inside(path.join(root, house))].filter(
    (folder) => readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile()).length > FULLEST
  );
  expect(crowded.map((folder) => path.relative(root, folder))).toEqual([]);
});

it('lets a room look at the floors below', () => {
  for (const [house, floors] of Object.entries(HOUSES)) {
    const here = floors
      .slice(1)
      .map((room, index) => [
        `${house}/${room}/planted.ts`,
        `import type { There } from '${room.includes('/') ? '../..' : '..'}/${floors[index]}/there';\n\nexport type Here = There;\n`,
      ]);
    const there = floors.map((room) => [`${house}/${room}/there.ts`, 'export type There = string;\n']);
    plant(Object.fromEntries([...here, ...there]) as Record<string, string>);
  }
  expect(brokenLayers()).toEqual([]);
});

it.each([
  [
    'no-restricted-syntax',
    { 'server/src/queries/desk.ts': 'export const rows = (strapi: { db: unknown }) => strapi.db;\n' },
  ],
  ['no-restricted-syntax', { 'server/src/store/forms.ts': 'export const rows = global.strapi;\n' }],
  ['no-restricted-syntax', { 'src/calendar/day.ts': 'export const day = () => Date.now();\n' }],
  [
    '@typescript-eslint/no-explicit-any',
    { 'src/calendar/day.ts': 'export const day = (text: any) => text;\n' },
  ],
  ['no-restricted-globals', { 'src/calendar/day.ts': 'export const day = () => process.env;\n' }],
])('catches a planted violation of %s (%#)', (rule, files) => {
  plant(files as unknown as Record<string, string>);
  expect(brokenLint()).toEqual([rule]);
});
