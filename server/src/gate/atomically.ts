import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';

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
const inTurn = <T>(trx: object, work: () => Promise<T>): Promise<T> => {
  const level = levelOf(trx);
  const run = () => within.run({ trx, level: { last: Promise.resolve() } }, work);
  const turn = level.last.then(run, run);
  level.last = turn;
  return turn;
};

/**
 * All or nothing, also inside somebody else's transaction: Strapi's nested transactions are not savepoints, so a caller
 * that catches our refusal and commits would keep what it refused. Calls a transaction makes at once go one by one.
 */
export const atomically = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  if (!strapi.db.inTransaction()) return strapi.db.transaction(work) as Promise<T>;
  return strapi.db.transaction(({ trx }) =>
    inTurn(trx, async () => {
      savepoints += 1;
      const name = `pubdesk_${savepoints}`;
      await trx.raw(`SAVEPOINT ${name}`);
      try {
        const result = await work();
        await trx.raw(`RELEASE SAVEPOINT ${name}`);
        return result;
      } catch (error) {
        // A deadlock has ended the whole transaction, savepoints and all: what counts is the error that says so.
        await Promise.resolve(trx.raw(`ROLLBACK TO SAVEPOINT ${name}`)).catch(() => undefined);
        throw error;
      }
    })
  ) as Promise<T>;
};
