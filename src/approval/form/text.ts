import { no, type May } from './outcome';
import type { ApprovalCode } from '../refusals/index';

/** Longest summary, opinion, reason, note or comment, in UTF-16 units. */
export const TEXT_LIMIT = 2000;
/** Longest title: what a text column keeps on every database. */
export const TITLE_LIMIT = 255;

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

// Control characters but tab and line breaks, direction overrides that make text read otherwise than it is, and halves of a character.
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Nothing to read: spaces, and characters that show nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

/** Every character can be shown, and reads in the order it is written. */
export const isReadable = (text: string): boolean => !UNREADABLE.test(text);

/** What stands against a text: its length, characters nobody can see, or that it is blank where `missing` asks for it. */
export const textRefusal = (
  text: string,
  {
    field,
    limit = TEXT_LIMIT,
    missing,
  }: { readonly field: keyof typeof fields; readonly limit?: number; readonly missing?: ApprovalCode }
): May => {
  const params = { field, fieldZh: fields[field].zh, fieldEn: fields[field].en };
  if (text.length > limit) return no('approval.text-too-long', { ...params, limit, length: text.length });
  if (!isReadable(text)) return no('approval.text-unreadable', params);
  return missing && isBlank(text) ? no(missing) : null;
};
