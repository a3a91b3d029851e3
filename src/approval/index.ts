export * from './person';
export * from './route';
export * from './form';
export * from './event';
export * from './settings';
export * from './command';
export { draftRule, type DraftRule } from './amend';
export { FIRST_HASH, recordEvent, verifyLog, type Hash, type LogFault } from './chain';
export { changeRoute, checkRoute, DAYS_LIMIT, STAGE_LIMIT } from './change-route';
export { checklist, type ChecklistPoint } from './checklist';
export { rescheduleDeadline } from './deadline';
export { decide } from './decide';
export type { ApprovalRefusal, Decided } from './decision';
export { evolve, replay } from './evolve';
export { formNumber, placeOfNumber } from './form-number';
export { isReminderDue, remindOverdue } from './overdue';
export { rightsOf, type Right } from './rights';
export { routeEffect, type RouteEffect } from './route-effect';
export { signersOf, signRefusal } from './may-sign';
export { stateNames } from './names';
export {
  DEPARTMENT_HEAD,
  GENERAL_OFFICE,
  INFORMATION_OFFICER,
  presetPositions,
  PUBLISHERS,
  SUBMITTERS,
} from './positions';
export { letterRoutes, presetCategories, presets, standardRoutes, type PresetKey } from './presets';
export { approvalRefusals, type ApprovalCode } from './refusals';
export { stagePlan } from './signable';
export { isBlank, isReadable, TEXT_LIMIT, TITLE_LIMIT } from './text';
export { VERBS, verbsFor } from './verbs-for';
export { verifyForm, type FormFault, type KeptForm } from './verify-form';
export { voidForm } from './void';
