import { pinyin } from 'pinyin-pro';
import slugify from 'slugify';

const LONGEST = 80;

/** Cut between words where there is a place for it. */
const cutTo = (slug: string, length: number): string => {
  if (slug.length <= length) return slug;
  const head = slug.slice(0, length + 1);
  const end = head.lastIndexOf('-');
  return head.slice(0, end > 0 ? end : length);
};

/** Full-width letters become plain ones; each Chinese character becomes a word, read in its context (朝阳 → chao yang). */
const spelled = (text: string): string =>
  pinyin(text.normalize('NFKC'), { type: 'array', toneType: 'none', nonZh: 'consecutive', v: true }).join(
    ' '
  );

const ascii = (text: string): string => cutTo(slugify(spelled(text), { lower: true, strict: true }), LONGEST);

/** The slug with a number behind it, still no longer than a slug may be. */
export const withSuffix = (slug: string, suffix: number): string =>
  `${cutTo(slug, LONGEST - String(suffix).length - 1)}-${suffix}`;

/**
 * The last part of an item's address: its title in pinyin, lower-case ASCII, at most 80 characters, whole words.
 * A title without letters (★★★) takes `id` instead. A slug in `taken` gets the first free number from 2.
 */
export const slugOf = (input: {
  readonly title: string;
  readonly id: string;
  readonly taken?: ReadonlySet<string>;
}): string => {
  const slug = ascii(input.title) || ascii(input.id) || 'item';
  const isTaken = (one: string): boolean => input.taken?.has(one) ?? false;
  if (!isTaken(slug)) return slug;
  let suffix = 2;
  while (isTaken(withSuffix(slug, suffix))) suffix += 1;
  return withSuffix(slug, suffix);
};
