import { AsyncLocalStorage } from 'node:async_hooks';

const writing = new AsyncLocalStorage<true>();

/** Runs a write of the organization's lists that one of the desk's own actions asked for. */
export const writingSettings = <T>(work: () => T): T => writing.run(true, work);

export const isWritingSettings = (): boolean => writing.getStore() === true;
