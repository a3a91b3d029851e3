export * from './form/person';
export * from './form/route';
export * from './form/form';
export * from './form/event';
export * from './form/settings';
export * from './form/command';
export { draftRule, type DraftRule } from './form/draft-rule';
export { recordEvent, verifyLog } from './log/chain';
export { changeRoute, checkRoute } from './routes/change-route';
export { DAYS_LIMIT, STAGE_LIMIT } from '../rules';
export { factsOf, routeTaken } from './submission/route-taken';
export { rescheduleDeadline } from './verbs/reschedule-deadline';
export { decide } from './verbs/decide';
export type { ApprovalRefusal, Decided } from './form/outcome';
export { evolve, replay } from './form/evolve';
export { isReminderDue, remindOverdue } from './verbs/remind-overdue';
export { rightsOf, type Right } from './routes/rights';
export { routeEffect, type RouteEffect } from './signing/route-effect';
export { peopleAhead, signersOf, signRefusal } from './signing/may-sign';
export { stateNames } from './form/names';
export {
  checklist,
  letterRoutes,
  presetCategories,
  presetPositions,
  presets,
  standardRoutes,
  type PresetKey,
} from './routes/presets';
export { approvalRefusals, type ApprovalCode } from './refusals/index';
export { stagePlan } from './signing/dead-end';
export { isBlank, isReadable, TEXT_LIMIT, TITLE_LIMIT } from './form/text';
export { VERBS, verbsFor } from './verbs/verbs-for';
export { wordsAtTop, type WordAtTop } from './log/words-at-top';
export { reasonDue } from './verbs/agree';
export { buildsOnLog, objectionToLog } from './log/stands-on-log';
export { verifyForm, type FormFault, type KeptForm } from './log/verify-form';
export { giveUpSchedule } from './verbs/unschedule';
export { voidForm } from './verbs/void';
export { withdrawnBySystem } from './verbs/withdraw';
