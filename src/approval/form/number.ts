/** A form's number (编号): the year and its place in it, `2026-0001`; grows past 9999 rather than wrapping. */
export const formNumber = (year: number, place: number): string =>
  `${year}-${String(place).padStart(4, '0')}`;

/** The year and the place a form's number stands for; null for what is no such number. */
export const placeOfNumber = (number: string): { readonly year: number; readonly place: number } | null => {
  const [year, place] = number.split('-').map(Number);
  return year && place && formNumber(year, place) === number ? { year, place } : null;
};
