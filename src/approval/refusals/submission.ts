import type { RefusalTable } from '../../result';

/** Refusals of what was filled in, and of text anywhere. */
export const submissionRefusals = {
  'approval.not-submitter': {
    status: 403,
    zh: '您不是{department}的{@submitters}，不能为其提交。请由该部室的{@officer}提交，或请{@office}在设置中安排岗位。',
    en: 'You are not {@submitters} of {department}. Have its officer submit, or ask {@office} to seat you in Settings.',
  },
  'approval.unknown-category': {
    status: 400,
    zh: '没有“{category}”这个信息类别。请从列表中选择。',
    en: 'There is no category "{category}". Choose one from the list.',
  },
  'approval.raised-before': {
    status: 409,
    zh: '审批人已把此单转为更严格的流程，撤回后不能改为“{categoryZh}”。请按更严格的类别提交，或请审批人退回。',
    en: 'A signer raised this form to a stricter route, and recalling it does not lower it to "{categoryEn}". Submit it under the stricter category, or ask the signer to return it.',
  },
  'approval.title-missing': {
    status: 400,
    zh: '内容还没有标题。请填写标题后再提交。',
    en: 'The document has no title. Give it one, then submit.',
  },
  'approval.summary-missing': {
    status: 400,
    zh: '没有填写内容摘要。请填写后再提交。',
    en: 'The summary is empty. Fill it in, then submit.',
  },
  'approval.reason-missing': {
    status: 400,
    zh: '此操作须写明理由。请填写后再试。',
    en: 'This takes a written reason. Fill it in and try again.',
  },
  'approval.comment-missing': {
    status: 400,
    zh: '留言是空的。请写下内容后再发送。',
    en: 'The comment is empty. Write something, then send it.',
  },
  'approval.paper-form-missing': {
    status: 400,
    zh: '没有读到扫描件。请重新上传。',
    en: 'No scan was received. Upload it again.',
  },
  'approval.text-too-long': {
    status: 400,
    zh: '{fieldZh}最多 {limit} 个字符，现有 {length} 个。请删减后再试。',
    en: 'The {fieldEn} may have {limit} characters and has {length}. Shorten it and try again.',
  },
  'approval.text-unreadable': {
    status: 400,
    zh: '{fieldZh}中有无法显示的控制字符。请删除后再试，或先粘贴为纯文本。',
    en: 'The {fieldEn} has control characters that cannot be shown. Remove them, or paste it as plain text.',
  },
  'approval.date-unclear': {
    status: 400,
    zh: '工作日期“{date}”不是有效日期。请按 年-月-日 填写。',
    en: '"{date}" is not a date. Give the day of the work as year-month-day.',
  },
  'approval.date-ahead': {
    status: 400,
    zh: '工作日期 {date} 还没有到。请填写工作开展的日期，最晚为今天。',
    en: 'The day of the work, {date}, has not come. Give the day it took place, today at the latest.',
  },
  'approval.until-unclear': {
    status: 400,
    zh: '下线时间不是有效的时间。请选择日期和时间，或留空。',
    en: 'The time to take it down is not a time. Choose a day and a time, or leave it empty.',
  },
  'approval.until-past': {
    status: 400,
    zh: '下线时间已经过去。请改为以后的时间，或留空。',
    en: 'The time to take it down has passed. Choose a later one, or leave it empty.',
  },
  'approval.until-over': {
    status: 409,
    zh: '审批单 {number} 批准的下线时间已过，不能再发布。请{@officer}以新的下线时间重新提交审批。',
    en: 'The time form {number} approved to take it down has passed, so it cannot go online. {@TheOfficer} must submit it anew with another time.',
  },
  'approval.checklist-incomplete': {
    status: 400,
    zh: '审核要点第 {points} 项没有回答，或回答了不止一次。请逐项各答一次。',
    en: 'Review points {points} are not answered exactly once. Answer each of them once.',
  },
  'approval.checklist-note': {
    status: 400,
    zh: '审核要点第 {points} 项答为“否”，须写明说明。请补充说明。',
    en: 'Review points {points} are answered "not in order" without a note. Say why.',
  },
  'approval.promise-missing': {
    status: 400,
    zh: '还没有作出承诺，或承诺的内容已经更新。请阅读后勾选承诺，再提交。',
    en: 'The promise has not been given, or its words have changed. Read it, tick it, then submit.',
  },
  'approval.blocked': {
    status: 400,
    zh: '内容中有涉密标志等不得上网的内容（{count} 处）。请删除后再试，涉密信息不得上网发布。',
    en: 'The content carries marks that may not go online ({count}). Remove them; classified matter is never published.',
  },
  'approval.unanswered': {
    status: 400,
    zh: '筛查提示还有 {count} 处没有处理。请逐处遮盖，或写明保留的理由。',
    en: '{count} findings of the screening are open. Mask each, or give a reason to keep it.',
  },
  'approval.companion-needed': {
    status: 400,
    zh: '政策文件须同步推出政策解读。请在审批单上选择对应的政策解读。',
    en: 'A policy document is published together with its interpretation. Name the interpretation on the form.',
  },
  'approval.companion-not-interpretation': {
    status: 400,
    zh: '所选内容的审批单不是“政策解读”类别。请选择这份政策文件的政策解读。',
    en: 'The document chosen was not submitted as an interpretation. Choose the interpretation of this policy.',
  },
  'approval.companion-itself': {
    status: 400,
    zh: '政策文件与政策解读不能是同一篇内容。请选择另一篇。',
    en: 'A policy and its interpretation cannot be the same document. Choose another.',
  },
} as const satisfies RefusalTable;
