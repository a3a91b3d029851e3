import type { NoticeKind } from './notice';

type Words = { readonly zh: string; readonly en: string };

/** What leaves the portal, word for word: the forms' numbers and nothing else is put in. */
export const sentences: Readonly<Record<NoticeKind, Words>> = {
  'to-sign': { zh: '审批单 {forms} 等待您审批', en: 'Waiting for your signature: {forms}' },
  reassigned: { zh: '审批单 {forms} 改派给您审批', en: 'Reassigned to you for signature: {forms}' },
  'co-sign': { zh: '审批单 {forms} 请您加签', en: 'Your co-signature is asked for: {forms}' },
  reminded: { zh: '催办：审批单 {forms} 等待审批', en: 'Reminder, waiting for signature: {forms}' },
  overdue: { zh: '审批单 {forms} 审批已超期', en: 'Overdue for signature: {forms}' },
  returned: { zh: '审批单 {forms} 已退回修改', en: 'Returned for changes: {forms}' },
  rejected: { zh: '审批单 {forms} 未获同意', en: 'Rejected: {forms}' },
  ready: { zh: '审批单 {forms} 已审批，待发布', en: 'Approved and ready to publish: {forms}' },
  'not-published': { zh: '审批单 {forms} 的定时发布已取消', en: 'Scheduled publication cancelled: {forms}' },
  approved: { zh: '审批单 {forms} 已审批通过', en: 'Approved: {forms}' },
  void: { zh: '审批单 {forms} 因内容改动而作废', en: 'Void because the content changed: {forms}' },
  published: { zh: '审批单 {forms} 的信息已发布', en: 'Published: {forms}' },
  withdrawn: { zh: '审批单 {forms} 的信息已撤下', en: 'Withdrawn: {forms}' },
  scheduled: { zh: '审批单 {forms} 已定时发布', en: 'Scheduled for publication: {forms}' },
  amended: { zh: '审批单 {forms} 的内容在审批中有修改', en: 'Changed during review: {forms}' },
  commented: { zh: '审批单 {forms} 有新的留言', en: 'New comment: {forms}' },
  delegated: { zh: '有岗位委托给您', en: 'A position was delegated to you' },
  drift: { zh: '网站上有未登记的内容，请核对', en: 'Content online is not in the register; please check' },
  renamed: {
    zh: '网站上的栏目或部门名称有改动，请核对',
    en: 'A name or address of a channel or department on the site changed; please check',
  },
  anchor: {
    zh: '登记表链首（请存档，日后可填入“核对登记表”）：{forms}',
    en: 'Head of the register (keep it; it can be typed into the check of the register later): {forms}',
  },
  site: { zh: '公众所见内容有变动', en: 'What the public sees has changed' },
  'confirm-setting': { zh: '有一项设置等待确认', en: 'A change of the settings waits for confirmation' },
};
