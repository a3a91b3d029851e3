export { paginationOf, selected } from './answer';
export {
  parseChangesAsk,
  parseListAsk,
  parseOneAsk,
  type ChangesAsk,
  type ListAsk,
  type OneAsk,
} from './ask';
export type { Filter } from './filters';
export { holds, holdsOf } from './holds';
export type { PageLimits, Sort } from './page';
export { openApiOf } from './openapi';
export * from './resource';
