import { z } from 'zod';
import { registerFilter } from './office';
import { month, period } from './text';

const format = z.enum(['docx', 'xlsx', 'print']);

export const registerPaper = z.strictObject({
  ...registerFilter,
  format,
});
export const monthPaper = z.strictObject({ month, format });
export const periodPaper = z.strictObject({ period, format });
