import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');

/** config/plugins as the README gives it. */
export const SNIPPET = `export default () => ({
  'publication-desk': { enabled: true, config: {
    organization: '焦作市总工会', timeZone: 'Asia/Shanghai',
    governs: { 'api::article.article': { title: 'title', summary: 'summary', body: ['body'] } },
  } }
});
`;

const core = (kind: 'Controller' | 'Router' | 'Service') =>
  `import { factories } from '@strapi/strapi';\n\nexport default factories.createCore${kind}('api::article.article');\n`;

const schema = (draftAndPublish: boolean) =>
  JSON.stringify({
    kind: 'collectionType',
    collectionName: 'articles',
    info: { singularName: 'article', pluralName: 'articles', displayName: 'Article' },
    options: { draftAndPublish },
    attributes: {
      title: { type: 'string', required: true },
      summary: { type: 'text' },
      body: { type: 'blocks' },
    },
  });

const FILES: Readonly<Record<string, string>> = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      module: 'CommonJS',
      moduleResolution: 'Node',
      target: 'ES2022',
      esModuleInterop: true,
      skipLibCheck: true,
      resolveJsonModule: true,
      outDir: 'dist',
      rootDir: '.',
    },
    include: ['config/**/*.ts', 'src/**/*.ts', 'src/**/*.json'],
    exclude: ['node_modules', 'dist', 'src/admin'],
  }),
  'config/admin.ts': `export default { auth: { secret: 'a' }, apiToken: { salt: 'b' }, transfer: { token: { salt: 'c' } }, secrets: { encryptionKey: 'd' } };\n`,
  'config/api.ts': 'export default {};\n',
  'config/database.ts': `export default { connection: { client: 'sqlite', connection: { filename: '.tmp/data.db' }, useNullAsDefault: true } };\n`,
  'config/middlewares.ts': `export default ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];\n`,
  'config/server.ts': `export default ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT', 1337), app: { keys: ['e', 'f'] }, logger: { updates: { enabled: false } } });\n`,
  'src/index.ts': 'export default {};\n',
  'src/api/article/content-types/article/schema.json': schema(true),
  'src/api/article/controllers/article.ts': core('Controller'),
  'src/api/article/routes/article.ts': core('Router'),
  'src/api/article/services/article.ts': core('Service'),
  'public/uploads/.gitkeep': '',
  'config/plugins.ts': SNIPPET,
};

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const environment = {
  ...process.env,
  NODE_ENV: 'production',
  STRAPI_TELEMETRY_DISABLED: 'true',
  NODE_OPTIONS: '',
  JEST_WORKER_ID: undefined,
} as unknown as NodeJS.ProcessEnv;

export type OtherPortal = {
  readonly folder: string;
  readonly tarballFiles: readonly string[];
  /** Boots it; resolves with its address once it answers. */
  start(): Promise<string>;
  stop(): Promise<void>;
  /** Builds server and admin as `npm run build` of a Strapi app does. */
  build(): Promise<string>;
  /** Boots with other files in place and resolves with what the failing boot printed; they are put back afterwards. */
  refusal(files: Readonly<Record<string, string>>): Promise<string>;
  remove(): void;
};

const pack = async (folder: string) => {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    maxBuffer: 1e8,
  });
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (!packed) throw new Error(`npm pack said nothing: ${stdout}`);
  return { tarball: path.join(folder, packed.filename), files: packed.files.map((file) => file.path) };
};

/**
 * What this repository has installed, as links, for npm to begin from: it keeps what the portal and the packed plugin ask for, removes
 * everything else and fetches what is missing. From nothing it would unpack two thousand packages a second time.
 */
const linkModules = async (folder: string): Promise<void> => {
  const modules = path.join(folder, 'node_modules');
  try {
    await run('cp', ['-al', path.join(root, 'node_modules'), modules]);
  } catch {
    // Another disk, or no such command: npm unpacks them.
  }
  for (const own of ['portal', 'strapi-plugin-publication-desk', '.cache', '.strapi', '.package-lock.json'])
    rmSync(path.join(modules, own), { recursive: true, force: true });
};

const install = async (folder: string, tarball: string): Promise<void> => {
  const own = JSON.parse(JSON.stringify(require('../../package.json'))) as {
    devDependencies: Record<string, string>;
  };
  const versions = own.devDependencies;
  const strapi = versions['@strapi/strapi'] ?? '';
  const dependencies = {
    '@strapi/strapi': strapi,
    'better-sqlite3': versions['better-sqlite3'],
    react: versions.react,
    'react-dom': versions['react-dom'],
    'react-router-dom': versions['react-router-dom'],
    'styled-components': versions['styled-components'],
    'strapi-plugin-publication-desk': `file:${tarball}`,
  };
  write(folder, {
    'package.json': JSON.stringify({
      name: 'other-portal',
      version: '1.0.0',
      private: true,
      dependencies,
      strapi: { telemetryDisabled: true },
    }),
  });
  await linkModules(folder);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: environment,
    maxBuffer: 1e8,
  });
};

const compile = (folder: string) =>
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], { cwd: folder, env: environment });
const strapi = (folder: string, command: string) =>
  run(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', command], {
    cwd: folder,
    env: environment,
    maxBuffer: 1e8,
  });

const bootUntilHealthy = async (child: ChildProcess, address: string): Promise<void> => {
  let output = '';
  let ended = false;
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  child.on('exit', () => (ended = true));
  for (;;) {
    const healthy = await fetch(`${address}/_health`).then(
      ({ ok }) => ok,
      () => false
    );
    if (healthy) return;
    if (ended) throw new Error(`The portal did not boot:\n${output.slice(-4000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** A fresh Strapi app outside this repository, the packed tarball installed from the registry's side of the fence. */
export const openOtherPortal = async (): Promise<OtherPortal> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'other-portal-'));
  write(folder, FILES);
  copyFileSync(path.join(root, 'playground/favicon.png'), path.join(folder, 'favicon.png'));
  const { tarball, files } = await pack(folder);
  await install(folder, tarball);
  let child: ChildProcess | null = null;
  return {
    folder,
    tarballFiles: files,
    build: async () => {
      const { stdout } = await strapi(folder, 'build');
      return stdout;
    },
    start: async () => {
      const port = await freePort();
      child = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'start'], {
        cwd: folder,
        env: { ...environment, PORT: String(port) },
      });
      await bootUntilHealthy(child, `http://127.0.0.1:${port}`);
      return `http://127.0.0.1:${port}`;
    },
    stop: () =>
      new Promise((resolve) => {
        if (!child || child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
    refusal: async (changed) => {
      write(folder, changed);
      await compile(folder);
      const failed = await strapi(folder, 'start').then(
        () => null,
        (error: { stdout: string; stderr: string }) => error.stdout + error.stderr
      );
      write(folder, FILES);
      await compile(folder);
      if (failed === null) throw new Error('The portal booted');
      return failed;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const articleWithoutDrafts = { 'src/api/article/content-types/article/schema.json': schema(false) };
export const pluginsWith = (config: string) => ({
  'config/plugins.ts': `export default () => ({ 'publication-desk': { enabled: true, config: ${config} } });\n`,
});
