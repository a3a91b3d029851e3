import type { RefusalTable } from '../../result';

/** What an approved form lacks to go online, a policy document its interpretation (Art. 8). Every way to publish says it in these words. */
export const publishingRefusals = {
  'publication.changed-since-approval': {
    status: 409,
    zh: '现在的内容与审批单 {number} 批准的内容不一致，不能发布。请恢复批准的内容，或由{@officer}提交新的审批单。',
    en: 'The content is not what form {number} approved. Restore the approved content, or let {@theOfficer} submit a new form.',
  },
  'publication.companion-missing': {
    status: 403,
    zh: '政策文件须与政策解读同步发布（第八条），这份文件还没有对应的另一篇。请{@officer}在审批单中指定。',
    en: 'A policy document is published only together with its interpretation, and this one has no counterpart. {@TheOfficer} must name it on the form.',
  },
  'publication.companion-not-approved': {
    status: 403,
    zh: '政策文件须与政策解读同步发布（第八条），对应的另一篇尚未审批通过。请等两篇都通过后一并发布。',
    en: 'A policy document is published only together with its interpretation, and its counterpart is not approved yet. Publish both once both are approved.',
  },
  'publication.companion-not-interpretation': {
    status: 403,
    zh: '政策文件须与政策解读同步发布（第八条），所指定的另一篇不是“政策解读”类别。请{@officer}重新提交审批，指定政策解读。',
    en: 'A policy document is published only together with its interpretation, and the counterpart named is none. {@TheOfficer} must submit it anew and name the interpretation.',
  },
  'publication.not-publisher': {
    status: 403,
    zh: '已可发布，但须由{@publishers}操作，{person}没有这一岗位。请联系{@office}发布。',
    en: 'It is ready, but only {@publishers} publishes, and {person} holds neither position. Ask {@office} to publish it.',
  },
} as const satisfies RefusalTable;

export type PublishingCode = keyof typeof publishingRefusals;
