import fc from 'fast-check';
import { verifyHead } from '../../../src/chain';
import { verifyChain, type RegisterEntry } from '../../../src/register';
import { chainOf, draftOf, drafts, sha256 } from './builders';

const SEED = 20190111;
const chains = (minLength: number): fc.Arbitrary<readonly RegisterEntry[]> =>
  fc.array(drafts, { minLength, maxLength: 12 }).map(chainOf);
const indexIn = (entries: readonly unknown[], index: number): number => index % entries.length;

describe('an untouched register', () => {
  it('has no fault, verified in one piece or batch by batch', () => {
    fc.assert(
      fc.property(chains(0), fc.integer({ min: 1, max: 5 }), (entries, size) => {
        expect(verifyChain(entries, sha256)).toBeNull();
        for (let from = 0; from < entries.length; from += size)
          expect(verifyChain(entries.slice(from, from + size), sha256, entries[from - 1])).toBeNull();
      }),
      { seed: SEED }
    );
  });

  it('survives a database that gives its keys back in another order', () => {
    const entries = chainOf([draftOf(), draftOf({ title: '第二条' })]);
    const stored = entries.map((entry) => ({
      ...(Object.fromEntries(Object.entries(entry).reverse()) as RegisterEntry),
      target: Object.fromEntries(Object.entries(entry.target).reverse()) as RegisterEntry['target'],
    }));
    expect(verifyChain(stored, sha256)).toBeNull();
  });
});

describe('a tampered register', () => {
  const changes: readonly ((entry: RegisterEntry) => RegisterEntry)[] = [
    (entry) => ({ ...entry, title: `${entry.title}。` }),
    (entry) => ({ ...entry, department: `${entry.department}x` }),
    (entry) => ({ ...entry, form: entry.form === null ? '2026-0001' : null }),
    (entry) => ({ ...entry, category: `${entry.category}x` }),
    (entry) => ({ ...entry, channel: `${entry.channel}x` }),
    (entry) => ({ ...entry, digest: `${entry.digest}x` }),
    (entry) => ({ ...entry, publishedDigest: `${entry.publishedDigest}x` }),
    (entry) => ({ ...entry, reason: `${entry.reason}x` }),
    (entry) => ({ ...entry, at: new Date(Date.parse(entry.at) + 1).toISOString() }),
    (entry) => ({ ...entry, kind: entry.kind === 'withdrawal' ? 'publication' : 'withdrawal' }),
    (entry) => ({ ...entry, by: entry.by ? null : { id: 1, name: '某人' } }),
    (entry) => ({ ...entry, by: { id: (entry.by?.id ?? 0) + 1, name: entry.by?.name ?? '' } }),
    (entry) => ({ ...entry, target: { ...entry.target, documentId: `${entry.target.documentId}x` } }),
    (entry) => ({ ...entry, target: { ...entry.target, uid: `${entry.target.uid}x` } }),
    (entry) => ({ ...entry, target: { ...entry.target, locale: `${entry.target.locale}x` } }),
    (entry) => ({ ...entry, previousHash: sha256(entry.previousHash) }),
    (entry) => ({ ...entry, hash: sha256(entry.hash) }),
  ];

  it('names the entry that was changed, whichever field it was', () => {
    fc.assert(
      fc.property(chains(1), fc.nat(), fc.constantFrom(...changes), (entries, at, change) => {
        const index = indexIn(entries, at);
        const changed = entries.map((entry, position) => (position === index ? change(entry) : entry));
        expect(verifyChain(changed, sha256)).toEqual({ sequence: index + 1, what: 'changed' });
      }),
      { seed: SEED, numRuns: 300 }
    );
  });

  it('names the entry that was changed and given a new hash, once another follows', () => {
    fc.assert(
      fc.property(chains(2), fc.nat(), (entries, at) => {
        const index = at % (entries.length - 1);
        const before = entries.slice(0, index);
        const forged = chainOf([...before, draftOf({ title: '改过的标题 (forged)' })]).at(
          -1
        ) as RegisterEntry;
        const changed = [...before, forged, ...entries.slice(index + 1)];
        expect(verifyChain(changed, sha256)).toEqual({ sequence: index + 1, what: 'changed' });
      }),
      { seed: SEED }
    );
  });

  it('names the entry that is missing, the last one against the head kept elsewhere', () => {
    fc.assert(
      fc.property(chains(1), fc.nat(), (entries, at) => {
        const index = indexIn(entries, at);
        const left = entries.filter((_, position) => position !== index);
        const head = entries.at(-1) as RegisterEntry;
        const reached = left.at(-1) ?? { sequence: 0, hash: '' };
        const fault = verifyChain(left, sha256) ?? verifyHead(reached, head);
        expect(fault).toEqual({ sequence: index + 1, what: 'missing' });
      }),
      { seed: SEED }
    );
  });

  it('names the entry removed even where the rest was renumbered', () => {
    const entries = chainOf(['一', '二', '三', '四'].map((title) => draftOf({ title })));
    const renumbered = entries
      .filter((_, index) => index !== 1)
      .map((entry, index) => ({ ...entry, sequence: index + 1 }));
    expect(verifyChain(renumbered, sha256)).toEqual({ sequence: 2, what: 'changed' });
  });

  it('names the first of two entries that changed places, with their numbers or without', () => {
    fc.assert(
      fc.property(chains(2), fc.nat(), fc.nat(), (entries, one, other) => {
        const [first, second] = [indexIn(entries, one), indexIn(entries, other)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        fc.pre(first !== second);
        const swapped = entries.map((entry, index) => {
          if (index === first) return entries[second] ?? entry;
          return index === second ? (entries[first] ?? entry) : entry;
        });
        const renumbered = swapped.map((entry, index) => ({ ...entry, sequence: index + 1 }));
        expect(verifyChain(swapped, sha256)).toEqual({ sequence: first + 1, what: 'reordered' });
        expect(verifyChain(renumbered, sha256)).toEqual({ sequence: first + 1, what: 'changed' });
      }),
      { seed: SEED }
    );
  });

  it('names an entry put in twice', () => {
    const [first, second] = chainOf([draftOf(), draftOf({ title: '二' })]) as [RegisterEntry, RegisterEntry];
    expect(verifyChain([first, first, second], sha256)).toEqual({ sequence: 2, what: 'reordered' });
    expect(verifyChain([first, second, second], sha256)).toEqual({ sequence: 3, what: 'reordered' });
  });

  it('rewritten from some entry on is seen against the head printed earlier', () => {
    const printed = chainOf([draftOf(), draftOf({ title: '二' })]).at(-1) as RegisterEntry;
    const rewritten = chainOf([draftOf({ title: '另一条' }), draftOf({ title: '二' })]);
    expect(verifyChain(rewritten, sha256)).toBeNull();
    expect(verifyHead(rewritten.at(-1) as RegisterEntry, printed)).toEqual({ sequence: 2, what: 'changed' });
    expect(verifyHead(printed, printed)).toBeNull();
  });
});

describe('a long register', () => {
  it('of 100,000 entries is verified a batch at a time', () => {
    const entries = chainOf(
      Array.from({ length: 100_000 }, (_, index) => draftOf({ title: `第${index}条` }))
    );
    const faults = Array.from({ length: 100 }, (_, batch) =>
      verifyChain(entries.slice(batch * 1000, batch * 1000 + 1000), sha256, entries[batch * 1000 - 1])
    );
    expect(faults.filter(Boolean)).toEqual([]);
  });
});
