export type { DriftReport, DriftRow } from './drift';
export * from './entry';
export { chainEntry, serializeEntry } from './chain';
export { kindOf } from './kind-of';
export { verifyChain } from './verify-chain';
