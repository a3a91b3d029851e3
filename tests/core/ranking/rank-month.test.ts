import fc from 'fast-check';
import { rankMonth, type MonthFacts } from '../../../src/ranking';
import { departmentOf, monthOfCounts, publicationsOf, rowsOf, settingsOf, submissionsOf } from './builders';

const MONTH = '2026-03';
const factsOf = (change: Partial<MonthFacts>): MonthFacts => ({
  month: MONTH,
  timeZone: 'Asia/Shanghai',
  departments: [departmentOf('组宣部')],
  publications: [],
  submissions: [],
  settings: settingsOf(),
  ...change,
});

describe('a month', () => {
  it.each([
    ['the last moment of February', '2026-02-28T15:59:59.999Z', 0],
    ['the first of March, 00:00 in Shanghai', '2026-02-28T16:00:00.000Z', 1],
    ['the same, written with its offset', '2026-03-01T00:00:00+08:00', 1],
    ['the last moment of March', '2026-03-31T15:59:59.999Z', 1],
    ['the first of April', '2026-03-31T16:00:00.000Z', 0],
  ])('counts an item published at %s', (_, instant, count) => {
    const fact = {
      department: '组宣部',
      title: '信息',
      sequence: 1,
      publishedAt: instant,
      withdrawnAt: null,
    };
    expect(rowsOf(rankMonth(factsOf({ publications: [fact] })))[0]?.count).toBe(count);
  });

  it('does not count what was taken down, in whatever month', () => {
    const [kept, taken, later] = publicationsOf('组宣部', MONTH, 3);
    const publications = [
      ...(kept ? [kept] : []),
      ...(taken ? [{ ...taken, withdrawnAt: '2026-03-20T02:00:00.000Z' }] : []),
      ...(later ? [{ ...later, withdrawnAt: '2026-05-20T02:00:00.000Z' }] : []),
    ];
    const [row] = rowsOf(rankMonth(factsOf({ publications })));
    expect(row).toMatchObject({
      count: 1,
      items: [{ title: '组宣部信息1', publishedAt: kept?.publishedAt, sequence: 1 }],
    });
  });

  it('counts nothing of a category that does not count', () => {
    const of =
      <Fact extends object>(category: string | null) =>
      (fact: Fact) => ({ ...fact, category });
    const publications = [
      ...publicationsOf('组宣部', MONTH, 2).map(of('notice')),
      ...publicationsOf('组宣部', MONTH, 1).map(of('department-work')),
      ...publicationsOf('组宣部', MONTH, 1).map(of(null)),
    ];
    const submissions = submissionsOf('组宣部', { month: MONTH, submitted: 2, adopted: 2 }).map(of('notice'));
    const [row] = rowsOf(rankMonth(factsOf({ publications, submissions, uncounted: ['notice'] })));
    expect(row).toMatchObject({ count: 2, submitted: 0, missing: 2 });
  });

  it('passes over departments it does not know', () => {
    expect(
      rowsOf(rankMonth(factsOf({ publications: publicationsOf('已撤销', MONTH, 2) }))).map((row) => row.count)
    ).toEqual([0]);
  });
});

