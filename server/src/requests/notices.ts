import { z } from 'zod';
import { NOTICE_KINDS, WHENS } from '../../../src/notices';
import { numberParam } from './form';
import { id, paging } from './text';

const ids = z.array(id).max(500).optional();

export const noticeList = z.strictObject(paging);
export const noticeRead = z.strictObject({ ids, form: numberParam.shape.number.optional() });
export const preference = z.strictObject({
  email: z.boolean(),
  when: z.enum(WHENS),
  muted: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length),
});
export const outboxRetry = z.strictObject({ ids });
