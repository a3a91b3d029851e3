import { z } from 'zod';
import { ruleBookSchema, stageSchema } from '../configuration';
import { CORRECTED_FIELDS, ENTRY_KINDS } from '../../../src/register';
import { SETTING_KINDS } from '../../../src/organization';
import { TERM_SEVERITIES } from '../../../src/screening';
import {
  civilDate,
  filled,
  filledWords,
  id,
  key,
  month,
  name,
  opinion,
  paging,
  period,
  search,
  words,
} from './text';
import { LIMITS } from '../../../src/text';

/** The number an entry has in the chain. */
const entryNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, '1, 2, 3')
  .transform(Number);

export const registerFilter = {
  from: filled(civilDate),
  to: filled(civilDate),
  department: filled(key),
  kind: filled(z.enum(ENTRY_KINDS)),
  q: search,
  category: filled(key),
  channel: filled(key),
  officer: search,
  signer: search,
  source: search,
  state: filled(z.enum(['online', 'ended'])),
  names: filled(entryNumber),
};
export const registerList = z.strictObject({
  ...registerFilter,
  order: filled(z.enum(['asc', 'desc'])),
  ...paging,
});
const line = filledWords(LIMITS.name);
export const fileEntry = z.strictObject({
  sequence: entryNumber,
  with: line,
  on: civilDate,
  number: filled(line),
  remark: filled(opinion),
});
export const correctEntry = z.strictObject({
  sequence: entryNumber,
  corrected: z
    .strictObject(Object.fromEntries(CORRECTED_FIELDS.map((field) => [field, line.optional()])))
    .refine((fields) => Object.values(fields).some(Boolean), '≥ 1'),
  reason: filledWords(LIMITS.words),
});
/** Points besides: one of a site that took the item over, and points the office gives. */
export const creditEntry = z
  .strictObject({
    sequence: entryNumber,
    on: civilDate,
    outlet: filled(line),
    points: z
      .number()
      .min(-1_000)
      .max(1_000)
      .multipleOf(0.01)
      .refine((points) => points !== 0, '≠ 0')
      .optional(),
    remark: filled(opinion),
  })
  .refine(({ outlet, points }) => (outlet === undefined) !== (points === undefined), {
    path: ['points'],
    message: 'outlet | points',
  });
