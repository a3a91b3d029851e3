/** Text to a code that only somebody with the portal's secret can make, in hexadecimal. */
export type Keyed = (text: string) => string;

/**
 * `own`: made with this portal's secret for this very text; `foreign`: made with another secret, so nobody here can tell;
 * `broken`: none, or not for this text.
 */
export type SealState = 'own' | 'foreign' | 'broken';

/**
 * A seal on the head of a chain. Hashes say whether a chain is whole; they do not say who wrote it: whoever can write to the database
 * can hash a whole chain anew. The secret is not in the database.
 */
export const createSeals = ({ key, keyed }: { readonly key: string; readonly keyed: Keyed }) => ({
  /** Names the secret without telling it. */
  key,
  seal: (text: string): string => `${key}:${keyed(text)}`,
  state: (text: string, seal: string | null): SealState => {
    const [by = '', code = ''] = (seal ?? '').split(':');
    if (by === '' || code === '') return 'broken';
    if (by !== key) return 'foreign';
    return code === keyed(text) ? 'own' : 'broken';
  },
});

export type Seals = ReturnType<typeof createSeals>;
