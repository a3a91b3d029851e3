import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { UID } from '../../content-types';
import { rowMark } from '../tables/row-mark';
import type { Rows } from '../tables/rows';
import { LEDGER_SERIES } from './ledger';

/** The head of the ledger, and a mark of the rows that are remembered; null where nothing may be. */
type Head = string | null;

const ALL = (): string => '';

/** What the desk asks of an account: who it is, and whether it is in use. */
export const OF_ACCOUNT = [
  'id',
  'documentId',
  'firstname',
  'lastname',
  'username',
  'email',
  'isActive',
  'blocked',
] as const;

/**
 * Seats, delegations, accounts, rules, calendar and terms change a few times a month and are asked with every request: two hundred seats
 * cost more than the rest of a page. Every change of the desk's own leaves a line in the ledger, in its own transaction. So they are read
 * again when the ledger's head has moved, which one statement tells, and by every instance for itself. The statement marks the rows
 * of the organization as well, and of accounts: an import writes them without the portal's events, and nobody may sign a moment longer
 * than their account is in use, whichever instance blocked it.
 */
export const createRemembered = (strapi: Core.Strapi, rows: Rows) => {
  const heads = new AsyncLocalStorage<{ head?: Promise<Head> }>();

  const readHead = async (): Promise<Head> => {
    const [row] = await rows.ask(UID.sequence, (query) =>
      query.where('series', LEDGER_SERIES).select({
        ledger: 'hash',
        seats: rowMark(strapi, UID.seat),
        delegations: rowMark(strapi, UID.delegation),
        departments: rowMark(strapi, UID.department),
        channels: rowMark(strapi, UID.channel),
        accounts: rowMark(strapi, 'admin::user', OF_ACCOUNT),
      })
    );
    return row ? JSON.stringify(row) : null;
  };

  const head = (): Promise<Head> => {
    const one = heads.getStore();
    return one ? (one.head ??= readHead()) : readHead();
  };

  /** `read` is asked again when the head moved; answers for different `key`s are kept beside each other until then. */
  const remember = <A extends readonly unknown[], T>(
    read: (...asked: A) => Promise<T>,
    keyOf: (...asked: A) => string = ALL
  ): ((...asked: A) => Promise<T>) => {
    let known: { readonly head: Head; readonly answers: Map<string, T> } = { head: null, answers: new Map() };
    return async (...asked) => {
      const now = await head();
      if (now === null) return read(...asked);
      if (known.head !== now) known = { head: now, answers: new Map() };
      const { answers } = known;
      const key = keyOf(...asked);
      if (answers.has(key)) return answers.get(key) as T;
      const answer = await read(...asked);
      answers.set(key, answer);
      return answer;
    };
  };

  /** Everything asked inside of `work` asks for the head once. Not for work that itself changes what is remembered. */
  const atOneHead = <T>(work: () => Promise<T>): Promise<T> =>
    heads.getStore() ? work() : heads.run({}, work);

  return { remember, atOneHead };
};

export type Remembered = ReturnType<typeof createRemembered>;