const cell = (longest: number) => filled(words(longest)).transform((text) => text ?? '');
/** Something that was published on paper or before; departments, categories and channels by key or name. */
export const enteredItem = z.strictObject({
  title: line,
  department: line,
  on: civilDate,
  category: cell(LIMITS.name),
  channel: cell(LIMITS.name),
  source: cell(LIMITS.name),
  address: cell(LIMITS.link),
  officer: cell(LIMITS.name),
  remark: cell(LIMITS.words),
  counts: z.boolean().default(false),
});
export const enteredImport = z.strictObject({ dryRun: z.enum(['true', 'false']) });
export const strikeEntry = z.strictObject({ sequence: entryNumber, reason: filledWords(LIMITS.words) });
/** `head`: a head of the register as an old paper has it, or its first twelve characters. */
export const registerCheck = z.strictObject({
  head: z
    .string()
    .transform((head) => head.replaceAll(/\s/g, '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{12,128}$/))
    .optional(),
});
export const registerExport = z.strictObject(registerFilter);

const required = filledWords(LIMITS.words);
const phraseList = z.array(filledWords(LIMITS.phrase)).max(20);
export const phrases = z.strictObject({ agree: phraseList, return: phraseList });

/** `items=false`: figures alone, without the items behind them. */
export const ofRanking = z.strictObject({
  month,
  items: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});
export const behindFigures = z.strictObject({ month, department: key });
export const ofMonth = z.strictObject({ month });
export const ofYear = z.strictObject({ year: z.string().regex(/^\d{4}$/) });
export const ofPeriod = z.strictObject({ period });
export const reopenMonth = z.strictObject({ month, reason: required });
export const releaseMonth = z.strictObject({ month, released: z.boolean() });
export const decideConsequence = z.strictObject({
  key: words(LIMITS.key).min(1),
  decision: z.enum(['confirmed', 'dismissed']),
  reason: required,
});

const ofStep = { key: words(LIMITS.key).min(1) };
export const consequenceStep = z.discriminatedUnion('step', [
  z.strictObject({ ...ofStep, step: z.enum(['confirmed', 'dismissed', 'undone']), reason: required }),
  z.strictObject({
    ...ofStep,
    step: z.literal('issued'),
    number: line,
    on: civilDate,
    document: filled(line),
  }),
  z.strictObject({ ...ofStep, step: z.literal('answered'), reply: required, on: civilDate }),
  z.strictObject({ ...ofStep, step: z.literal('closed'), remark: filled(opinion) }),
]);

const order = z.number().int().min(-1_000_000).max(1_000_000).default(0);
const ofDepartment = key.nullable();
const dates = { activeFrom: civilDate.nullable().optional(), activeUntil: civilDate.nullable().optional() };

/** One row of the organization's lists. */
export const records = {
  departments: z.strictObject({ name, class: name, order, ...dates }),
  seats: z.strictObject({
    person: id,
    position: key,
    department: ofDepartment,
    startsOn: civilDate.nullable().optional(),
    endsOn: civilDate.nullable().optional(),
  }),
  channels: z.strictObject({
    name,
    slug: z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a-z 0-9 -')
      .optional(),
    order,
  }),
  delegations: z.strictObject({
    from: id,
    to: id,
    position: key,
    department: ofDepartment,
    startsOn: civilDate,
    endsOn: civilDate,
    reason: opinion,
  }),
  terms: z.strictObject({
    term: filledWords(LIMITS.term),
    note: opinion.nullable().optional(),
    severity: z.enum(TERM_SEVERITIES).optional(),
    exceptions: opinion.optional(),
    replacement: words(LIMITS.term).nullable().optional(),
  }),
};

/** One's own deputy, for all of one's seats. */
export const ownDeputy = z.strictObject({ to: id, startsOn: civilDate, endsOn: civilDate, reason: required });

export const documentIdParam = z.strictObject({ documentId: key });
export const termImport = z.strictObject({
  text: z.string().max(1_000_000).optional(),
  table: z
    .array(z.array(z.string().max(LIMITS.words)).max(50))
    .max(10_000)
    .optional(),
  head: z.array(z.string().max(LIMITS.name)).max(50).optional(),
  firstLine: z.number().int().min(1).max(10_000_000).optional(),
  dryRun: z.boolean().default(false),
});
export const peopleImport = z.strictObject({
  table: z.array(z.array(z.string().max(2_000)).max(50)).max(2_000),
  dryRun: z.boolean().default(false),
});
export const termRemoval = z.strictObject({ documentIds: z.array(key).min(1).max(50_000) });

export const routeParam = z.strictObject({ key });
export const routeChange = z.strictObject({
  from: z.number().int().min(1).optional(),
  stages: z.array(stageSchema).max(50),
});

export const options = z
  .strictObject({
    cover: z.boolean(),
    implicit: z.boolean(),
    preset: z.enum(['standard', 'letter']),
    method: z.enum(['dense', 'competition']),
    lastPlaces: z.number().int().min(1).max(100),
    quota: z.number().int().min(0).max(1000),
    together: z.boolean(),
  })
  .partial();

export const ruleChange = z.strictObject({
  book: ruleBookSchema,
  from: z.number().int().min(1).optional(),
});
export const ruleVersion = z.strictObject({
  version: z
    .string()
    .regex(/^\d{1,6}$/, '1, 2, 3')
    .transform(Number),
});

const days = z.array(z.string().max(10)).max(366);
export const yearParam = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/, 'YYYY')
    .transform(Number),
});
export const calendarYear = z.strictObject({ holidays: days, makeUpDays: days });
export const dayParam = z.strictObject({ date: civilDate });
export const calendarDay = z.strictObject({ kind: z.enum(['holiday', 'working']) });

export const changeParam = z.strictObject({
  number: z
    .string()
    .regex(/^\d{1,9}$/, 'number')
    .transform(Number),
});
export const refuseChange = z.strictObject({ reason: words(LIMITS.words).optional() });

export const settingChanges = z.strictObject({ kind: filled(z.enum(SETTING_KINDS)), ...paging });

export const nothing = z.strictObject({});
