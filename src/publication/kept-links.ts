/** A link of an online document as it was, by row: `isGone` where nothing stands in its target's place any more. */
export type HeldLink = { readonly uid: string; readonly id: number; readonly isGone: boolean };
export type PresentLink = Omit<HeldLink, 'isGone'>;

export type LinkVerdict = 'same' | 'put-back' | 'refuse';

const keyOf = ({ uid, id }: PresentLink): string => `${uid}|${id}`;

/**
 * The links of an online document change only by its own approval (Art. 8). After a write to another document they are the
 * same, or are put back where Strapi changed them by itself, or the write is refused where somebody asked for the change.
 * A target taken away is refused too, unless it may go: a governed page that the office withdraws takes its links along
 * until it is online again. Example: topic T is published, and Strapi adds T to article A, whose approved text has no T.
 */
export const verdictOnLinks = ({
  before,
  now,
  isAsked,
  mayGo,
}: {
  readonly before: readonly HeldLink[];
  readonly now: readonly PresentLink[];
  readonly isAsked: boolean;
  readonly mayGo: boolean;
}): LinkVerdict => {
  const kept = before.filter(({ isGone }) => !isGone);
  if (kept.length < before.length && !mayGo) return 'refuse';
  if (
    kept.length === now.length &&
    kept.every((link, index) => keyOf(link) === keyOf(now[index] as PresentLink))
  )
    return 'same';
  return isAsked ? 'refuse' : 'put-back';
};
