import type { RefusalTable } from '../../result';

/** Refusals of a route, in Settings or when a form is to take it. */
export const routeRefusals = {
  'approval.head-is-author': {
    status: 409,
    zh: '内容由{department}负责人提交或最后修改，“{stageZh}”环节没有其他人可签。请由{@officer}保存并提交，或由负责人先办理委托。',
    en: 'The head of {department} submitted or last edited this item and nobody else can sign the stage of {stageEn}. Have {@anOfficer} save and submit it, or let the head delegate first.',
  },
  'approval.stage-vacant': {
    status: 409,
    zh: '{department}的“{stageZh}”环节没有任职人员，提交后无人可签。请{@office}在设置中安排人员，或办理委托。',
    en: 'Nobody holds the stage of {stageEn} for {department}, so no one could sign. Ask {@office} to seat somebody in Settings.',
  },
  'approval.unsignable': {
    status: 409,
    zh: '{department}的“{stageZh}”环节没有可以审批的人：任职人员是提交人、最后修改人，或须审批另一环节。请换人提交、办理委托，或请{@office}调整岗位。',
    en: 'Nobody could sign the stage of {stageEn} for {department}: its holders wrote the item or are needed at another stage. Have somebody else submit, delegate, or ask {@office} to change the seats.',
  },
  'approval.route-empty': {
    status: 400,
    zh: '流程没有环节。请至少保留一个环节。',
    en: 'The route has no stage. Keep at least one.',
  },
  'approval.route-unknown': {
    status: 404,
    zh: '没有“{route}”这条流程。请刷新页面后重新选择。',
    en: 'There is no route "{route}". Reload the page and choose again.',
  },
  'approval.route-changed': {
    status: 409,
    zh: '这条流程已被他人修改，现为第 {version} 版，您的改动尚未保存。请查看新版后再修改。',
    en: 'Somebody else has changed this route, it is at version {version} now, and your change was not saved. Look at the new version, then change it.',
  },
  'approval.route-too-long': {
    status: 400,
    zh: '流程有 {count} 个环节，最多 {limit} 个。请删减。',
    en: 'The route has {count} stages and may have {limit}. Remove some.',
  },
  'approval.route-repeats': {
    status: 400,
    zh: '“{stageZh}”在流程中出现了不止一次。每个岗位只能有一个环节，请删除重复的。',
    en: '{stageEn} is in the route more than once. A position has one stage; remove the others.',
  },
  'approval.route-unknown-position': {
    status: 400,
    zh: '没有“{position}”这个岗位。请从列表中选择岗位。',
    en: 'There is no position "{position}". Choose one from the list.',
  },
  'approval.route-not-signing': {
    status: 400,
    zh: '“{stageZh}”不参与审批，不能作为环节。请改选审批岗位。',
    en: '{stageEn} does not sign approvals and cannot be a stage. Choose a position that does.',
  },
  'approval.route-vacant-position': {
    status: 400,
    zh: '“{stageZh}”岗位没有任何人员。请先在设置中安排人员，再加入流程。',
    en: 'Nobody holds the position of {stageEn}. Seat somebody in Settings first, then add it to the route.',
  },
  'approval.route-signers': {
    status: 400,
    zh: '“{stageZh}”环节的签署方式无效。请选择“任一人”或“全部”。',
    en: 'How many sign at {stageEn} is not clear. Choose any one or all.',
  },
  'approval.route-days': {
    status: 400,
    zh: '“{stageZh}”环节的办理期限须为 1 至 {limit} 个工作日的整数，或不限。请重新填写。',
    en: 'The days for {stageEn} must be a whole number from 1 to {limit}, or without limit. Fill them in again.',
  },
} as const satisfies RefusalTable;
