import { UID } from '../../content-types';
import { isPublicSealed, publicSealState, sealOfPublic } from './public-seal';
import { BELOW_ALL } from '../tables/rows';
import type { Row } from '../tables/rows';
import type { Dependencies } from './write-public';

/** One row of the public store as its check sees it. */
export type PublicSealed = {
  readonly key: string;
  readonly uid: string;
  readonly digest: string | null;
  readonly isShown: boolean;
  readonly isSealed: boolean;
  /** Whether a search finds it by what it says. */
  readonly isFound: boolean;
};

/** Rows with their texts are read so many at once: a page may be a hundred kilobytes. */
const BATCH = 25;

/** What the check of the public store asks of it. */
export const createCheckPublic = ({
  rows,
  seals,
  search,
}: Pick<Dependencies, 'rows' | 'seals' | 'search'>) => {
  const whole = (after: number) =>
    rows.findPlain(UID.publicDocument, (query) => query.where('id', '>', after).orderBy('id').limit(BATCH));

  return {
    /** Every row, what was taken down too, in order of row ids. */
    async *walkSealed(): AsyncIterable<readonly PublicSealed[]> {
      for (let after = BELOW_ALL; ;) {
        const found = await whole(after);
        if (found.length === 0) return;
        const lost = await search.lost(
          found
            .filter(({ place }) => place !== null)
            .map(({ id, revision, words }) => ({
              id: Number(id),
              revision: Number(revision),
              words: String(words ?? ''),
            }))
        );
        yield found.map((row) => ({
          key: String(row.documentKey),
          uid: String(row.targetUid),
          digest: row.digest ? String(row.digest) : null,
          isShown: row.place !== null,
          isSealed: isPublicSealed(seals, row),
          isFound: !lost.has(Number(row.id)),
        }));
        after = Number(found.at(-1)?.id);
      }
    },

    /**
     * What was taken down and is not as the desk wrote it keeps its dates and nothing that could be read, also where its page had stayed
     * (失效留存): nobody knows any more what it said. Called by a rebuild; without it the check would name the row for ever. What bears the seal
     * of another secret, as after a move to another server, is left to `reseal`: it may well be as it was written.
     */
    sealGone: async (): Promise<void> => {
      const nothing = { digest: null, words: '', ended: null, notice: null, listed: '{}', answer: '{}' };
      for (let after = BELOW_ALL; ;) {
        const found = await whole(after);
        if (found.length === 0) return;
        const isBroken = (row: Row) => row.place === null && publicSealState(seals, row) === 'broken';
        for (const row of found.filter(isBroken)) {
          const seal = sealOfPublic(seals, { ...row, ...nothing });
          await rows.update(UID.publicDocument, { id: row.id }, { ...nothing, seal });
        }
        after = Number(found.at(-1)?.id);
      }
    },

    /** Seals every row as it is. */
    sealAll: async (): Promise<void> => {
      for (let after = BELOW_ALL; ;) {
        const found = await whole(after);
        if (found.length === 0) return;
        for (const row of found)
          await rows.update(UID.publicDocument, { id: row.id }, { seal: sealOfPublic(seals, row) });
        after = Number(found.at(-1)?.id);
      }
    },
  };
};
