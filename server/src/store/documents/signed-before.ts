import type { Core } from '@strapi/strapi';
import type { CanonicalDocument } from '../../../../src/content';
import { UID } from '../../content-types';
import { createRows } from '../tables/rows';
import type { SignedBefore } from '../types';

const withoutFiles = ({ files: _, ...rest }: CanonicalDocument): CanonicalDocument => rest;

/**
 * Content that was signed before digests covered the files its texts name and the sizes of its pictures. Its digest stays
 * valid as long as those files are what they were when the portal learned to look at them; with the first change of one
 * it is other content, like any.
 */
export const createSignedBefore = (
  strapi: Core.Strapi,
  digest: (canonical: CanonicalDocument) => string
): SignedBefore => {
  const rows = createRows(strapi);
  return {
    asSigned: async (canonical: CanonicalDocument): Promise<CanonicalDocument> => {
      if (!canonical.files) return canonical;
      const found = await rows.find(UID.signedBefore, { digest: digest(canonical) });
      return found ? withoutFiles(canonical) : canonical;
    },

    earlierDigest: (canonical: CanonicalDocument): string | null =>
      canonical.files ? digest(withoutFiles(canonical)) : null,

    keep: async (canonical: CanonicalDocument): Promise<void> => {
      await rows.insertOnce(
        UID.signedBefore,
        { digest: digest(canonical), earlier: digest(withoutFiles(canonical)) },
        'digest'
      );
    },
  };
};
