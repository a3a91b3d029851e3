export { keepDraftsPrivate } from './documents';
export { guardGraphqlRelations } from './graphql';
export { guardReadsPastDocuments } from './loaded';
export { mayReadDrafts, requestNow, type State as ReadingState } from './readers';
