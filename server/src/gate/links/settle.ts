import type { UID as Uid } from '@strapi/strapi';
import { verdictOnLinks } from '../../../../src/publication';
import type { Owner } from '../../store/links/owners';
import type { HeldLinks, HeldLinksStore } from '../../store/links/held-links';
import type { LinkRow } from '../../store/links/link-rows';
import { refused } from '../refused';
import type { Portal } from '../../desk/portal';
import { documentKey, type LinkScope } from './scope';

type Held = ReadonlyMap<string, HeldLinks>;

/**
 * What a call did to the rows of its document: which row replaced which (Strapi deletes a published row and inserts
 * another), and which are gone for good.
 */
export type Effect = {
  readonly uid: string;
  readonly replaced: ReadonlyMap<number, number>;
  readonly gone: ReadonlySet<number>;
};

const NAMED = 5;

/** The pages as their readers know them, for the sentence that refuses: 《劳模事迹》、《工会简介》. */
export const namesOf = async ({ strapi, store }: Portal, owners: readonly Owner[]): Promise<string> => {
  const pages = [...new Map(owners.map((one) => [documentKey(one.uid, one.documentId), one])).values()];
  const names: string[] = [];
  for (const { uid, id } of pages.slice(0, NAMED)) {
    const row = await strapi.db.query(uid as Uid.ContentType).findOne({ where: { id } });
    names.push(`《${store.documents.titleOf(uid, row ?? {})}》`);
  }
  return names.join('、') + (pages.length > NAMED ? '…' : '');
};

/** The links as they were before the call, each pointing to the row that replaced its target’s row. */
const withReplaced = ({ uid, replaced }: Effect, links: readonly LinkRow[]): readonly LinkRow[] =>
  links.map((link) => ({
    ...link,
    other: link.otherUid === uid ? (replaced.get(link.other) ?? link.other) : link.other,
  }));

/**
 * Compares the links of online pages with those before a call. A difference that Strapi made is put back; one that the
 * caller asked for refuses the whole call. A page published under its own permit meanwhile is left alone.
 */
export const settleLinks = async (
  portal: Portal,
  links: HeldLinksStore,
  given: {
    readonly scope: LinkScope;
    readonly before: Held;
    readonly after: Held;
    readonly effect: Effect;
    readonly mayGo: boolean;
    readonly isAsked: (held: HeldLinks) => boolean;
  }
): Promise<void> => {
  const { scope, before, after, effect, mayGo, isAsked } = given;
  const against: Owner[] = [];
  for (const [key, held] of new Map([...before, ...after])) {
    if (scope.ownDocuments.has(documentKey(held.owner.uid, held.owner.documentId))) continue;
    const now = after.get(key)?.links ?? (await links.now(held));
    const were = before.get(key)?.links ?? [];
    const isGone = ({ otherUid, other }: LinkRow) => otherUid === effect.uid && effect.gone.has(other);
    const wanted = withReplaced(effect, were);
    const verdict = verdictOnLinks({
      before: wanted.map((link) => ({ uid: link.otherUid, id: link.other, isGone: isGone(link) })),
      now: now.map(({ otherUid, other }) => ({ uid: otherUid, id: other })),
      isAsked: isAsked(held),
      mayGo,
    });
    if (verdict === 'refuse') against.push(held.owner);
    if (verdict === 'put-back') await links.put({ ...held, links: wanted.filter((link) => !isGone(link)) });
  }
  if (against.length > 0)
    throw refused({ code: 'gate.online-pages', params: { pages: await namesOf(portal, against) } });
};
