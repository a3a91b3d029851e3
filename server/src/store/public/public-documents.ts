import { createCheckPublic } from './check-public';
import { createFormerAddresses } from './former-addresses';
import { createReadPublic } from './read-public';
import { createWritePublic } from './write-public';
import { createSearchIndex } from './search/search-index';
import type { Transactions } from '../tables/transaction';
import type { Dependencies } from './write-public';

export type * from './public-row';

/** 公开库: what the public sees, one row a document and language. */
export const createPublicDocuments = ({
  transaction,
  ...given
}: Omit<Dependencies, 'search'> & Pick<Transactions, 'transaction'>) => {
  const search = createSearchIndex(given.strapi, transaction);
  const dependencies = { ...given, search };
  const writing = createWritePublic(dependencies);
  return {
    ...writing,
    ...createReadPublic(given.strapi, search, writing.head),
    ...createCheckPublic(dependencies),
    ...createFormerAddresses(given.rows, given.ledger),
    search,
  };
};

export type PublicDocuments = ReturnType<typeof createPublicDocuments>;
