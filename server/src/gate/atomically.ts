import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { refused } from './refused';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** One level of savepoints: those of a level end in the order they began, so one waits for the one before. */
type Level = { last: Promise<unknown> };
type Within = { readonly trx: object; readonly level: Level };

const within = new AsyncLocalStorage<Within>();
const outermost = new WeakMap<object, Level>();
let savepoints = 0;

const levelOf = (trx: object): Level => {
  const current = within.getStore();
  if (current?.trx === trx) return current.level;
  const level = outermost.get(trx) ?? { last: Promise.resolve() };
  outermost.set(trx, level);
  return level;
};

/** Runs `work` when what came before it on this level is done; what it calls itself makes a level of its own. */
const oneAtATime = <T>(trx: object, work: () => Promise<T>): Promise<T> => {
  const level = levelOf(trx);
  const run = () => within.run({ trx, level: { last: Promise.resolve() } }, work);
  const turn = level.last.then(run, run);
  level.last = turn;
  return turn;
};

/** Errors with which MySQL and MariaDB roll back the whole transaction: a deadlock, a row changed since it was read. */
const ENDING = new Set([1213, 1020]);

/** Nothing more is written in a transaction that the database has ended: each statement would be kept by itself. */
const endTransaction = async (trx: Transaction): Promise<void> => {
  if (!trx.isCompleted()) await Promise.resolve(trx.rollback()).catch(() => undefined);
};

/** Runs `work`, which fails if the database ended its transaction meanwhile, even where a hook took the error for itself. */
const whileOpen = async <T>(trx: Transaction, work: () => Promise<T>): Promise<T> => {
  let ending: Error | null = null;
  const note = (error: Error & { readonly errno?: number }): void => {
    if (!ENDING.has(error.errno ?? 0)) return;
    ending ??= error;
    void endTransaction(trx);
  };
  trx.on('query-error', note);
  try {
    const result = await work();
    if (ending) throw ending as Error;
    return result;
  } catch (error) {
    throw ending ?? error;
  } finally {
    trx.off('query-error', note);
  }
};

/** A savepoint in the caller's transaction. Rolled back to at once, which fails where the caller missed that it has ended. */
const savepoint = async (trx: Transaction): Promise<string> => {
  if (trx.isCompleted()) throw refused({ code: 'request.busy' });
  savepoints += 1;
  const name = `pubdesk_${savepoints}`;
  await trx.raw(`SAVEPOINT ${name}`);
  try {
    await trx.raw(`ROLLBACK TO SAVEPOINT ${name}`);
  } catch {
    await endTransaction(trx);
    throw refused({ code: 'request.busy' });
  }
  return name;
};

/**
 * All or nothing, also inside somebody else's transaction: Strapi's nested transactions are not savepoints, so a caller
 * that catches our refusal and commits would keep what it refused. Calls a transaction makes at once go one by one.
 */
export const atomically = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  const isNested = strapi.db.inTransaction();
  return strapi.db.transaction(({ trx }) =>
    isNested
      ? oneAtATime(trx, async () => {
          const name = await savepoint(trx);
          try {
            const result = await whileOpen(trx, work);
            await trx.raw(`RELEASE SAVEPOINT ${name}`);
            return result;
          } catch (error) {
            // Where the whole transaction has ended, what counts is the error that says so.
            await Promise.resolve(trx.raw(`ROLLBACK TO SAVEPOINT ${name}`)).catch(() => undefined);
            throw error;
          }
        })
      : whileOpen(trx, work)
  ) as Promise<T>;
};
