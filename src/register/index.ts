export type { DriftReport, DriftRow } from './drift';
export * from './entry';
export { objectionToEntry } from './as-written';
export { chainEntry, serializeEntry } from './chain';
export { kindOf } from './kind-of';
export { objectionToLiveKey, type LiveEntry } from './live-key';
export { verifyChain } from './verify-chain';
export type { CheckReport } from './check-report';
