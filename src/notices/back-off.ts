const SECOND = 1000;
const FIRST = 30 * SECOND;
const LONGEST = 6 * 60 * 60 * SECOND;
/** About a day and a half of trying: a mail server that was down over night is still found. */
const TRIES = 12;

/** What became of one try. `busy`: come later, at the earliest after so many seconds; `refused`: trying again changes nothing. */
export type Outcome =
  | { readonly what: 'sent' }
  | { readonly what: 'failed'; readonly fault: string }
  | { readonly what: 'busy'; readonly fault: string; readonly after: number | null }
  | { readonly what: 'refused'; readonly fault: string };

/**
 * Milliseconds until the next try after `tries` of them; null where there is none and somebody has to look. Twice as long
 * each time, and up to half as long again by `random` [0, 1), so that what failed together does not come back together.
 */
export const nextTry = (
  outcome: Exclude<Outcome, { what: 'sent' }>,
  { tries, random }: { readonly tries: number; readonly random: number }
): number | null => {
  if (outcome.what === 'refused' || tries >= TRIES) return null;
  const wait = Math.min(LONGEST, FIRST * 2 ** (tries - 1)) * (1 + random / 2);
  const asked = outcome.what === 'busy' && outcome.after !== null ? outcome.after * SECOND : 0;
  return Math.round(Math.max(wait, Math.min(asked, LONGEST)));
};
