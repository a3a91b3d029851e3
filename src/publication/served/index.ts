export { readServedAsk, type ServedAsk } from './ask';
export { factsOf, type Facts } from './facts';
export { servedRow } from './row';
export { servedSelected } from './selection';
