import type { Core } from '@strapi/strapi';
import type { CanonicalDocument } from '../../../../src/content';
import { UID } from '../../content-types';
import { createRows } from '../tables/rows';

const withoutFiles = ({ files: _, ...rest }: CanonicalDocument): CanonicalDocument => rest;

/**
 * Content that was signed before digests covered the files its texts name and the sizes of its pictures. Its digest stays
 * valid as long as those files are what they were when the portal learned to look at them; with the first change of one
 * it is other content, like any.
 */
export const createSignedBefore = (strapi: Core.Strapi, digest: (canonical: CanonicalDocument) => string) => {
  const rows = createRows(strapi);
  return {
    /** The document as it was signed: without those files where it was signed so, and they are the same. */
    asSigned: async (canonical: CanonicalDocument): Promise<CanonicalDocument> => {
      if (!canonical.files) return canonical;
      const found = await rows.find(UID.signedBefore, { digest: digest(canonical) });
      return found ? withoutFiles(canonical) : canonical;
    },

    /** The digest it had before files were covered; null where that is the one it has. */
    earlierDigest: (canonical: CanonicalDocument): string | null =>
      canonical.files ? digest(withoutFiles(canonical)) : null,

    /** From now on this content, with these files, bears the digest it was signed with. */
    keep: async (canonical: CanonicalDocument): Promise<void> =>
      rows.insertOnce(
        UID.signedBefore,
        { digest: digest(canonical), earlier: digest(withoutFiles(canonical)) },
        'digest'
      ),
  };
};

export type SignedBefore = ReturnType<typeof createSignedBefore>;
