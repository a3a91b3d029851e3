/** Adopted of submitted in per cent, one decimal, rounded half up; 0 where nothing was submitted. */
export const adoptionRate = (adopted: number, submitted: number): number => {
  if (submitted === 0) return 0;
  // Half up on whole numbers: 1 of 16 is 6.25, which no multiplication of fractions can be trusted to round to 6.3.
  const doubled = 2000 * adopted + submitted;
  return (doubled - (doubled % (2 * submitted))) / (2 * submitted) / 10;
};
