import fc from 'fast-check';
import { civilDate, monthOf } from '../../../src/calendar';
import { figuresOf, rankCounted, rankMonth } from '../../../src/ranking';
import type { CountedItems, PublicationFact } from '../../../src/ranking';
import { keptFactsOf, kindOf, objectionToKeptFacts, type RegisterEntry } from '../../../src/register';
import { departmentOf, settingsOf } from '../ranking/builders';
import { chainOf, draftOf } from './builders';

const TIME_ZONE = 'Asia/Shanghai';
const MONTHS = ['2026-01', '2026-02', '2026-03'];

type Act = {
  readonly document: number;
  readonly locale: 'zh-Hans' | 'en' | null;
  readonly day: number;
  readonly does: 'publish' | 'withdraw' | 'enter';
  readonly department: string;
  readonly category: string | null;
};

/** A register as the gate writes it: only what is online is withdrawn, only what was never registered is entered as there before. */
const registerOf = (acts: readonly Act[]): readonly RegisterEntry[] => {
  const online = new Map<string, RegisterEntry>();
  const seen = new Set<string>();
  const drafts = acts.flatMap(({ document, locale, day, does, department, category }) => {
    const target = { uid: 'api::article.article', documentId: `doc${document}`, locale };
    const key = JSON.stringify(target);
    const live = online.get(key) ?? null;
    if (does === 'withdraw' && !live) return [];
    if (does === 'enter' && seen.has(key)) return [];
    const kinds = {
      publish: kindOf({ live, earlier: seen.has(key) }),
      withdraw: 'withdrawal',
      enter: 'existing',
    } as const;
    const at = new Date(Date.UTC(2025, 11, 31, 15) + day * 86_400_000 + document * 3_600_000).toISOString();
    const draft = draftOf({ kind: kinds[does], target, at, department, category, title: `${document}` });
    seen.add(key);
    if (does === 'withdraw') online.delete(key);
    else online.set(key, draft as RegisterEntry);
    return [draft];
  });
  return chainOf(drafts);
};

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    document: fc.nat(5),
    locale: fc.constantFrom('zh-Hans' as const, 'en' as const, null),
    day: fc.nat(95),
    does: fc.constantFrom('publish' as const, 'publish' as const, 'withdraw' as const, 'enter' as const),
    department: fc.constantFrom('甲', '乙', '丙'),
    category: fc.constantFrom('notice', 'department-work', null),
  }),
  { maxLength: 40 }
);

const settings = fc.record({
  method: fc.constantFrom('dense' as const, 'competition' as const),
  places: fc.constantFrom(1, 2),
  quota: fc.constantFrom(0, 2),
  together: fc.boolean(),
  withdrawn: fc.boolean(),
  points: fc.constantFrom<Record<string, number>>({ notice: 0.1 }, { notice: 3, 'department-work': 0.25 }),
});

/** The first publications by reading all that ever was, one entry after the other. */
const readFrom = (entries: readonly RegisterEntry[]): readonly PublicationFact[] =>
  entries.flatMap((entry) => {
    const same = entries.filter(({ target }) => target.documentId === entry.target.documentId);
    const isFirst = !same.some(
      ({ kind, sequence }) => ['publication', 'existing'].includes(kind) && sequence < entry.sequence
    );
    if (entry.kind !== 'publication' || !isFirst) return [];
    const own = same.filter(({ target }) => target.locale === entry.target.locale);
    const last = own.at(-1);
    return [
      {
        department: entry.department ?? '',
        title: entry.title,
        sequence: entry.sequence,
        publishedAt: entry.at,
        category: entry.category,
        withdrawnAt: last?.kind === 'withdrawal' ? last.at : null,
      },
    ];
  });

const countsIn = (entries: readonly RegisterEntry[], month: string): readonly CountedItems[] => {
  const documents = [...new Set(entries.map(({ target }) => target.documentId))];
  const kept = new Map(
    documents.flatMap((id) => [
      ...keptFactsOf(
        entries.filter(({ target }) => target.documentId === id),
        TIME_ZONE
      ),
    ])
  );
  return entries
    .filter(({ sequence }) => kept.get(sequence)?.countsIn === month)
    .map(({ sequence, department, category }) => {
      const down = kept.get(sequence)?.takenDown ? 1 : 0;
      return { department: department ?? '', category, online: 1 - down, down };
    });
};

describe('what is kept with an entry', () => {
  it('gives every month the figures that all entries give', () => {
    fc.assert(
      fc.property(acts, settings, (done, changed) => {
        const entries = registerOf(done);
        const departments = ['甲', '乙', '丙'].map((key, order) => departmentOf(key, { order }));
        const by = { departments, settings: settingsOf(changed), uncounted: [], submissions: [] };
        for (const month of MONTHS) {
          const counted = rankCounted({ ...by, month, publications: countsIn(entries, month) });
          const read = rankMonth({ ...by, month, timeZone: TIME_ZONE, publications: readFrom(entries) });
          expect(counted).toEqual(figuresOf(read));
        }
      }),
      { numRuns: 300 }
    );
  });

  it('is the month of Shanghai, on the first publication alone, and that it is down until it comes back', () => {
    const at = '2026-01-31T16:30:00.000Z';
    const target = { uid: 'api::article.article', documentId: 'one', locale: 'zh-Hans' };
    const steps = (['publication', 'withdrawal', 'revision'] as const).map((kind) =>
      draftOf({ kind, target, at })
    );
    const facts = (count: number) => [...keptFactsOf(chainOf(steps.slice(0, count)), TIME_ZONE).values()];
    expect(monthOf(civilDate(at, TIME_ZONE))).toBe('2026-02');
    expect(facts(1)).toEqual([{ countsIn: '2026-02', takenDown: false }]);
    expect(facts(2)).toEqual([
      { countsIn: '2026-02', takenDown: true },
      { countsIn: null, takenDown: false },
    ]);
    expect(facts(3)[0]).toEqual({ countsIn: '2026-02', takenDown: false });
  });

  it.each([
    [{ countsIn: '2026-02', takenDown: false }, null],
    [{ countsIn: '2026-03', takenDown: false }, 'miscounted'],
    [{ countsIn: null, takenDown: false }, 'miscounted'],
    [{ countsIn: '2026-02', takenDown: true }, 'miscounted'],
  ])('%j where February is due: %s', (kept, objection) => {
    expect(objectionToKeptFacts({ kept, due: { countsIn: '2026-02', takenDown: false } })).toBe(objection);
  });
});
