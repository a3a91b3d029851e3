import { AsyncLocalStorage } from 'node:async_hooks';

/** Set while the upload plugin puts other bytes under an address. */
export const replacing = new AsyncLocalStorage<true>();
