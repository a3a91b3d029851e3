import type { Target } from '../../../src/approval';
import { accept, refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { DeskContext } from './desk';

/** The target as forms and register name it: of a governed type, with a locale only where its type has languages. */
export const governedTarget = (desk: DeskContext, { uid, documentId, locale }: Target): Result<Target> => {
  if (!(uid in desk.configuration.governs)) return refuse('form.not-governed', { uid });
  return accept({ uid, documentId, locale: desk.store.documents.isLocalized(uid) ? locale : null });
};
