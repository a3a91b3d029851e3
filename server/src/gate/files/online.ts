import type { Target } from '../../../../src/approval';
import type { CanonicalDocument } from '../../../../src/content';
import { objectsOf } from '../../store';
import type { Portal } from '../publish/types';

/** The files of what goes online are public with it, in the same transaction; those it used before are gone. */
export const noteOnline = async (
  { store }: Portal,
  target: Target,
  published: CanonicalDocument
): Promise<void> => {
  const { inFields, inTexts } = store.documents.filesOf(published);
  const title = store.documents.titleOf(target.uid, published.fields);
  await store.files.note({ target, state: 'online', title, now: objectsOf([...inFields, ...inTexts]) });
};

/** With what is taken down its files go too, unless something else online uses them. */
export const noteOffline = ({ store }: Portal, target: Target): Promise<void> =>
  store.files.note({ target, state: 'online', title: '', now: [] });
