/** 53 bits of a string (cyrb53, public domain), in base 36: enough to tell findings apart, no secret. */
const shortHash = (text: string): string => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
    low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
};

/** What makes a finding the same one: what was found, by which rule, in which field, and which of several alike. */
export type FindingIdentity = {
  readonly kind: string;
  readonly rule: string;
  readonly field: string;
  readonly match: string;
};

/**
 * Numbers the findings of one screening. An id does not depend on the position, so that an answer outlives an edit elsewhere, and
 * does not carry the match, so that a log of ids shows no personal data.
 */
export const createFindingIds = (): ((identity: FindingIdentity) => string) => {
  const seen = new Map<string, number>();
  return ({ kind, rule, field, match }) => {
    const key = JSON.stringify([kind, rule, field, match]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return `${kind}-${shortHash(key)}-${occurrence}`;
  };
};
