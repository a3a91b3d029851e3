export { stableJson } from './stable-json';
