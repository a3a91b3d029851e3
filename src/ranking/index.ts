export * from './ranking';
export type {
  CountedCredits,
  CountedItem,
  CountedItems,
  CountedSubmissions,
  CreditFact,
  PublicationFact,
  RankedDepartment,
  SubmissionFact,
} from './facts';
export { adoptionRate } from './adoption-rate';
export { consequences } from './consequences';
export { firstPlaces, lastPlaces, ranksOf } from './places';
export { rankCounted } from './rank-counted';
export { countedCredits, countedItems, rankMonth, type MonthFacts } from './rank-month';
export { askedTraits, outletsIn, type AskedTraits } from './score';
export { monthsOfQuota, quotaOf } from './quota';
export { compareRevisions, type ComparedRow } from './compare-revisions';
export { movedRows, type MovedPlace, type MovedRow } from './moved-rows';
export { figuresOf } from './figures';
export { isAdopted, keptSubmissionsOf, type KeptSubmission } from './kept-submission';
export { rankPeriod } from './rank-period';
export * from './public-ranking';
export { settingsIn } from './settings-in';
export { missingMonthsOf, monthsOfEvidence, openMonthsOf } from './open-months';
export * from './consequence-steps';
export { doubtOf, isIssued, isSameEvidence, type ConsequenceDoubt } from './consequence-doubt';
