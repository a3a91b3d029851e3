import { rankMonth, rankPeriod, type MonthlyRanking, type RankingSettings } from '../../../src/ranking';
import { departmentOf, publicationsOf, rowsOf, settingsOf, submissionsOf } from './builders';

/*
 * Tables of the kinds offices publish, put in as rules and entries. The office named is the one whose notice has this form; what its notice
 * is known to say is in the test's name. Names of units and figures that no notice is known by are examples.
 */

/** What one unit sent and had taken, as its line of the table says; `online` by category. */
type Unit = {
  readonly unit: string;
  readonly class?: string;
  readonly submitted?: number;
  readonly adopted?: number;
  readonly online: number | Readonly<Record<string, number>>;
};

const monthOf = (
  month: string,
  units: readonly Unit[],
  change: Partial<RankingSettings> = {}
): MonthlyRanking =>
  rankMonth({
    month,
    timeZone: 'Asia/Shanghai',
    departments: units.map(({ unit, class: its = '单位' }, order) =>
      departmentOf(unit, { class: its, order })
    ),
    publications: units.flatMap(({ unit, online }) =>
      Object.entries(typeof online === 'number' ? { work: online } : online).flatMap(([category, count]) =>
        publicationsOf(unit, month, count).map((fact) => ({ ...fact, category }))
      )
    ),
    submissions: units.flatMap(({ unit, submitted = 0, adopted = 0 }) =>
      submissionsOf(unit, { month, submitted, adopted })
    ),
    settings: settingsOf(change),
  });

const zeroList = (ranking: MonthlyRanking): readonly string[] =>
  rowsOf(ranking).flatMap(({ department, submitted, count }) =>
    submitted === 0 && count === 0 ? [department] : []
  );

it('荆州市总工会, October 2018: a table a class, 第一, 并列第二 ×3, 并列第三 ×2, who sent nothing by name', () => {
  const ranking = monthOf('2018-10', [
    { unit: '办公室', class: '机关部室', submitted: 5, adopted: 5, online: 5 },
    { unit: '组织部', class: '机关部室', submitted: 3, adopted: 3, online: 3 },
    { unit: '权益部', class: '机关部室', submitted: 3, adopted: 3, online: 3 },
    { unit: '女工部', class: '机关部室', submitted: 3, adopted: 3, online: 3 },
    { unit: '财务部', class: '机关部室', submitted: 1, adopted: 1, online: 1 },
    { unit: '经审办', class: '机关部室', submitted: 1, adopted: 1, online: 1 },
    { unit: '甲县', class: '县市区', submitted: 2, adopted: 2, online: 2 },
    { unit: '乙县', class: '县市区', online: 0 },
    { unit: '教育工会', class: '产业工会', online: 0 },
  ]);
  expect(
    ranking.tables.map((table) => [table.class, table.rows.map(({ department, rank }) => [department, rank])])
  ).toEqual([
    [
      '机关部室',
      [
        ['办公室', 1],
        ['组织部', 2],
        ['权益部', 2],
        ['女工部', 2],
        ['财务部', 3],
        ['经审办', 3],
      ],
    ],
    [
      '县市区',
      [
        ['甲县', 1],
        ['乙县', 2],
      ],
    ],
    ['产业工会', [['教育工会', null]]],
  ]);
  expect(zeroList(ranking)).toEqual(['乙县', '教育工会']);
});

it('西宁市城中区, 2017: 报送数, 采纳数, 采纳率 with one decimal rounded half up, nothing of nothing 0; whole per cents in the table', () => {
  const units = [
    { unit: '甲办', submitted: 16, adopted: 1, online: 1 },
    { unit: '乙办', submitted: 3, adopted: 2, online: 2 },
    { unit: '丙办', submitted: 8, adopted: 1, online: 1 },
    { unit: '丁办', online: 0 },
  ];
  const shown = (change: Partial<RankingSettings>) =>
    rowsOf(monthOf('2017-06', units, change)).map(({ department, submitted, adopted, adoptionRate }) => [
      department,
      submitted,
      adopted,
      adoptionRate,
    ]);
  expect(shown({ decimals: 1 })).toEqual([
    ['乙办', 3, 2, 66.7],
    ['甲办', 16, 1, 6.3],
    ['丙办', 8, 1, 12.5],
    ['丁办', 0, 0, 0],
  ]);
  expect(shown({ decimals: 0 }).map(([, , , rate]) => rate)).toEqual([67, 6, 13, 0]);
});

