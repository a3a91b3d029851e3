import { UID } from '../../content-types';
import { isPublicSealed, sealOfPublic } from './public-seal';
import type { Dependencies } from './write-public';

/** One row of the public store as its check sees it. */
export type PublicSealed = {
  readonly key: string;
  readonly uid: string;
  readonly digest: string | null;
  readonly isShown: boolean;
  readonly isSealed: boolean;
};

/** Rows with their texts are read so many at once: a page may be a hundred kilobytes. */
const BATCH = 50;

/** What the check of the public store asks of it. */
export const createCheckPublic = ({ rows, seals }: Pick<Dependencies, 'rows' | 'seals'>) => {
  const whole = (after: number) =>
    rows.findPlain(UID.publicDocument, (query) => query.where('id', '>', after).orderBy('id').limit(BATCH));

  return {
    /** Every row, what was taken down too, in order of row ids. */
    async *walkSealed(): AsyncIterable<readonly PublicSealed[]> {
      for (let after = 0; ;) {
        const found = await whole(after);
        if (found.length === 0) return;
        yield found.map((row) => ({
          key: String(row.documentKey),
          uid: String(row.targetUid),
          digest: row.digest ? String(row.digest) : null,
          isShown: row.place !== null,
          isSealed: isPublicSealed(seals, row),
        }));
        after = Number(found.at(-1)?.id);
      }
    },

    /** Seals every row as it is. */
    sealAll: async (): Promise<void> => {
      for (let after = 0; ;) {
        const found = await whole(after);
        if (found.length === 0) return;
        for (const row of found)
          await rows.update(UID.publicDocument, { id: row.id }, { seal: sealOfPublic(seals, row) });
        after = Number(found.at(-1)?.id);
      }
    },
  };
};
