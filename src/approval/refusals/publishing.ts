import type { RefusalTable } from '../../result';

/** What an approved form lacks to go online. Every way to publish says it in these words. */
export const publishingRefusals = {
  'publication.changed-since-approval': {
    status: 409,
    zh: '现在的内容与审批单 {number} 批准的内容不一致，不能发布。请恢复批准的内容，或由信息员提交新的审批单。',
    en: 'The content is not what form {number} approved. Restore the approved content, or let the information officer submit a new form.',
  },
  'publication.companion-missing': {
    status: 403,
    zh: '政策文件须与政策解读同步发布（第八条），这份文件还没有对应的另一篇。请信息员在审批单中指定。',
    en: 'A policy document is published only together with its interpretation (Art. 8), and this one has no counterpart. The information officer must name it on the form.',
  },
  'publication.companion-not-approved': {
    status: 403,
    zh: '政策文件须与政策解读同步发布（第八条），对应的另一篇尚未审批通过。请等两篇都通过后一并发布。',
    en: 'A policy document is published only together with its interpretation (Art. 8), and its counterpart is not approved yet. Publish both once both are approved.',
  },
  'publication.companion-not-interpretation': {
    status: 403,
    zh: '政策文件须与政策解读同步发布（第八条），所指定的另一篇不是“政策解读”类别。请信息员重新提交审批，指定政策解读。',
    en: 'A policy document is published only together with its interpretation (Art. 8), and the counterpart named is none. The information officer must submit it anew and name the interpretation.',
  },
  'publication.not-publisher': {
    status: 403,
    zh: '已可发布，但须由办公室或网站管理员操作，{person}没有这一岗位。请联系办公室发布。',
    en: 'It is ready, but only the general office or a site administrator publishes, and {person} holds neither position. Ask the general office to publish it.',
  },
} as const satisfies RefusalTable;

export type PublishingCode = keyof typeof publishingRefusals;
