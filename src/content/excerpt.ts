/** Enough of a long value to see where it changed. */
const LENGTH = 200;
const LEAD = 20;

/** Two long texts from shortly before the place where they part; both whole where they are short. */
export const excerpts = (
  before: string,
  after: string
): { readonly before: string; readonly after: string } => {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from += 1;
  const isShort = before.length <= LENGTH && after.length <= LENGTH;
  const start = isShort ? 0 : Math.max(0, from - LEAD);
  const cut = (text: string): string =>
    `${start > 0 ? '…' : ''}${text.slice(start, start + LENGTH)}${text.length > start + LENGTH ? '…' : ''}`;
  return { before: cut(before), after: cut(after) };
};
