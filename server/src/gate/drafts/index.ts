export { guardDraftReading } from './documents';
export { guardGraphqlRelations } from './graphql';
export { guardReadsPastDocuments } from './loaded';