describe('the table', () => {
  it('ties as the notice of 荆州, October 2018, does: 第一, 并列第二 ×3, 并列第三 ×2, and names those that sent nothing', () => {
    const ranking = monthOfCounts('2018-10', { 甲: 3, 乙: 4, 丙: 0, 丁: 6, 戊: 4, 己: 3, 庚: 4, 辛: 0 });
    expect(rowsOf(ranking).map(({ department, count, rank }) => [department, count, rank])).toEqual([
      ['丁', 6, 1],
      ['乙', 4, 2],
      ['戊', 4, 2],
      ['庚', 4, 2],
      ['甲', 3, 3],
      ['己', 3, 3],
      ['丙', 0, 4],
      ['辛', 0, 4],
    ]);
  });

  it('leaves gaps after a tie where the office says so', () => {
    const ranking = monthOfCounts(
      MONTH,
      { 甲: 3, 乙: 4, 丙: 4, 丁: 0 },
      settingsOf({ method: 'competition' })
    );
    expect(rowsOf(ranking).map(({ department, rank }) => [department, rank])).toEqual([
      ['乙', 1],
      ['丙', 1],
      ['甲', 3],
      ['丁', 4],
    ]);
  });

  it('is one for each class, or one together', () => {
    const departments = [
      departmentOf('交通工会', { class: '产业工会', order: 2 }),
      departmentOf('办公室', { order: 1 }),
      departmentOf('工人文化宫', { class: '直属事业单位', order: 3 }),
      departmentOf('权益部', { order: 4 }),
    ];
    const publications = [...publicationsOf('交通工会', MONTH, 1), ...publicationsOf('权益部', MONTH, 2)];
    const apart = rankMonth(factsOf({ departments, publications }));
    const together = rankMonth(
      factsOf({ departments, publications, settings: settingsOf({ together: true }) })
    );
    expect(
      apart.tables.map((table) => [table.class, table.rows.map((row) => `${row.department} ${row.rank}`)])
    ).toEqual([
      ['机关部室', ['权益部 1', '办公室 2']],
      ['产业工会', ['交通工会 1']],
      ['直属事业单位', ['工人文化宫 null']],
    ]);
    expect(
      together.tables.map((table) => [table.class, table.rows.map((row) => `${row.department} ${row.rank}`)])
    ).toEqual([[null, ['权益部 1', '交通工会 2', '办公室 3', '工人文化宫 3']]]);
  });

  it('is not there without departments', () => {
    expect(rankMonth(factsOf({ departments: [] })).tables).toEqual([]);
  });

  it('stands 报送数, 采纳数 and 采纳率 beside the count, and under 备注 what the quota of Art. 6 lacks', () => {
    const submissions = [
      ...submissionsOf('甲', { month: MONTH, submitted: 3, adopted: 2 }),
      ...submissionsOf('乙', { month: MONTH, submitted: 1, adopted: 0 }),
      ...submissionsOf('乙', { month: '2026-02', submitted: 4, adopted: 4 }),
    ];
    const departments = ['甲', '乙', '丙'].map((key, order) => departmentOf(key, { order }));
    const publications = [...publicationsOf('甲', MONTH, 3), ...publicationsOf('乙', MONTH, 1)];
    const rows = rowsOf(rankMonth(factsOf({ departments, publications, submissions })));
    expect(
      rows.map(({ department, count, submitted, adopted, adoptionRate, missing }) => [
        department,
        count,
        submitted,
        adopted,
        adoptionRate,
        missing,
      ])
    ).toEqual([
      ['甲', 3, 3, 2, 66.7, 0],
      ['乙', 1, 1, 0, 0, 1],
      ['丙', 0, 0, 0, 0, 2],
    ]);
  });
});

describe('a department active for only part of the month', () => {
  it.each([
    ['the whole month', null, null, true],
    ['from its first day to its last', '2026-03-01', '2026-03-31', true],
    ['from the second day', '2026-03-02', null, false],
    ['until the last but one', null, '2026-03-30', false],
    ['on its last day', '2026-03-31', null, false],
  ])('is shown; active %s', (_, activeFrom, activeUntil, judged) => {
    const departments = [
      departmentOf('新部', { activeFrom, activeUntil, order: 0 }),
      departmentOf('甲'),
      departmentOf('乙', { order: 2 }),
    ];
    const publications = [...publicationsOf('甲', MONTH, 2), ...publicationsOf('乙', MONTH, 1)];
    const row = rowsOf(rankMonth(factsOf({ departments, publications }))).find(
      ({ department }) => department === '新部'
    );
    expect(row).toMatchObject({ judged, rank: judged ? 3 : null, last: judged, missing: judged ? 2 : 0 });
  });

  it('does not make the table longer for the others', () => {
    const rows = rowsOf(
      monthOfCounts(MONTH, { 甲: 5, 乙: 4, 丙: 3, 丁: undefined, 戊: undefined, 己: undefined })
    );
    expect(rows.filter((row) => row.last).map((row) => row.department)).toEqual(['丙']);
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 3, null, null, null]);
  });

  it.each([
    ['not yet', '2026-04-01', null],
    ['no longer', null, '2026-02-28'],
  ])(
    'is not listed where it is %s active, unless something of its own went online',
    (_, activeFrom, activeUntil) => {
      const departments = [departmentOf('甲', { activeFrom, activeUntil })];
      expect(rowsOf(rankMonth(factsOf({ departments })))).toEqual([]);
      expect(
        rowsOf(rankMonth(factsOf({ departments, publications: publicationsOf('甲', MONTH, 1) })))
      ).toMatchObject([{ count: 1, judged: false, rank: null }]);
    }
  );
});

describe('any month', () => {
  const facts = fc.array(
    fc.record({ count: fc.nat(4), active: fc.boolean(), class: fc.constantFrom('机关', '产业') }),
    {
      maxLength: 10,
    }
  );

  it('is the same whatever order its facts come in', () => {
    fc.assert(
      fc.property(facts, fc.boolean(), fc.infiniteStream(fc.nat(1000)), (found, together, stream) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((item) => ({ item, at: stream.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const departments = found.map((fact, index) =>
          departmentOf(`部${index}`, {
            class: fact.class,
            order: index % 3,
            activeFrom: fact.active ? null : '2026-03-09',
          })
        );
        const publications = found.flatMap((fact, index) => publicationsOf(`部${index}`, MONTH, fact.count));
        const settings = settingsOf({ together });
        expect(
          rankMonth(
            factsOf({ departments: shuffled(departments), publications: shuffled(publications), settings })
          )
        ).toEqual(rankMonth(factsOf({ departments, publications, settings })));
      }),
      { seed: 20190111 }
    );
  });
});
