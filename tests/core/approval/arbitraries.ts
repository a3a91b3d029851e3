import fc from 'fast-check';
import { allSeats, crowd, type Organization } from './organization';
import type { Step } from './simulation';

export const number = fc.nat({ max: 9999 });

/** As many steps of a run. */
export const runs = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(number, number, number, number), { minLength: length, maxLength: length });

export const organizations: fc.Arbitrary<Organization> = fc.record({
  seats: fc.array(fc.array(fc.nat({ max: crowd.length - 1 }), { minLength: 1, maxLength: 3 }), {
    minLength: allSeats.length,
    maxLength: allSeats.length,
  }),
  preset: fc.constantFrom('standard' as const, 'letter' as const),
  all: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  cover: fc.boolean(),
  implicit: fc.boolean(),
});

/** Organizations each with a rule book of its own. */
export const organizationsWithBooks: fc.Arbitrary<Organization> = fc
  .tuple(organizations, fc.array(number, { minLength: 60, maxLength: 60 }))
  .map(([organization, book]) => ({ ...organization, book }));

export const seeded = (numRuns: number) => ({
  seed: Number(process.env.SEED ?? 20190111),
  numRuns,
});
