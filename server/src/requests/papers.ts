import { z } from 'zod';
import { registerFilter } from './office';
import { TEMPLATE_KINDS } from '../../../src/papers';
import { LIMITS } from '../../../src/text';
import { month, period, words } from './text';

const format = z.enum(['docx', 'xlsx', 'print']);

export const registerPaper = z.strictObject({
  ...registerFilter,
  format,
});
export const monthPaper = z.strictObject({ month, format });
export const periodPaper = z.strictObject({ period, format });
export const yearReport = z.strictObject({ year: z.string().regex(/^\d{4}$/), format });

export const templateAsked = z.strictObject({});
const kind = z.enum(TEMPLATE_KINDS);
export const templateKind = z.strictObject({ kind });
export const templateSaved = z.strictObject({ kind, dryRun: z.enum(['true', 'false']) });

const letter = z.enum(['docx', 'print']).default('docx');
export const consequenceLetter = z.strictObject({ key: words(LIMITS.key).min(1), format: letter });
export const zeroLetters = z.strictObject({ month, format: letter });
