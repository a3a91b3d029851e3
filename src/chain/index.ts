export { CHAIN_START, FIRST_HASH, type ChainHead, type Hash, type Link } from './chain';
export { findFault, verifyHead, type ChainFault } from './fault';
export { createSeals, type Seals, type SealState } from './seal';
export { stableJson } from './stable-json';
