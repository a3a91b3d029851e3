import type { Core } from '@strapi/strapi';

let savepoints = 0;

/**
 * All or nothing, also inside somebody else's transaction: Strapi's nested transactions are not savepoints, so a caller
 * that catches our refusal and commits would keep what it refused.
 */
export const atomically = <T>(strapi: Core.Strapi, work: () => Promise<T>): Promise<T> => {
  if (!strapi.db.inTransaction()) return strapi.db.transaction(work) as Promise<T>;
  return strapi.db.transaction(async ({ trx }) => {
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
  }) as Promise<T>;
};
