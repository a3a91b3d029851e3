import type { RefusalTable } from '../../result';
import type { PublishingCode } from './publishing';
import { routeRefusals } from './routes';
import { signingRefusals } from './signing';
import { submissionRefusals } from './submission';

const stateRefusals = {
  'approval.unknown-form': {
    status: 404,
    zh: '没有这张审批单。请回到工作台重新打开。',
    en: 'There is no such approval form. Go back to the desk and open it again.',
  },
  'approval.already-open': {
    status: 409,
    zh: '该内容已有审批单 {number}，状态为{stateZh}。请在那张审批单上继续办理。',
    en: 'This document already has approval form {number}, which is {stateEn}. Go on with that form.',
  },
  'approval.wrong-state': {
    status: 409,
    zh: '审批单现在的状态是“{stateZh}”，不能进行此操作。请刷新页面，查看现在可以做什么。',
    en: 'The form is {stateEn} now, so this cannot be done. Reload the page to see what can.',
  },
  'approval.person-needed': {
    status: 403,
    zh: '此操作须由具名人员办理，系统或令牌不能代办。请由有权人员登录后操作。',
    en: 'This takes a named person; a system or token cannot do it. Have someone entitled sign in and do it.',
  },
  'approval.not-of-department': {
    status: 403,
    zh: '只有提交人或{department}的{@officer}可以进行此操作。请联系他们办理。',
    en: 'Only the submitter or {@anOfficer} of {department} may do this. Ask one of them.',
  },
  'approval.not-urging': {
    status: 403,
    zh: '只有提交人、{department}的{@officer}或{@office}可以催办。请联系他们。',
    en: 'Only the submitter, {@anOfficer} of {department} or {@office} may urge. Ask one of them.',
  },
  'approval.not-taking-part': {
    status: 403,
    zh: '只有{department}的人员、单位岗位人员或经办过此单的人可以留言。请请他们转达。',
    en: 'Only people of {department}, holders of organization positions and those who took part may comment. Ask one of them.',
  },
  'approval.not-office': {
    status: 403,
    zh: '此操作由{@office}办理。请联系{@office}。',
    en: '{@Office} does this. Ask {@office}.',
  },
  'approval.not-publisher': {
    status: 403,
    zh: '发布、定时和撤下由{@publishers}办理。请联系{@office}。',
    en: 'Publishing, scheduling and withdrawing are for {@publishers}. Ask {@office}.',
  },
  'approval.reminded-today': {
    status: 409,
    zh: '这一环节今天已经催办过。请明天再催，或直接联系{people}。',
    en: 'A reminder of this stage has gone out today. Try again tomorrow, or speak to {people}.',
  },
  'approval.not-scheduled': {
    status: 409,
    zh: '没有设定发布时间，无需取消。请刷新页面。',
    en: 'No publication time is set, so there is none to cancel. Reload the page.',
  },
  'approval.schedule-unclear': {
    status: 400,
    zh: '发布时间须写明日期、时间和时区。请重新选择时间。',
    en: 'The publication time must have a date, a time and a time zone. Choose it again.',
  },
  'approval.schedule-past': {
    status: 400,
    zh: '设定的发布时间已经过去。请选择以后的时间，或直接发布。',
    en: 'The publication time has passed. Choose a later one, or publish now.',
  },
  'approval.schedule-after-until': {
    status: 400,
    zh: '设定的发布时间不早于审批单上的下线时间。请选择更早的时间，或由{@officer}以新的下线时间重新提交审批。',
    en: 'The publication time is not before the time the form takes it down. Choose an earlier one, or let {@theOfficer} submit it anew with another time.',
  },
} as const satisfies RefusalTable;

/** Every refusal of the approval process. */
export const approvalRefusals = {
  ...stateRefusals,
  ...submissionRefusals,
  ...signingRefusals,
  ...routeRefusals,
} as const satisfies RefusalTable;

export type ApprovalCode = keyof typeof approvalRefusals | PublishingCode;
