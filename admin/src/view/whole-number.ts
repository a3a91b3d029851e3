/** The number a text stands for, digits alone and within its bounds; null for `−1`, `2.5`, `1e3` or nothing: none of them is made into another. */
export const wholeNumber = (
  text: string,
  { min, max }: { readonly min: number; readonly max: number }
): number | null => {
  const digits = text.normalize('NFKC').trim();
  if (!/^\d{1,9}$/.test(digits)) return null;
  const number = Number(digits);
  return number >= min && number <= max ? number : null;
};
