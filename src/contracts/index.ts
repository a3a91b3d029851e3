export type * from './common';
export type * from './desk';
export type * from './register';
export type * from './people';
export type * from './settings';
export type * from './templates';
export type * from './notices';
export type * from './withdrawal';
