export { READING_LIMITS, type ReadingLimits } from '../reader/limits';
export { createReaders, readers, type Ended, type Readers } from './readers';
export { convertOldFormat, findConverter } from './converter';
