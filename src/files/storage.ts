import type { StoredAddress } from './address';

/**
 * Where a portal's files lie. `own-disk`: Strapi serves them. `signed`: with a provider that gives nothing without a signed
 * address (S3 with `ACL: 'private'`); the desk serves them itself. `public`: with one that gives every file to whoever knows
 * its address (Cloudinary, a public bucket); nothing here can close that.
 */
export type Storage = 'own-disk' | 'signed' | 'public';

/** What a provider says of itself: `isPrivate()`, and whether it has a `getSignedUrl` of its own. */
export const storageOf = (provider: {
  readonly name: string;
  readonly isPrivate: boolean;
  readonly signs: boolean;
}): Storage => {
  if (provider.name === 'local') return 'own-disk';
  return provider.isPrivate && provider.signs ? 'signed' : 'public';
};

/** The portal's own address of a file that lies elsewhere: the one a file of the own disk would have. */
export const ownAddressOf = ({ hash, ext }: StoredAddress): string =>
  `/uploads/${encodeURIComponent(`${String(hash ?? '')}${String(ext ?? '')}`)}`;

/** What a regular expression would take for its own signs. */
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Every address of these files in a value, however deep and with whatever signature behind it, as the portal's own: a signed
 * one that an editor put into a text ends after a quarter of an hour. The same value where there is none.
 */
export const withOwnAddresses = <Value>(value: Value, files: readonly StoredAddress[]): Value => {
  const own = new Map(
    files.flatMap((file) =>
      typeof file.url === 'string' && /^https?:/i.test(file.url) ? [[file.url, ownAddressOf(file)]] : []
    )
  );
  if (own.size === 0) return value;
  const longestFirst = [...own.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${longestFirst.map(plain).join('|')})(?:\\?[^\\s"'<>()\\[\\]\\\\|]*)?`, 'g');
  const inText = (text: string): string => text.replace(pattern, (_, url: string) => own.get(url) ?? url);
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return inText(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype)
      return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walk(one as unknown)]));
  };
  return walk(value) as Value;
};
