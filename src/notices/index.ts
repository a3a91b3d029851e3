export { ADDRESSED, ASKING, NOTICE_KINDS, type NoticeKind } from './notice';
export { isSettled, tellsAnybody, toldOf } from './told';
export { DEFAULT_PREFERENCE, isMailed, WHENS, type Preference, type When } from './preference';
export { dueAt } from './due';
export { nextTry, type Outcome } from './back-off';
export { outcomeOf, robotOutcomeOf, secondsOf, type Answer } from './answer';
export { messageOf, type Message, type MessageLanguage } from './message';
export { ROBOT_KINDS, ROBOT_LIMITS, robotOrder, type RobotKind } from './robot';
export { WEBHOOK_SIGNATURE, webhookOrder } from './webhook';
