/** Adopted of submitted in per cent, rounded half up; 0 where nothing was submitted. */
export const adoptionRate = (adopted: number, submitted: number, decimals: 0 | 1 | 2 = 1): number => {
  if (submitted === 0) return 0;
  // Half up on whole numbers: 1 of 16 is 6.25, which no multiplication of fractions can be trusted to round to 6.3.
  const parts = 10 ** decimals;
  const doubled = 200 * parts * adopted + submitted;
  return (doubled - (doubled % (2 * submitted))) / (2 * submitted) / parts;
};
