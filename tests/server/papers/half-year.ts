import type { EntryDraft } from '../../../src/register';
import { storeFor } from '../approve';
import type { Portal } from '../portal';

/** One of the entries of a busy half-year, its title as nobody should trust it. */
const draftOf = (portal: Portal, index: number): EntryDraft => {
  const { publicity, 'education-union': union } = portal.departments;
  const month = Math.floor(index / 40) + 1;
  const day = String((index % 28) + 1).padStart(2, '0');
  const titles = [
    '=HYPERLINK("http://x.example","送温暖")',
    '“温暖”行动走访慰问全市困难职工和一线劳动模范代表并召开座谈会',
  ];
  return {
    kind: 'publication',
    target: { uid: 'plugin::publication-desk.item', documentId: `old-${index}`, locale: null },
    form: null,
    title: `${titles[index % 7] ?? '工会信息'} ${index}`,
    department: (month > 3 && index % 3 === 0 ? union : publicity).key,
    category: 'department-work',
    channel: null,
    digest: 'd'.repeat(64),
    publishedDigest: 'd'.repeat(64),
    at: `2026-0${month}-${day}T02:30:00.000Z`,
    by: { id: 1, name: '孙办' },
    reason: null,
    record: {
      officer: '李员',
      signers: [{ name: '王部', position: 'head', at: `2026-0${month}-${day}T01:00:00.000Z` }],
    },
  };
};

/** The first half of 2026 with 240 items. */
export const fillHalfYear = async (portal: Portal): Promise<void> => {
  const store = storeFor(portal.strapi);
  const drafts = Array.from({ length: 240 }, (_, index) => draftOf(portal, index)).sort((a, b) =>
    a.at < b.at ? -1 : 1
  );
  await store.transaction(() => store.register.appendMany(drafts));
};
