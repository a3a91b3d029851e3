export type { DriftReport, DriftRow } from './drift';
export * from './entry';
export { objectionToEntry } from './as-written';
export { chainEntry, serializeEntry } from './chain';
export * from './entered-table';
export { kindOf } from './kind-of';
export { entryNumber } from './entry-number';
export {
  objectionToCredit,
  objectionToNote,
  objectionToRegistrar,
  objectionToStrike,
  registrarDuty,
} from './note';
export { recordOf, signersOf, standInBy, wordsOf } from './record';
export { registerRefusals } from './refusals';
export {
  countsAsItem,
  FIRST_KINDS,
  keptFactsOf,
  NO_ITEM,
  objectionToKeptFacts,
  type KeptFacts,
} from './kept-facts';
export { objectionToLiveKey, type LiveEntry } from './live-key';
export { putsOnline } from './puts-online';
export { verifyChain } from './verify-chain';
export type { CheckReport } from './check-report';
