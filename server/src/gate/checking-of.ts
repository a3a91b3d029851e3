import type { Checking } from '../checks/checking';
import { configurationOf } from '../configuration';
import { hash } from '../hash';
import type { Portal } from './publish/types';

/** What the gate compares a form with its log by. */
export const checkingOf = ({ strapi, store }: Portal): Pick<Checking, 'store' | 'hash'> => {
  const { digest } = configurationOf(strapi);
  return { store, hash: (text) => hash(digest, text) };
};
