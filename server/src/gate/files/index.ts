export { createDraftWatch, noteDraft } from './drafts';
export { createFileGuard } from './lifecycle';
export { guardUploads } from './services';
export { createStandings } from './standing';
