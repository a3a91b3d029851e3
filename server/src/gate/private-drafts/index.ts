export { keepDraftsPrivate } from './documents';
export { guardGraphqlRelations } from './graphql';
export { guardReadsPastDocuments } from './loaded';
