import { selected } from '../../../../../src/publication';
import type { ChangesAsk } from '../../../../../src/publication';
import { accept } from '../../../../../src/result';
import type { Result } from '../../../../../src/result';
import type { DeskContext } from '../../../desk/desk';
import type { PublicDocument } from '../../../store';
import { halvesOf } from '../halves';
import { namesOf } from '../public-view';
import { hasPage } from '../withdrawn';
import { uidsOf } from './find-documents';
import type { Answer, Which } from './find-documents';
import { thingOf } from './things';

type Thing = Readonly<Record<string, unknown>>;

/** What was taken down is named by its addresses and days; none of its content is left. */
const goneThing = ({ target, slug, firstAt, revisedAt }: PublicDocument): Thing => ({
  documentId: target.documentId,
  type: target.uid,
  locale: target.locale,
  slug,
  publishedAt: firstAt,
  updatedAt: revisedAt,
});

/**
 * What changed after a revision, in the order it changed: published, revised and taken down, each document once, as it is now. `revision`
 * in `meta` is where to go on from; `hasMore` says whether there is more at once.
 */
export const createFindChanges =
  (desk: DeskContext) =>
  async (asked: {
    readonly which: Which;
    readonly ask: ChangesAsk;
  }): Promise<Result<Answer<readonly Thing[]>>> => {
    const { publicDocuments } = desk.store;
    const { selection, limit, revision } = asked.ask;
    // Read before the rows: whatever it numbers is among them then.
    const head = await publicDocuments.head();
    const uids = uidsOf(desk, asked.which);
    const found = await publicDocuments.changedSince({ uids, revision, limit: limit + 1 });
    const documents = found.slice(0, limit);
    const names = await namesOf(desk);
    const halves = 'companion' in selection.relations ? await halvesOf(publicDocuments, documents) : null;
    const data = documents.map((document) => {
      const thing = hasPage(document)
        ? { ...thingOf(names, document), companion: halves?.get(document.key) ?? null }
        : goneThing(document);
      const { withdrawnAt, ended, revision: at } = document;
      return { ...selected(thing, selection), revision: at, withdrawnAt, ended };
    });
    const last = documents.at(-1)?.revision ?? revision;
    const hasMore = found.length > limit;
    return accept({ data, meta: { revision: hasMore ? last : Math.max(last, head), hasMore } });
  };
