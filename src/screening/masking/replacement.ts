import { fold, originalRange } from '../text/fold';
import { findPersonalData } from '../personal/personal-data';

/** A piece of text to put in place of another; UTF-16 offsets. */
export type Replacement = { readonly start: number; readonly end: number; readonly masked: string };

/** Where a text holds personal data, and what belongs there instead. */
export const personalReplacements = (text: string): Replacement[] => {
  const folded = fold(text);
  return findPersonalData(folded).map(({ start, end, masked = '' }) => ({
    ...originalRange(folded, start, end),
    masked,
  }));
};
