import { existsSync } from 'node:fs';
import path from 'node:path';
import { playground, root } from './folders.mjs';
import { keepLog, lastLines, runCommand } from './run-command.mjs';
import { say, seconds, stop } from './say.mjs';
import { isStamped, sourceHash, stamp } from './source-hash.mjs';

const binary = (name, script) => path.join(root, 'node_modules', name, script);
const PLUGIN_SOURCES = [
  'src',
  'server',
  'admin',
  'strapi-plugin.json',
  'package.json',
  'tsconfig.json',
  'package-lock.json',
];
const SCREEN_SOURCES = [
  'src',
  'admin',
  'strapi-plugin.json',
  'package-lock.json',
  'playground/src/admin',
  'playground/config/plugins.ts',
  'playground/config/admin.ts',
  'playground/package.json',
];
const PORTAL_SOURCES = [
  'playground/src',
  'playground/config',
  'playground/types',
  'playground/tsconfig.json',
  'package-lock.json',
];

const steps = [
  {
    name: 'plugin',
    zh: '插件',
    en: 'plugin',
    sources: PLUGIN_SOURCES,
    product: path.join(root, 'dist/server/index.js'),
    command: [binary('@strapi/sdk-plugin', 'bin/strapi-plugin.js'), 'build'],
    cwd: root,
  },
  {
    name: 'portal-server',
    zh: '门户服务端',
    en: 'portal server',
    sources: PORTAL_SOURCES,
    product: path.join(playground, 'dist/src/index.js'),
    command: [binary('typescript', 'bin/tsc'), '-p', playground],
    cwd: root,
  },
  {
    name: 'portal-screens',
    zh: '管理界面（约 1 分钟）',
    en: 'admin screens (about a minute)',
    sources: SCREEN_SOURCES,
    product: path.join(playground, 'dist/build/index.html'),
    command: [binary('@strapi/strapi', 'bin/strapi.js'), 'build'],
    cwd: playground,
  },
];

/** The portal's own server alone, where it changed: server tests lay a plugin of their own beside it. */
export const buildPortalServer = () => buildSteps(steps.filter(({ name }) => name === 'portal-server'));

/** Builds what changed since the last build: the plugin, the portal's server, the portal's screens. */
export const build = ({ screens = true } = {}) =>
  buildSteps(steps.filter(({ name }) => screens || name !== 'portal-screens'));

const buildSteps = async (wanted) => {
  for (const step of wanted) {
    const hash = sourceHash(step.sources);
    if (isStamped(step.name, hash) && existsSync(step.product)) continue;
    const started = Date.now();
    say(`构建${step.zh}…`, `building the ${step.en}…`);
    const env = { STRAPI_TELEMETRY_DISABLED: 'true', NODE_ENV: 'production' };
    const { code, output } = await runCommand(process.execPath, step.command, { cwd: step.cwd, env });
    if (code !== 0 || !existsSync(step.product)) {
      console.error(lastLines(output, 30));
      stop(
        `构建${step.zh}失败，全部输出见 ${keepLog(`build-${step.name}`, output)}`,
        `building the ${step.en} failed`
      );
    }
    stamp(step.name, hash);
    say(`已构建（${seconds(started)}）`, 'built');
  }
};
