export { CHAIN_START, FIRST_HASH, type ChainHead, type Hash } from './chain';
export { findFault, verifyHead, type ChainFault } from './fault';
export { stableJson } from './stable-json';
