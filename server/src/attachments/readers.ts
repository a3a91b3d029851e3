import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { READING_LIMITS, type ReadingLimits } from '../reader/limits';
import type { ListsData, ReaderAnswer, ReaderRequest } from '../reader/requests';

/** How a reader ended before it answered. */
export type Ended = { readonly ended: 'too-slow' | 'too-large' | 'corrupt' };
export type Readers = {
  /** Waits its turn; the clock starts when a reader starts. `lists` is what texts are screened for. */
  run(request: ReaderRequest, lists?: ListsData): Promise<ReaderAnswer | Ended>;
  close(): Promise<void>;
};

const ENTRY = path.join('dist', 'reader', 'index.js');
const MEGABYTE = 1024 * 1024;
/** Everything a reader may take, files unpacked and pictures included: its heap is only a part of it. */
const MEMORY = 256 * MEGABYTE;
const WATCH = 50;
const IDLE = 60_000;

/** The reader is a bundle of its own beside the server's, wherever this code lies: in dist/server or in server/src. */
const findEntry = (): string => {
  const here = typeof __filename === 'string' ? path.dirname(__filename) : process.cwd();
  for (let folder = here; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ENTRY))) return path.join(folder, ENTRY);
  }
  const root = createRequire(path.join(process.cwd(), 'index.js')).resolve(
    'strapi-plugin-publication-desk/package.json'
  );
  return path.join(path.dirname(root), ENTRY);
};

type Reader = {
  readonly worker: Worker;
  /** Once it can take work. */
  readonly ready: Promise<void>;
  version: string | null;
  idle: NodeJS.Timeout | null;
  /** Who waits for what the thread says or how it ends. */
  told: (answer: ReaderAnswer | Ended) => void;
};
type Job = {
  readonly request: ReaderRequest;
  readonly lists: ListsData | null;
  readonly done: (answer: ReaderAnswer | Ended) => void;
};

/** A thread that ended before it took work: a host short of memory. */
const NOT_STARTED: Ended = { ended: 'too-large' };

const start = (limits: ReadingLimits): Reader => {
  const worker = new Worker(findEntry(), {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  });
  const ready = new Promise<void>((resolve) => {
    worker.once('message', () => resolve());
    worker.once('exit', () => resolve());
  });
  const reader: Reader = { worker, ready, version: null, idle: null, told: () => undefined };
  worker.on('message', (answer: ReaderAnswer | 'ready') => (answer === 'ready' ? null : reader.told(answer)));
  worker.on('error', (error: NodeJS.ErrnoException) =>
    reader.told({ ended: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'corrupt' })
  );
  worker.on('exit', () => reader.told({ ended: 'corrupt' }));
  return reader;
};

/** Gives one job to a reader; the reader is ended when the job takes too long or too much memory. */
const work = (
  reader: Reader,
  { request, lists }: Job,
  limits: ReadingLimits
): Promise<ReaderAnswer | Ended> =>
  new Promise((resolve) => {
    const { worker } = reader;
    const before = process.memoryUsage.rss();
    reader.told = (answer) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.unref();
      reader.told = () => undefined;
      resolve(answer);
    };
    const timer = setTimeout(() => reader.told({ ended: 'too-slow' }), limits.milliseconds);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MEMORY) reader.told({ ended: 'too-large' });
    }, WATCH);
    worker.ref();
    const isNew = lists !== null && reader.version !== lists.version;
    if (lists) reader.version = lists.version;
    try {
      worker.postMessage({ request, lists: isNew ? lists : null });
    } catch {
      // What cannot be handed over is not read; nobody waits for it.
      reader.told({ ended: 'corrupt' });
    }
  });

/** A few readers and a queue before them: files are read in threads that end with what they read, the portal goes on meanwhile. */
export const createReaders = ({ limits = READING_LIMITS, size = 2 } = {}): Readers => {
  const queue: Job[] = [];
  const idle: Reader[] = [];
  let running = 0;

  const dismiss = (reader: Reader): Promise<number> => {
    if (reader.idle) clearTimeout(reader.idle);
    return reader.worker.terminate();
  };
  const rest = (reader: Reader): void => {
    idle.push(reader);
    reader.idle = setTimeout(() => {
      idle.splice(idle.indexOf(reader), 1);
      void dismiss(reader);
    }, IDLE);
    reader.idle.unref();
  };
  /** One that ended while it rested answers no more. */
  const takeIdle = (): Reader | undefined => {
    for (let reader = idle.pop(); reader; reader = idle.pop())
      if (reader.worker.threadId !== -1) return reader;
    return undefined;
  };
  const next = async (): Promise<void> => {
    const job = running < size ? queue.shift() : undefined;
    if (!job) return;
    running += 1;
    const reader = takeIdle() ?? start(limits);
    if (reader.idle) clearTimeout(reader.idle);
    await reader.ready;
    const answer = reader.worker.threadId === -1 ? NOT_STARTED : await work(reader, job, limits);
    if ('ended' in answer) await dismiss(reader);
    else rest(reader);
    running -= 1;
    job.done(answer);
    void next();
  };
  return {
    run: (request, lists) =>
      new Promise((done) => {
        queue.push({ request, lists: lists ?? null, done });
        void next();
      }),
    close: async () => {
      await Promise.all(idle.splice(0).map(dismiss));
    },
  };
};

let shared: Readers | null = null;

/** Those of this process: two, whoever asks. */
export const readers = (): Readers => (shared ??= createReaders());
