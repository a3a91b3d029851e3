/**
 * The addresses a document had online before its present one, the one it left last at the end. `had`: its address at each of its
 * publications, in order. One it goes back to is no former one: A, B, A leaves B.
 */
export const formerAmong = (had: readonly string[]): readonly string[] => {
  const last = [...new Set([...had].reverse())].reverse();
  return last.slice(0, -1);
};
