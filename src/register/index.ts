export * from './entry';
export { objectionToEntry } from './as-written';
export { chainEntry, GENESIS, serializeEntry, type ChainHead, type Hash } from './chain';
export { kindOf } from './kind-of';
export { verifyChain, verifyHead, type ChainFault } from './verify-chain';
