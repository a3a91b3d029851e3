import type { Target } from '../../../../src/approval';
import { publicRanking } from '../../../../src/ranking';
import type { MonthlyRanking } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Ground } from '../../desk/portal';
import type { ClosedMonth } from '../../store';

export const rankingTarget = (month: string): Target => ({ uid: UID.month, documentId: month, locale: null });

/** Writes what the public sees of a month that was released, from the rows that were frozen; nothing of one that was not. */
export const keepPublicRanking = async (
  { store }: Pick<Ground, 'store'>,
  { month, revision, rows, digest, released }: ClosedMonth
): Promise<void> => {
  if (!released) return;
  await store.publicDocuments.put({
    target: rankingTarget(month),
    slug: null,
    kind: null,
    channel: null,
    department: null,
    category: null,
    companion: null,
    digest,
    sequence: 0,
    firstSequence: 0,
    firstAt: released.at,
    revisedAt: released.at,
    onlineUntil: null,
    title: month,
    listed: { month, revision },
    answer: { tables: publicRanking(rows as Pick<MonthlyRanking, 'tables'>) },
    words: '',
  });
};

export const dropPublicRanking = (
  { store }: Pick<Ground, 'store'>,
  { month, at }: { readonly month: string; readonly at: string }
): Promise<void> => store.publicDocuments.takeDown(rankingTarget(month), { at, sequence: 0 });
