import { createCheckPublic } from './check-public';
import { createFormerAddresses } from './former-addresses';
import { createReadPublic } from './read-public';
import { createWritePublic } from './write-public';
import type { Dependencies } from './write-public';

export type * from './public-row';

/** 公开库: what the public sees, one row a document and language. */
export const createPublicDocuments = (dependencies: Dependencies) => ({
  ...createWritePublic(dependencies),
  ...createReadPublic(dependencies.strapi),
  ...createCheckPublic(dependencies),
  ...createFormerAddresses(dependencies.rows, dependencies.ledger),
});

export type PublicDocuments = ReturnType<typeof createPublicDocuments>;
