import type { Target } from '../../../../src/approval';
import type { HeldLinksStore } from '../../store/links/held-links';
import type { LinkPlace } from '../../store/links/link-places';
import type { Owner } from '../../store/links/owners';
import { putSignedLinks } from '../../store/links/signed-links';
import type { Portal } from '../../desk/portal';
import { documentKey, type LinkScope } from './scope';

type Arrival = {
  readonly documentId: string;
  readonly owners: readonly Owner[];
  readonly scope: LinkScope;
};

const targetOf = ({ store }: Portal, { uid, documentId, locale }: Owner): Target => ({
  uid,
  documentId,
  locale: store.documents.isLocalized(uid) ? locale : null,
});

/**
 * A document that goes online is linked to by every online page that was approved with that link: it was signed, and left
 * out only because the target was offline.
 */
export const addSignedLinks = async (
  portal: Portal,
  { documentId, owners, scope }: Arrival
): Promise<void> => {
  const { store, strapi } = portal;
  const targets = new Map(
    owners
      .filter((owner) => !scope.ownDocuments.has(documentKey(owner.uid, owner.documentId)))
      .map((owner) => [`${owner.uid}|${owner.documentId}|${owner.locale}`, targetOf(portal, owner)])
  );
  for (const target of targets.values()) {
    const entry = await store.register.findLive(target);
    const content = entry && (await store.documents.registered(entry));
    if (content && JSON.stringify(content.fields).includes(documentId))
      await putSignedLinks(strapi, { target, version: 'published', content });
  }
};

/** Every governed document that links to these rows, by itself or by a component, in whatever version. */
export const ownersAround = async (
  links: HeldLinksStore,
  places: readonly LinkPlace[],
  given: {
    readonly uid: string;
    readonly ids: readonly number[];
    readonly known: Iterable<{ readonly owner: Owner }>;
  }
): Promise<readonly Owner[]> => [
  ...[...given.known].map(({ owner }) => owner),
  ...(await links.ownersOfPartsAround(places, given)),
];
