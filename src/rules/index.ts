export type { Names } from './names';
export { isHandingIn, mayDo, POWERS, positionsThat } from './position';
export type { Position, Power } from './position';
export { isStricter, routeAs, routeKeyFor, saidTo } from './route';
export { QUOTA_SPANS, SCORED_BY, TIE_BREAKS } from './scoring';
export type { Quota, ScoreLine, Scoring, TieBreak } from './scoring';
export { keepRanking, rankingIn } from './ranking-rules';
export { isNumbering, NUMBERING, NUMBER_LIMIT, numberAs, placeIn, seriesOf } from './numbering';
export type {
  Category,
  Question,
  Route,
  RouteFacts,
  RouteKey,
  Signers,
  Stage,
  StageCondition,
} from './route';
export { approvalSettings, CALENDARS, CONSEQUENCES, judgesByQuarter, PERIOD_LENGTHS } from './rule-book';
export type {
  ApprovalSettings,
  BookRoute,
  ConsequenceKind,
  ConsequenceTerms,
  PeriodLength,
  RankingRules,
  RuleBook,
} from './rule-book';
export { PRESET_BOOKS, presetBooks, type PresetBook } from './presets';
export {
  DAYS_LIMIT,
  objectionToBook,
  objectionToChange,
  stageByChannel,
  STAGE_LIMIT,
  type InUse,
} from './check-book';
export { bookChanges, changeBook, type BookChange, type BookVersion } from './change-book';
export { ruleRefusals } from './refusals';
