import type { CanonicalDocument } from '../../../../src/content';
import { UID } from '../../content-types';
import { BELOW_ALL } from '../tables/rows';
import type { Rows } from '../tables/rows';
import type { DocumentStore } from '../types';

/** Contents as they were submitted, signed or published, each once under its digest. */
export const createSnapshots = (
  rows: Rows,
  digest: (canonical: CanonicalDocument) => string
): Pick<
  DocumentStore,
  'keepSnapshot' | 'findSnapshot' | 'walkSnapshots' | 'lastSnapshot' | 'snapshotsAmong'
> => ({
  keepSnapshot: async (content) => {
    const key = digest(content);
    await rows.insertOnce(UID.snapshot, { digest: key, content }, 'digest');
    return key;
  },
  findSnapshot: async (key) => {
    const found = await rows.find(UID.snapshot, { digest: key });
    return found ? (found.content as CanonicalDocument) : null;
  },
  walkSnapshots: async function* (batchSize, from = BELOW_ALL) {
    for (let after = from; ;) {
      const where = { id: { $gt: after } };
      const found = await rows.findMany(UID.snapshot, { where, orderBy: { id: 'asc' }, limit: batchSize });
      if (found.length === 0) return;
      yield found.map((row) => ({
        digest: String(row.digest),
        content: row.content as CanonicalDocument,
      }));
      after = Number(found.at(-1)?.id);
    }
  },
  lastSnapshot: async () => {
    const [last] = await rows.findMany(UID.snapshot, { select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
    return Number(last?.id ?? 0);
  },
  snapshotsAmong: async (digests) => {
    const where = { digest: { $in: [...digests] } };
    const found = await rows.findMany(UID.snapshot, { where, select: ['digest'] });
    return new Set(found.map((row) => String(row.digest)));
  },
});
