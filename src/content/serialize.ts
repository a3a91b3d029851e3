import type { CanonicalDocument, Json } from './model';

/** JSON with sorted keys: equal values give equal texts, different values different ones. */
export const stableJson = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, Json>>).sort(([a], [b]) =>
    a < b ? -1 : a > b ? 1 : 0
  );
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stableJson(inner)}`).join(',')}}`;
};

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
