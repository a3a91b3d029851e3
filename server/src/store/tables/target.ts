import type { Target } from '../../../../src/approval';
import type { Where } from './rows';

/** One text for one document in one locale, for unique keys. */
export const keyOf = ({ uid, documentId, locale }: Target): string => `${uid}|${documentId}|${locale ?? ''}`;

export const whereTarget = ({ uid, documentId, locale }: Target): Where => ({
  targetDocument: documentId,
  targetUid: uid,
  targetLocale: locale,
});
