export { READING_LIMITS, type ReadingLimits } from '../reader/limits';
export { createReaders, readers } from './readers';
export { convertOldFormat, findConverter } from './converter';
