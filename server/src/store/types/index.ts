export type * from './forms';
export type * from './register';
export type * from './office';
export type * from './months';
export type * from './documents';
