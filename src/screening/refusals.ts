import type { RefusalTable } from '../result';

/** What is marked as a secret is not published online (Art. 7). */
export const screeningRefusals = {
  'screening.blocked': {
    status: 403,
    zh: '“{field}”中有密级标志或内部资料字样“{excerpt}”，涉密信息不得上网发布（第七条）。请按保密规定处理；确属误写的，删去该字样后重新提交。',
    en: '“{field}” carries the mark “{excerpt}”: classified or internal material may not be published online. Handle it under the secrecy rules; if it is a mistake, remove the mark and submit again.',
  },
  'screening.unanswered': {
    status: 409,
    zh: '“{field}”中疑似个人信息“{excerpt}”尚未处理（共 {count} 处）。请点击“遮蔽”，或逐处写明可以公开的理由后再提交。',
    en: '“{field}” seems to hold personal data, “{excerpt}” ({count} in all), still unanswered. Mask it, or write for each why it may be public, then submit again.',
  },
  'screening.sensitive-unanswered': {
    status: 409,
    zh: '“{field}”中有敏感词“{excerpt}”（共 {count} 处）。请改走敏感信息审批流程，或由{@head}书面说明维持原流程的理由。',
    en: '“{field}” holds the sensitive term “{excerpt}” ({count} in all). Take the sensitive route, or have the {@head} write why the present route is kept.',
  },
  'screening.nothing-to-mask': {
    status: 409,
    zh: '草稿中没有可遮蔽的个人信息，内容可能已被修改。请刷新页面后再看。',
    en: 'The draft holds no personal data to mask; it may have been changed. Reload the page and look again.',
  },
  'screening.terms-empty': {
    status: 400,
    zh: '没有读到敏感词。请每行填写一个词，或用逗号、顿号隔开，然后重新导入。',
    en: 'No sensitive term was found. Put one on each line, or part them with commas, then import again.',
  },
  'screening.terms-too-many': {
    status: 400,
    zh: '敏感词最多 {max} 个，本次共 {count} 个。请删减后重新导入。',
    en: 'The list may hold {max} sensitive terms; this one has {count}. Shorten it and import again.',
  },
  'screening.term-too-long': {
    status: 400,
    zh: '敏感词“{term}”超过 {max} 个字。请缩短后再保存。',
    en: 'The sensitive term “{term}” is longer than {max} characters. Shorten it and save again.',
  },
} satisfies RefusalTable;
