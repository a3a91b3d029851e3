export * from './text-of-attachment';
export { READING_LIMITS, type ReadingLimits } from './limits';
