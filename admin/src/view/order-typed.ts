import { wholeNumber } from './whole-number';

export const ORDER = { min: 0, max: 9999 } as const;

/** The order typed; null for `2.5`, `−1` or nothing, which would be saved as another. The number there was before always passes. */
export const orderTyped = (text: string, before: number): number | null =>
  text.trim() === String(before) ? before : wholeNumber(text, ORDER);
