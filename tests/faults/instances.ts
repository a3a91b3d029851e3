import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { native } from '../server/native';

const appDir = path.resolve(__dirname, '../../playground');

/** What another instance answers: a value, or the code of what it threw. */
export type Answered = { readonly value?: unknown; readonly error?: string };

/** Another instance on the portal's database; `ended` says how its process ended: the signal that killed it, or its exit code. */
export type Instance = {
  tell(told: object): Promise<Answered>;
  readonly ended: Promise<string | number | null>;
  close(): void;
};

const talkTo = (child: ChildProcess): Pick<Instance, 'tell'> => {
  const waiting = new Map<number, (answer: Answered) => void>();
  let last = 0;
  child.on('message', (message: { id: number } & Answered) => {
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  child.on('exit', () => {
    for (const answer of waiting.values()) answer({ error: 'died' });
  });
  return {
    tell: (told) =>
      new Promise((answer) => {
        last += 1;
        waiting.set(last, answer);
        child.send({ id: last, ...told }, (error) => error && answer({ error: 'died' }));
      }),
  };
};

/** Up once its portal is loaded; with `killAt` it may die before that, and is answered all the same. */
export const openInstance = (
  killAt: { readonly kind: string; readonly nth: number } | null = null,
  env: Readonly<Record<string, string>> = {}
): Promise<Instance> =>
  new Promise((resolve) => {
    const child = fork(path.join(__dirname, 'instance.cjs'), [appDir], {
      // The environment as the test has set it, not as jest was started with.
      env: {
        ...native.process.env,
        ...env,
        ...(killAt ? { KILL_AT: killAt.kind, KILL_NTH: String(killAt.nth) } : {}),
      },
      execArgv: [],
    });
    const ended = new Promise<string | number | null>((end) =>
      child.on('exit', (code, signal) => end(signal ?? code))
    );
    const close = () => {
      if (child.connected) child.disconnect();
    };
    const instance = { ...talkTo(child), ended, close };
    child.once('message', () => resolve(instance));
    void ended.then(() => resolve(instance));
  });

/** How long a run of faults is: short where everything is tested, RUNS times as long by `npm run faults`. */
export const RUNS = Number(process.env.FAULT_RUNS ?? 1);
