import { no, type Objection } from './outcome';
import { isBlank, isReadable, LIMITS } from '../../text';
import type { ApprovalCode } from '../refusals/index';

const fields = {
  title: { zh: '标题', en: 'title' },
  summary: { zh: '内容摘要', en: 'summary' },
  opinion: { zh: '审批意见', en: 'opinion' },
  reason: { zh: '理由', en: 'reason' },
  note: { zh: '要点说明', en: 'note on a review point' },
  answer: { zh: '筛查答复', en: 'answer to a finding' },
  comment: { zh: '留言', en: 'comment' },
  file: { zh: '文件名', en: 'file name' },
} as const;

/** What stands against a text: its length, characters nobody can see, or that it is blank where `missing` asks for it. */
export const objectionToText = (
  text: string,
  {
    field,
    limit = LIMITS.words,
    missing,
  }: { readonly field: keyof typeof fields; readonly limit?: number; readonly missing?: ApprovalCode }
): Objection => {
  const params = { field, fieldZh: fields[field].zh, fieldEn: fields[field].en };
  if (text.length > limit) return no('approval.text-too-long', { ...params, limit, length: text.length });
  if (!isReadable(text)) return no('approval.text-unreadable', params);
  return missing && isBlank(text) ? no(missing) : null;
};
