export * from './configuration';
export * from './parse';
export * from './check';
export * from './refused';
export type * from './notices';
