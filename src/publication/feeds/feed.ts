/** A file that comes with an entry; `bytes` 0 where nobody knows. */
export type Enclosure = {
  readonly url: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
};

/** One document in a feed. Addresses are absolute, instants ISO 8601 UTC, `html` sanitized. `id` stays over revisions and new addresses. */
export type FeedEntry = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly author: string;
  readonly language: string | null;
  readonly channel: string | null;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly enclosures: readonly Enclosure[];
};

/** What is newest, of the whole site or of one channel. `self` is where the feed itself is. */
export type Feed = {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
  readonly site: string;
  readonly self: string;
  readonly language: string;
  readonly entries: readonly FeedEntry[];
};

/** Of a feed without an entry: it was never changed. */
const NEVER = '1970-01-01T00:00:00.000Z';

export const newestIn = ({ entries }: Feed): string =>
  entries.map(({ updatedAt }) => updatedAt).reduce((one, other) => (one > other ? one : other), NEVER);

const LONGEST_SUMMARY = 200;

/** The summary, or the beginning of the text; whole characters. */
export const summaryOf = (summary: string, text: string): string => {
  if (summary.trim() !== '') return summary.trim();
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const start = characters.slice(0, LONGEST_SUMMARY).join('');
  return characters.length > LONGEST_SUMMARY ? `${start}…` : start;
};
