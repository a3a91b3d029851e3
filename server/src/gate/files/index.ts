export { createDraftWatch } from './drafts';
export { createFileGuard } from './lifecycle';
export { giveOwnAddresses, savedWithOwnAddresses } from './own-addresses';
export { guardUploads } from './services';
export { createStandings } from './standing';
export { noteVersion } from './online';
export { guardFileRelations } from './relations';
export { createPasses } from './passes';
export { adminOf, createReading } from './readers';
