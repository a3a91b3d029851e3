export * from './ranking';
export type { PublicationFact, RankedDepartment, SubmissionFact } from './facts';
export { adoptionRate } from './adoption-rate';
export { consequences } from './consequences';
export { firstPlaces, lastPlaces, ranksOf } from './places';
export { rankMonth, type MonthFacts } from './rank-month';
export { rankPeriod } from './rank-period';
export { settingsIn } from './settings-in';
export { openMonthsOf } from './open-months';
