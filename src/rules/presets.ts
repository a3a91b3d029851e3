import letter from './presets/letter.json';
import measures from './presets/measures.json';
import newsroom from './presets/newsroom.json';
import type { RuleBook } from './rule-book';

export const PRESET_BOOKS = ['measures', 'letter', 'newsroom'] as const;
export type PresetBook = (typeof PRESET_BOOKS)[number];

/**
 * The books that ship. `measures`: the Measures as they are practised, every item past its own department first; `letter`: Art. 8 to the
 * letter (办法原文); `newsroom`: editor, legal for some categories, dean, and no ranking.
 */
export const presetBooks: Readonly<Record<PresetBook, RuleBook>> = {
  // JSON types its words as any text; the test of the presets holds each to the rules of a book.
  measures: measures as RuleBook,
  letter: letter as RuleBook,
  newsroom: newsroom as RuleBook,
};
