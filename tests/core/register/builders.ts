import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { FIRST_HASH } from '../../../src/chain';
import { chainEntry, ENTRY_KINDS, type EntryDraft, type RegisterEntry } from '../../../src/register';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const draftOf = (change: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: 'publication',
  target: { uid: 'plugin::publication-desk.item', documentId: 'doc1', locale: 'zh-Hans' },
  form: '2026-0001',
  title: '关于开展“夏送清凉”活动的通知',
  department: 'rights',
  category: 'notice',
  channel: 'notices',
  digest: 'd1',
  publishedDigest: 'p1',
  at: '2026-07-01T02:00:00.000Z',
  by: { id: 7, name: '王办' },
  reason: null,
  ...change,
});

export const chainOf = (drafts: readonly EntryDraft[]): readonly RegisterEntry[] => {
  const entries: RegisterEntry[] = [];
  for (const draft of drafts) {
    const previous = entries.at(-1) ?? { sequence: 0, hash: FIRST_HASH };
    entries.push(chainEntry({ draft, previous, hash: sha256 }));
  }
  return entries;
};

const texts = fc.string({ unit: 'binary', maxLength: 12 });
const perhaps = fc.option(texts);

export const drafts: fc.Arbitrary<EntryDraft> = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS),
  target: fc.record({ uid: texts, documentId: texts, locale: perhaps }),
  form: perhaps,
  title: texts,
  department: perhaps,
  category: perhaps,
  channel: perhaps,
  digest: perhaps,
  publishedDigest: perhaps,
  at: fc
    .date({ min: new Date('2019-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  by: fc.option(fc.record({ id: fc.nat(), name: texts })),
  reason: perhaps,
});
