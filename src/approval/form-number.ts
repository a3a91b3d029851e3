/** A form's number (编号): the year and its place in it, `2026-0001`; grows past 9999 rather than wrapping. */
export const formNumber = (year: number, place: number): string =>
  `${year}-${String(place).padStart(4, '0')}`;
