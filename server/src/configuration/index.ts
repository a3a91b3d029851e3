export * from './configuration';
export * from './parse';
export * from './check';
export { ruleBookJsonSchema, ruleBookSchema, stageSchema } from './rule-book-schema';
export * from './refused';
export type * from './notices';
