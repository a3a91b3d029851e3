import { AsyncLocalStorage } from 'node:async_hooks';

const fixed = new AsyncLocalStorage<string>();

export type Clock = {
  /** ISO 8601 in UTC, to the millisecond. */
  now(): string;
  /** Runs `work` as if it happened at `iso`: for demonstration data and tests. */
  at<T>(iso: string, work: () => T): T;
};

export const clock: Clock = {
  now: () => fixed.getStore() ?? new Date().toISOString(),
  at: (iso, work) => fixed.run(new Date(iso).toISOString(), work),
};
