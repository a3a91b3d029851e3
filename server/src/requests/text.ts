import { z } from 'zod';
import { isBlank, isReadable, LIMITS } from '../../../src/text';
import { isCivilDate, isPeriod } from '../../../src/calendar';

const UNREADABLE = 'readable';

/** Words somebody wrote, up to `longest` characters, each of which can be shown. */
export const words = (longest: number) => z.string().max(longest).refine(isReadable, UNREADABLE);

/** Words that say something; spaces and characters that show nothing do not. */
export const filledWords = (longest: number) =>
  words(longest)
    .trim()
    .min(1)
    .refine((text) => !isBlank(text), '≥ 1');

export const opinion = words(LIMITS.words);
export const name = filledWords(LIMITS.name);
export const key = z
  .string()
  .min(1)
  .max(LIMITS.key)
  .regex(/^[\w.:-]+$/, 'A–Z a–z 0–9 . : _ -');

/** Years an office lives in; at the ends of the calendar the day before or after is no date any more. */
const YEAR = /^(19|20|21)\d\d(-|$)/;

export const civilDate = z.string().max(10).regex(YEAR, 'YYYY-MM-DD').refine(isCivilDate, 'YYYY-MM-DD');
export const month = z
  .string()
  .regex(YEAR, 'YYYY-MM')
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'YYYY-MM');
export const period = z
  .string()
  .regex(YEAR, 'YYYY')
  .refine(isPeriod, 'YYYY | YYYY-H1 | YYYY-Q1 | YYYY-MM..YYYY-MM');
export const id = z.number().int().positive().max(2_147_483_647);
export const locale = z.string().regex(/^[A-Za-z0-9-]{2,35}$/, 'en, zh-Hans');

/** A number in a query string. */
const numeric = (longest: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, '1, 2, 3')
    .transform(Number)
    .pipe(z.number().int().min(1).max(longest))
    .default(fallback);

export const paging = { page: numeric(100_000, 1), pageSize: numeric(100, 20) };

/** What is left empty in a filter is not filtered by. */
export const filled = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const search = filled(words(LIMITS.search).trim());
