import { z } from 'zod';
import { FORM_STATES } from '../../../src/approval';
import { NUMBER_LIMIT } from '../../../src/rules';
import type { FormView } from '../../../src/contracts';
import { civilDate, filled, key, locale, opinion, paging, search, words } from './text';
import { LIMITS } from '../../../src/text';

export const target = z.strictObject({ uid: key, documentId: key, locale: locale.nullable() });

const checklist = z
  .array(
    z.strictObject({ point: z.number().int().min(1).max(99), ok: z.boolean(), note: opinion.optional() })
  )
  .max(198);
export const answers = z
  .array(z.strictObject({ finding: words(LIMITS.finding).min(1), reason: opinion }))
  .max(1000);

/** Annex 2 as sent; dates are checked by the rules, which say more about them. */
export const submission = {
  department: key,
  category: key,
  summary: opinion,
  occurredOn: words(32),
  checklist,
  answers: answers.optional(),
  companion: target.nullable().optional(),
  promised: z.boolean().optional(),
  onlineUntil: words(40).nullable().optional(),
};

export const submitRequest = z.strictObject({ ...submission, target });
export const checkRequest = z.strictObject({ ...z.object(submission).partial().shape, target });

/** As it is written and not otherwise: MySQL finds `2026-0001` by `2026-0001 ` too. Whatever the pattern, a place is counted in it. */
export const numberParam = z.strictObject({
  number: z
    .string()
    .max(NUMBER_LIMIT)
    .regex(/^[\p{L}\p{N}\-_.()（）〔〕【】［］]*\d[\p{L}\p{N}\-_.()（）〔〕【】［］]*$/u, '2026-0001'),
});

/** Which version, and which content, whoever acts had before them. */
export const seen = {
  version: z.number().int().min(0).max(2_147_483_647),
  digest: words(LIMITS.digest).optional(),
};
export const reason = opinion.default('');

/** Each was on the signer's screen: with its version and the digest of what was read there. */
export const several = z.strictObject({
  forms: z
    .array(z.strictObject({ ...numberParam.shape, ...seen, digest: words(LIMITS.digest).min(1) }))
    .min(1)
    .max(50)
    .refine((forms) => new Set(forms.map(({ number }) => number)).size === forms.length, 'once'),
});
const submitAgain = z.strictObject({
  ...z.object(submission).partial().shape,
  target,
  form: z.strictObject({ ...numberParam.shape, version: seen.version }),
});
export const submitSeveral = z.strictObject({
  documents: z
    .array(z.union([submitRequest, submitAgain]))
    .min(1)
    .max(50)
    .refine(
      (documents) =>
        new Set(documents.map(({ target: { uid, documentId, locale: of } }) => `${uid} ${documentId} ${of}`))
          .size === documents.length,
      '每篇一次 each once'
    ),
});
export const agreeSeveral = several.extend({ confirmed: z.literal(true) });

const FORM_VIEWS = [
  'waiting',
  'returned',
  'mine',
  'done',
  'ready',
  'scheduled',
  'overdue',
  'trouble',
  'all',
] as const satisfies readonly FormView[];

export const formList = z.strictObject({
  view: z.enum(FORM_VIEWS).default('all'),
  q: search,
  department: filled(key),
  category: filled(key),
  state: filled(z.enum(FORM_STATES)),
  from: filled(civilDate),
  to: filled(civilDate),
  ...paging,
});

export const documentState = z.strictObject({
  uid: key,
  documentId: key,
  locale: filled(locale).transform((value) => value ?? null),
});
/** What becomes of the page of what is withdrawn. */
export const ending = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('error') }),
  z.strictObject({ as: z.literal('replaced'), successor: target }),
  z.strictObject({ as: z.literal('lapsed'), notice: opinion.default('') }),
]);
export const withdrawDocument = z.strictObject({
  uid: key,
  documentId: key,
  locale: locale.nullable(),
  reason,
  pair: z.enum(['both', 'alone']).optional(),
  ending: ending.optional(),
});
export const documentStates = z.strictObject({
  uid: key,
  documentIds: z.array(key).max(200),
  locale: locale.nullable(),
});
