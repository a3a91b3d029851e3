import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { refused } from './refused';

type Transaction = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/**
 * Savepoints of one level of calls. Databases end savepoints in the order they began, so two calls that a hook starts at
 * once (`Promise.all`) wait for one another here.
 */
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

/**
 * Runs `work` after the calls before it on its level. Calls that `work` makes itself form a level of their own; on the
 * same level they would wait for themselves.
 */
const oneAtATime = <T>(trx: object, work: () => Promise<T>): Promise<T> => {
  const level = levelOf(trx);
  const run = () => within.run({ trx, level: { last: Promise.resolve() } }, work);
  const turn = level.last.then(run, run);
  level.last = turn;
  return turn;
};

/** Errors with which MySQL and MariaDB roll back the whole transaction: a deadlock, a row changed since it was read. */
const ENDING = new Set([1213, 1020]);

/**
 * Throws where the database has ended the transaction. Each statement after that would be kept by itself, half a
 * publication.
 */
const endTransaction = async (trx: Transaction): Promise<void> => {
  if (!trx.isCompleted()) await Promise.resolve(trx.rollback()).catch(() => undefined);
};

/**
 * Runs `work` and fails if the database ended its transaction meanwhile, also where a hook of the portal caught the error
 * and went on.
 */
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

/**
 * Opens a savepoint in the caller’s transaction. It is rolled back to at once, which fails where the caller did not notice
 * that the transaction has ended.
 */
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
 * All or nothing, also within somebody else’s transaction. Strapi’s nested transactions are no savepoints: a script that
 * catches our refusal and commits would keep half of what was refused. Calls that a transaction makes at once run one
 * after the other.
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
