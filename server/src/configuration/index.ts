export * from './configuration';
export * from './parse';
export * from './check';