it('扎兰屯市, first quarter of 2023: 5 points on the city’s site and 10 on a higher one, the quarter by the sum', () => {
  const points = { city: 5, higher: 10 };
  const months = (
    [
      ['2023-01', { city: 2 }, { higher: 1, city: 1 }, {}],
      ['2023-02', { city: 3 }, { higher: 1 }, { city: 1 }],
      ['2023-03', {}, { city: 1 }, { city: 1 }],
    ] as const
  ).map(([month, ...online]) =>
    monthOf(
      month,
      online.map((counts, index) => ({ unit: ['甲局', '乙局', '丙局'][index]!, online: counts })),
      { points }
    )
  );
  const quarter = rankPeriod({ period: '2023-Q1', months, settings: settingsOf({ points }) });
  expect(
    quarter.tables[0]?.rows.map(({ department, count, points: sum, rank }) => [department, count, sum, rank])
  ).toEqual([
    ['乙局', 4, 30, 1],
    ['甲局', 5, 25, 2],
    ['丙局', 2, 10, 3],
  ]);
});

it('吉林市, third quarter of 2020: points, and a letter to each that sent nothing in the quarter', () => {
  const points = { work: 2, research: 5.5 };
  const months = ['2020-07', '2020-08', '2020-09'].map((month, at) =>
    monthOf(
      month,
      [
        { unit: '甲委', submitted: 2, adopted: 2, online: { work: 1, research: 1 } },
        { unit: '乙委', ...(at === 1 ? { submitted: 1, adopted: 1, online: { work: 1 } } : { online: {} }) },
        { unit: '丙委', online: {} },
      ],
      { points }
    )
  );
  const quarter = rankPeriod({ period: '2020-Q3', months, settings: settingsOf({ points }) });
  const rows = quarter.tables[0]?.rows ?? [];
  expect(rows.map(({ department, points: sum }) => [department, sum])).toEqual([
    ['甲委', 22.5],
    ['乙委', 2],
    ['丙委', 0],
  ]);
  expect(rows.filter(({ submitted, count }) => submitted === 0 && count === 0)).toMatchObject([
    { department: '丙委', first: false },
  ]);
});

it('温县, 2023: 24 units, 67 items, 16 of them tied with one or two, what the office writes itself outside; as many as the rules say at the end', () => {
  const counts = [
    14,
    10,
    7,
    5,
    4,
    3,
    ...Array.from({ length: 8 }, () => 2),
    ...Array.from({ length: 8 }, () => 1),
    0,
    0,
  ];
  const units: readonly Unit[] = [
    ...counts.map((count, index) => ({
      unit: `单位${String(index + 1).padStart(2, '0')}`,
      submitted: count,
      adopted: count,
      online: count,
    })),
    { unit: '网信办', submitted: 40, adopted: 40, online: 40 },
  ];
  const judged = (change: Partial<RankingSettings>) =>
    rowsOf(monthOf('2023-05', units, { unjudged: ['网信办'], ...change }));
  const rows = judged({});
  const inTable = rows.filter((row) => row.judged);
  expect([inTable.length, inTable.reduce((sum, { count }) => sum + count, 0)]).toEqual([24, 67]);
  expect(rows.at(-1)).toMatchObject({ department: '网信办', count: 40, rank: null });
  expect([...new Set(inTable.map(({ rank, count }) => `${rank}:${count}`))]).toEqual([
    '1:14',
    '2:10',
    '3:7',
    '4:5',
    '5:4',
    '6:3',
    '7:2',
    '8:1',
    '9:0',
  ]);
  const lasts = (ties: NonNullable<RankingSettings['ties']>) =>
    judged({ ties }).flatMap(({ department, last }) => (last ? [department] : []));
  expect(lasts('all')).toHaveLength(10);
  expect(lasts('tie-break')).toEqual(['单位22', '单位23', '单位24']);
  expect(lasts('nobody')).toEqual(['单位23', '单位24']);
});

it('上虞, 2021: a quota of its own for each section, and a table of January to May', () => {
  const months = ['2021-01', '2021-02', '2021-03', '2021-04', '2021-05'].map((month, at) =>
    monthOf(
      month,
      [
        { unit: '综合科', submitted: 2, adopted: 2, online: 2 },
        { unit: '业务科', submitted: at % 2, adopted: at % 2, online: at % 2 },
        { unit: '后勤科', submitted: 0, adopted: 0, online: 0 },
      ],
      { quota: 2, quotas: { 业务科: 1, 后勤科: 0 } }
    )
  );
  expect(
    months.map((month) => rowsOf(month).map(({ department, missing }) => [department, missing]))[0]
  ).toEqual([
    ['综合科', 0],
    ['业务科', 1],
    ['后勤科', 0],
  ]);
  const run = rankPeriod({ period: '2021-01..2021-05', months, settings: settingsOf() });
  expect(run.complete).toBe(true);
  expect(
    run.tables[0]?.rows.map(({ department, months: each, count, rank }) => [department, each, count, rank])
  ).toEqual([
    ['综合科', [2, 2, 2, 2, 2], 10, 1],
    ['业务科', [0, 1, 0, 1, 0], 2, 2],
    ['后勤科', [0, 0, 0, 0, 0], 0, 3],
  ]);
});
