import { stableJson } from '../chain';
import type { CanonicalDocument } from './model';

/** The text a digest is taken of. Files are named only where there are some: a document without has the text it always had. */
export const serialize = ({ uid, documentId, locale, fields, files }: CanonicalDocument): string =>
  stableJson({ uid, documentId, locale, fields, ...(files && files.length > 0 ? { files } : {}) });

export type DigestAlgorithm = 'sha256' | 'sm3';

/** The digest a signature carries, with its algorithm before it (`sha256:9f86…`). `hash` gives hexadecimal text. */
export const digestOf = (
  canonical: CanonicalDocument,
  by: {
    readonly algorithm: DigestAlgorithm;
    readonly hash: (algorithm: DigestAlgorithm, text: string) => string;
  }
): string => `${by.algorithm}:${by.hash(by.algorithm, serialize(canonical))}`;
