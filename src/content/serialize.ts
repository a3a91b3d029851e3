import { stableJson } from '../chain';
import type { CanonicalDocument } from './model';

/** The text a digest is taken of. */
export const serialize = ({ uid, documentId, locale, fields }: CanonicalDocument): string =>
  stableJson({ uid, documentId, locale, fields });

export type DigestAlgorithm = 'sha256' | 'sm3';

/** The digest a signature carries, with its algorithm before it (`sha256:9f86…`). `hash` gives hexadecimal text. */
export const digestOf = (
  canonical: CanonicalDocument,
  by: {
    readonly algorithm: DigestAlgorithm;
    readonly hash: (algorithm: DigestAlgorithm, text: string) => string;
  }
): string => `${by.algorithm}:${by.hash(by.algorithm, serialize(canonical))}`;
