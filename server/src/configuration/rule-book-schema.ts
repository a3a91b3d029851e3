import { z } from 'zod';
import { isBlank, isReadable, LIMITS } from '../../../src/text';
import {
  CALENDARS,
  CONSEQUENCES,
  DAYS_LIMIT,
  PERIOD_LENGTHS,
  POWERS,
  QUOTA_SPANS,
  SCORED_BY,
  STAGE_LIMIT,
  TIE_BREAKS,
} from '../../../src/rules';
import { SCREENING_RULES } from '../../../src/screening';

const text = (longest: number) => z.string().trim().max(longest).refine(isReadable, 'readable');
const filled = (longest: number) =>
  text(longest)
    .min(1)
    .refine((given) => !isBlank(given), '≥ 1');
const key = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'A–Z a–z 0–9 _ -');
const names = { zh: filled(255), en: filled(255) };
const point = z.number().int().min(1).max(99);

const condition = z.strictObject({
  categories: z.array(key).min(1).max(100).optional(),
  types: z.array(z.string().min(1).max(LIMITS.key)).min(1).max(100).optional(),
  channels: z.array(z.string().min(1).max(LIMITS.key)).min(1).max(200).optional(),
  answers: z
    .array(z.strictObject({ point, ok: z.boolean() }))
    .min(1)
    .max(99)
    .optional(),
});

/** A stage as it is written: its key is its position's. */
export const stageSchema = z
  .strictObject({
    key: key.optional(),
    position: key,
    signers: z.enum(['any', 'all']),
    days: z.number().int().min(1).max(DAYS_LIMIT).nullable(),
    when: condition.optional(),
  })
  .transform(({ key: _, ...stage }) => ({ ...stage, key: stage.position }));

const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'YYYY-MM');
const points = z.number().min(0).max(1000).multipleOf(0.01);
const items = z.number().int().min(0).max(1000);
const quota = z.strictObject({ items, per: z.enum(QUOTA_SPANS) });
/** What an item is worth. */
const scoring = z.strictObject({
  base: points,
  several: z.enum(['add', 'highest']),
  shortest: z.number().int().min(1).max(100_000).optional(),
  lines: z.array(z.strictObject({ by: z.enum(SCORED_BY), is: filled(255), points })).max(200),
});
/** How a month is counted and ranked. */
const counting = {
  method: z.enum(['dense', 'competition']),
  lastPlaces: z.number().int().min(1).max(100),
  quota: z.number().int().min(0).max(1000),
  together: z.boolean(),
  from: month.optional(),
  decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]).optional(),
  ties: z.enum(['all', 'tie-break', 'nobody']).optional(),
  tieBreaks: z.array(z.enum(TIE_BREAKS)).min(1).max(TIE_BREAKS.length).optional(),
  points: z.record(key, points).optional(),
  scoring: scoring.optional(),
  quotas: z.record(key, z.union([items, quota])).optional(),
  unjudged: z.array(key).max(500).optional(),
  withdrawn: z.boolean().optional(),
  reprints: z.boolean().optional(),
};

const terms = z.strictObject({
  months: z.number().int().min(1).max(12).optional(),
  period: z.enum(PERIOD_LENGTHS).optional(),
  places: z.number().int().min(1).max(100).optional(),
});

/** A whole rule book, of a file or of the settings; what its parts say of each other the rules check. */
export const ruleBookSchema = z.strictObject({
  $schema: z.string().max(500).optional(),
  name: z.strictObject(names),
  language: z.enum(['zh', 'en']).optional(),
  positions: z
    .array(
      z.strictObject({
        key,
        ...names,
        scope: z.enum(['department', 'organization']),
        may: z.array(z.enum(POWERS)),
      })
    )
    .min(1)
    .max(50),
  categories: z
    .array(
      z.strictObject({
        key,
        ...names,
        article: text(64),
        route: z.string().max(64),
        companion: z.enum(['policy', 'interpretation']).optional(),
        uncounted: z.literal(true).optional(),
      })
    )
    .min(1)
    .max(100),
  routes: z
    .array(
      z.strictObject({
        key,
        ...names,
        version: z.number().int().min(1).optional(),
        stages: z.array(stageSchema).max(STAGE_LIMIT * 5),
      })
    )
    .min(1)
    .max(20),
  checklist: z
    .array(
      z.strictObject({ point, ...names, good: z.enum(['yes', 'no']).optional(), raisesTo: key.optional() })
    )
    .max(99),
  agreement: filled(64),
  cover: z.boolean(),
  implicit: z.boolean(),
  submissionDays: z.number().int().min(0).max(DAYS_LIMIT).nullable(),
  calendar: z.enum(CALENDARS),
  ranking: z.strictObject({ on: z.boolean(), ...counting }),
  rankingBefore: z
    .array(z.strictObject({ until: month, ...counting }))
    .max(240)
    .optional(),
  consequences: z.array(z.enum(CONSEQUENCES)).max(CONSEQUENCES.length),
  consequenceTerms: z
    .strictObject({ circular: terms, interview: terms, commendation: terms })
    .partial()
    .optional(),
  numbering: z.string().trim().min(1).max(60).optional(),
  promise: z.strictObject({ zh: filled(500), en: filled(500) }).optional(),
  classes: z.array(filled(50)).max(20).optional(),
  unscreened: z.array(z.enum(SCREENING_RULES)).max(SCREENING_RULES.length).optional(),
});

/** JSON Schema of a rule book, for editors that complete and check a file while it is written. */
export const ruleBookJsonSchema = (): object => z.toJSONSchema(ruleBookSchema, { io: 'input' });
