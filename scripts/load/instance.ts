import { createStrapi } from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import type { Database } from '../../tests/server/database';

const appDir = path.join(process.cwd(), 'playground');
const distDir = path.join(appDir, 'dist');

export const environmentOf = (database: Database) => ({
  NODE_ENV: 'test',
  SERVE_ADMIN: 'false',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DATABASE_POOL_MAX: '10',
  ...database.env,
});

/** The playground's Strapi, loaded and quiet. */
export const loadPortal = async () => {
  const strapi = createStrapi({ appDir, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  return strapi;
};

/** What an instance tells of itself: memory in megabytes, processor time in milliseconds and statements since its start. */
export type Figures = { readonly memory: number; readonly processor: number; readonly statements: number };
type Asked = 'figures' | 'begin-profile' | 'end-profile';

const asked = { statements: 0 };

/** Counts what is asked of the database; SHOW=1 prints it. */
const countStatements = (strapi: Core.Strapi): void => {
  strapi.db.connection.on('query', ({ sql }: { readonly sql: string }) => {
    asked.statements += 1;
    if (process.env.SHOW) process.stdout.write(`${sql}\n`);
  });
};

const figures = (): Figures => {
  const { user, system } = process.cpuUsage();
  return {
    memory: Math.round(process.memoryUsage().rss / 1024 / 1024),
    processor: (user + system) / 1000,
    statements: asked.statements,
  };
};

const open: Session[] = [];

/** Where the processor's time went, for Chrome's or an editor's reader of `.cpuprofile`. */
const endProfile = async (): Promise<string> => {
  const session = open.pop()!;
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const file = path.join(process.cwd(), '.cache', `load-${process.pid}-${Date.now()}.cpuprofile`);
  writeFileSync(file, JSON.stringify(profile));
  return file;
};

const beginProfile = async (): Promise<void> => {
  const session = new Session();
  session.connect();
  open.push(session);
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
};

/** One instance: serves until its parent goes, and tells of itself when asked. */
export const serve = async (): Promise<void> => {
  const strapi = await loadPortal();
  countStatements(strapi);
  strapi.server.mount();
  await new Promise<void>((resolve) =>
    strapi.server.listen(Number(process.env.BENCH_PORT), '127.0.0.1', resolve as () => void)
  );
  const answers: Readonly<Record<Asked, () => unknown>> = {
    figures,
    'begin-profile': beginProfile,
    'end-profile': endProfile,
  };
  process.on('message', (asked: Asked) => {
    void Promise.resolve(answers[asked]()).then((answer) => process.send?.({ answer: answer ?? null }));
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.('up');
};

export type Instance = {
  readonly origin: string;
  figures(): Promise<Figures>;
  /** Begins a profile; the function it answers ends it and names its file. */
  profile(): Promise<() => Promise<string>>;
  end(): void;
};

/** Starts this same script again as an instance on `port`. */
export const startInstance = async (
  { env }: { readonly env: Readonly<Record<string, string>> },
  port: number
): Promise<Instance> => {
  const child = await new Promise<ChildProcess>((resolve, reject) => {
    const forked = fork(__filename, [], {
      // What leaks shows: a heap that may grow to gigabytes is not collected for minutes.
      execArgv: ['--max-old-space-size=512', ...(process.env.NODE_ARGS ?? '').split(' ').filter(Boolean)],
      env: { ...process.env, ...env, CRON_ENABLED: 'true', BENCH_SERVE: '1', BENCH_PORT: String(port) },
    });
    forked.once('message', () => resolve(forked));
    forked.once('exit', (code) => reject(new Error(`an instance ended with ${code}`)));
  });
  const ask = <T>(asked: Asked): Promise<T> =>
    new Promise((resolve) => {
      child.once('message', ({ answer }: { readonly answer: T }) => resolve(answer));
      child.send(asked);
    });
  return {
    origin: `http://127.0.0.1:${port}`,
    figures: () => ask<Figures>('figures'),
    profile: async () => {
      await ask('begin-profile');
      return () => ask<string>('end-profile');
    },
    end: () => {
      child.removeAllListeners('exit');
      child.disconnect();
    },
  };
};
