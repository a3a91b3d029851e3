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
/** E-mail addresses that keep heads of the register. */
export const anchors = z.strictObject({ addresses: z.array(z.email().max(200)).max(20) });
export const outboxRetry = z.strictObject({ ids });
