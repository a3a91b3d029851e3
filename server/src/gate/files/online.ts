import type { Target } from '../../../../src/approval';
import type { CanonicalDocument } from '../../../../src/content';
import type { Version } from '../../store';
import { objectsOf } from '../../store';
import type { Portal } from '../../desk/portal';

type Kept = { readonly target: Target; readonly version: Version; readonly canonical: CanonicalDocument };

/** Keeps which files one version of a document uses, of one that was just read. */
export const noteVersion = async (
  { store }: Pick<Portal, 'store'>,
  { target, version, canonical }: Kept
): Promise<void> => {
  const { inFields, inTexts } = store.documents.filesOf(canonical);
  await store.files.note({
    target,
    state: version === 'draft' ? 'draft' : 'online',
    title: store.documents.titleOf(target.uid, canonical.fields),
    now: objectsOf([...inFields, ...inTexts]),
  });
};

/** The files of what goes online are public with it, in the same transaction; those it used before are gone. */
export const noteOnline = (portal: Portal, target: Target, canonical: CanonicalDocument): Promise<void> =>
  noteVersion(portal, { target, version: 'published', canonical });

/** With what is taken down its files go too, unless something else online uses them. */
export const noteOffline = ({ store }: Portal, target: Target): Promise<void> =>
  store.files.note({ target, state: 'online', title: '', now: [] });

/** The files of a draft as it is now; none where there is no draft any more. */
export const noteDraft = async (portal: Portal, target: Target): Promise<void> => {
  const canonical = await portal.store.documents.read(target, 'draft');
  if (canonical) await noteVersion(portal, { target, version: 'draft', canonical });
  else await portal.store.files.note({ target, state: 'draft', title: '', now: [] });
};
