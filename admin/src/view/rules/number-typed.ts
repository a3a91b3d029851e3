import { wholeNumber } from '../whole-number';

type Bounds = { readonly min: number; readonly max: number };

/**
 * What was typed where a whole number belongs. `2.5` stays the text it is, so that it can be refused beside its field and found
 * there again after a reload: made into 2, it would be saved by somebody who never wrote it.
 */
export const numberTyped = (text: string, bounds: Bounds): number =>
  wholeNumber(text, bounds) ?? (text as unknown as number);

/** The same for a number that may be left out. */
export const numberOrNothing = (text: string, bounds: Bounds): number | null =>
  text.trim() === '' ? null : numberTyped(text, bounds);

export const isTypedWrong = (value: number | null | undefined): boolean =>
  value !== null && value !== undefined && typeof value !== 'number';
