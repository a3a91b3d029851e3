import { publishingRefusals, type PublishingCode } from '../approval';
import type { RefusalTable } from '../result';

export type PublishCode =
  | 'publication.no-form'
  | 'publication.in-review'
  | 'publication.returned'
  | 'publication.recalled'
  | 'publication.rejected'
  | 'publication.void'
  | 'publication.changed-since-publication'
  | 'publication.withdrawn-needs-new-approval'
  | PublishingCode;

export type WithdrawCode =
  | 'publication.not-online'
  | 'publication.withdraw-needs-office'
  | 'publication.withdraw-needs-reason'
  | 'publication.withdraw-reason-too-long'
  | 'publication.withdraw-pair'
  | 'publication.no-successor'
  | 'publication.page-gone'
  | 'publication.ending-same';

/** What a refusal to publish or withdraw says: what is missing (Art. 8), and who must do it. */
export const publicationRefusals: RefusalTable<PublishCode | WithdrawCode> = {
  ...publishingRefusals,
  'publication.no-form': {
    status: 403,
    zh: '这条信息还没有审批单，不能发布。请{@officer}在编辑页右侧“审批单”中填写并提交审批。',
    en: 'This document has no approval form and cannot be published. {@AnOfficer} must fill in and submit one beside the document.',
  },
  'publication.in-review': {
    status: 403,
    zh: '审批单 {number} 还在“{stageZh}”环节，不能发布。请等{whoZh}签署意见；全部环节同意后由{@office}发布。',
    en: 'Approval form {number} is still at the stage of {stageEn} and cannot be published. Wait for {whoEn} to sign; once every stage agrees, {@office} publishes it.',
  },
  'publication.returned': {
    status: 403,
    zh: '审批单 {number} 已被退回，不能发布。请{@officer}按审批意见修改后重新提交。',
    en: 'Approval form {number} was returned and cannot be published. {@TheOfficer} must revise the document and resubmit it.',
  },
  'publication.recalled': {
    status: 403,
    zh: '审批单 {number} 已被撤回，不能发布。请{@officer}重新提交审批。',
    en: 'Approval form {number} was recalled and cannot be published. {@TheOfficer} must resubmit it.',
  },
  'publication.rejected': {
    status: 403,
    zh: '审批单 {number} 未获同意，不能发布。确需发布的，请{@officer}修改内容后提交新的审批单。',
    en: 'Approval form {number} was rejected and cannot be published. To publish, {@theOfficer} must revise the document and submit a new form.',
  },
  'publication.void': {
    status: 409,
    zh: '审批通过后内容有改动，审批单 {number} 已作废，不能发布。请{@officer}就现在的内容提交新的审批单。',
    en: 'The content was changed after approval, so form {number} is void. {@TheOfficer} must submit a new form for the content as it is now.',
  },
  'publication.changed-since-publication': {
    status: 403,
    zh: '审批单 {number} 的信息发布后内容有改动，改动部分未经审批，不能发布。请{@officer}提交新的审批单。',
    en: 'The content has changed since form {number} was published, and the change is not approved. {@TheOfficer} must submit a new form.',
  },
  'publication.withdrawn-needs-new-approval': {
    status: 403,
    zh: '审批单 {number} 的信息已经撤下，再次发布须重新审批。请{@officer}提交新的审批单。',
    en: 'The document of form {number} was withdrawn; publishing it again needs a new approval. {@TheOfficer} must submit a new form.',
  },
  'publication.withdraw-pair': {
    status: 409,
    zh: '这是政策文件《{title}》（审批单 {number}）的解读，政策文件还在线（第八条）。请选择一并撤下，或者说明政策文件为何单独保留。',
    en: 'This is the interpretation of the policy document “{title}” (form {number}), which is online. Choose to withdraw both, or say why the policy stays alone.',
  },
  'publication.no-successor': {
    status: 400,
    zh: '接替的信息须是另一条正在公开的同类信息。请重新选择，或换一种撤下方式。',
    en: 'What replaces this must be another document of its type that is online. Choose another, or withdraw it in another way.',
  },
  'publication.page-gone': {
    status: 409,
    zh: '这条信息撤下时没有保留页面，内容已不在公开库中，不能再改为失效留存。如需恢复公开，请重新送审发布。',
    en: 'Nothing of this page was kept when it was withdrawn, so it cannot stay as no longer in force. To have it online again, submit and publish it anew.',
  },
  'publication.ending-same': {
    status: 409,
    zh: '原网址现在就是这样处理的，没有改变。请选择另一种处理方式，或关闭窗口。',
    en: 'Its address does this already, so nothing would change. Choose another way, or close the window.',
  },
  'publication.not-online': {
    status: 409,
    zh: '这条信息没有公开，无须撤下。请刷新页面，看看是否已有人撤下。',
    en: 'This document is not online, so there is nothing to take down. Reload the page; somebody may have done it already.',
  },
  'publication.withdraw-needs-office': {
    status: 403,
    zh: '已发布的信息只能由{@publishers}撤下。请联系{@office}，并说明撤下的原因。',
    en: 'Only {@publishers} takes down what is published. Ask {@office}, and say why.',
  },
  'publication.withdraw-needs-reason': {
    status: 400,
    zh: '撤下信息须填写原因，登记表要记载。请填写原因后再撤下。',
    en: 'Taking down needs a reason, which the register keeps. Write the reason and try again.',
  },
  'publication.withdraw-reason-too-long': {
    status: 400,
    zh: '撤下原因不能超过 {longest} 个字。请缩短后再试。',
    en: 'The reason may have at most {longest} characters. Shorten it and try again.',
  },
};
