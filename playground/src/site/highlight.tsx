import { shortened, textOf } from './words';

/** As many words as the API looks for. */
const MOST = 8;

const patternOf = (words: string): RegExp | null => {
  const list = words.split(/\s+/).filter(Boolean).slice(0, MOST);
  // The longest first: of 工会 and 总工会 the longer one is marked whole.
  const escaped = list
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length > 0 ? new RegExp(`(${escaped.join('|')})`, 'iu') : null;
};

/** A text with the words that were looked for marked in it. It stays text: whatever stands in it is escaped. */
export const Highlighted = ({ text, words }: { text: string; words: string }) => {
  const pattern = patternOf(words);
  if (!pattern) return <>{text}</>;
  const parts = text.split(pattern);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark>{part}</mark> : part))}</>;
};

const BEFORE = 30;
const LENGTH = 110;

/** The piece of an item's text where one of the words stands; its summary where none does. */
export const excerptOf = (given: { summary: string; body: string; words: string }): string => {
  const pattern = patternOf(given.words);
  const text = textOf(given.body);
  const at = pattern && !pattern.test(given.summary) ? text.search(pattern) : -1;
  if (at < 0) return shortened(given.summary || text, LENGTH);
  const start = Math.max(0, at - BEFORE);
  return `${start > 0 ? '…' : ''}${shortened([...text.slice(start)].join(''), LENGTH)}`;
};
