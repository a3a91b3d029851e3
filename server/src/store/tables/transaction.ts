import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

/** Thrown where a row changed between reading and writing it. The transaction begins anew. */
export class Stale extends Error {
  constructor(what: string) {
    super(`${what} was changed by somebody else`);
    this.name = 'Stale';
  }
}

/** The form changed between reading and writing it. */
export class StaleForm extends Stale {
  constructor(readonly number: string) {
    super(`Form ${number}`);
    this.name = 'StaleForm';
  }
}

const RETRY_CODES = new Set([
  '40001',
  '40P01',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
]);
const RETRY_NUMBERS = new Set([1213, 1205, 1020]);
const ATTEMPTS = 4;

/** Whether the database asks to run the transaction again: a deadlock, a lost serialization, a busy file. */
export const isTransient = (error: unknown): boolean => {
  if (error instanceof Stale) return true;
  const { code, errno } = (error ?? {}) as { code?: unknown; errno?: unknown };
  return (
    (typeof code === 'string' && RETRY_CODES.has(code)) ||
    (typeof errno === 'number' && RETRY_NUMBERS.has(errno))
  );
};

const repeated = new AsyncLocalStorage<true>();

/**
 * Whether the open transaction is the desk’s own, which is tried again. One that the portal opened ends with its first
 * error.
 */
export const isTriedAgain = (): boolean => repeated.getStore() === true;

export const createTransaction = (strapi: Core.Strapi) => {
  const run = async <T>(work: () => Promise<T>): Promise<T> => (await strapi.db.transaction(work)) as T;

  const transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    if (strapi.db.inTransaction()) return run(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await repeated.run(true, () => run(work));
      } catch (error) {
        if (attempt === ATTEMPTS || !isTransient(error)) throw error;
        // Those who lost a deadlock together would lose it together again, so each waits a little differently.
        await pause(Math.random() * 40 * attempt);
      }
    }
  };

  const afterCommit = (effect: () => void | Promise<void>): void => {
    const safely = () =>
      void Promise.resolve()
        .then(effect)
        .catch((error: unknown) => strapi.log.error(`publication-desk: after commit: ${String(error)}`));
    if (!strapi.db.inTransaction()) return safely();
    void strapi.db.transaction(async ({ onCommit }) => onCommit(safely));
  };

  return { transaction, afterCommit };
};

export type Transactions = ReturnType<typeof createTransaction>;

const DUPLICATE_CODES = new Set(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT']);

/** The database refused a second row with the same unique key. */
export const isDuplicate = (error: unknown): boolean => {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && DUPLICATE_CODES.has(code);
};

/**
 * Runs `work` once more where the unique key refused a second row. Example: one draft is submitted twice at once; the
 * second run finds the first’s form.
 */
export const onceMoreOnDuplicate = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
};
