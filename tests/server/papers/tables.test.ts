import { unzipSync } from 'fflate';
import { DESK } from '../desk-steps';
import { openPortal } from '../portal';
import type { Portal } from '../portal';
import { fillHalfYear } from './half-year';
import { closed, createPapers, readAll } from './papers';
import type { Papers, Read } from './papers';

let portal: Portal;
let papers: Papers;

const files = [
  ['register.docx', '/register/paper?format=docx&from=2026-01-01'],
  ['register.xlsx', '/register/paper?format=xlsx&from=2026-01-01'],
  ['month.docx', '/ranking/paper?format=docx&month=2026-03'],
  ['month.xlsx', '/ranking/paper?format=xlsx&month=2026-03'],
  ['half.docx', '/ranking/period/paper?format=docx&period=2026-H1'],
  ['year.docx', '/ranking/period/paper?format=docx&period=2026'],
  ['year.xlsx', '/ranking/period/paper?format=xlsx&period=2026'],
  ['report.docx', '/ranking/year/paper?format=docx&year=2026'],
  ['report.xlsx', '/ranking/year/paper?format=xlsx&year=2026'],
] as const;
type Name = (typeof files)[number][0] | 'circular.docx' | 'interview.docx' | 'zero.docx';

/** Letters of the first consequence of each kind, and of a month in which two submitted nothing. */
const letters = async (): Promise<readonly (readonly [Name, string])[]> => {
  const { body } = await (await portal.as('clerk')).get(`${DESK}/consequences`);
  const found = body as readonly { kind: string; key: string }[];
  const keyOf = (kind: string) => encodeURIComponent(found.find((one) => one.kind === kind)?.key ?? '');
  return [
    ['circular.docx', `/consequences/paper?key=${keyOf('circular')}`],
    ['interview.docx', `/consequences/paper?key=${keyOf('interview')}`],
    ['zero.docx', '/ranking/zero/paper?month=2026-03'],
  ];
};

const kept = new Map<Name, { readonly name: string; readonly content: Buffer }>();
const reads = new Map<Name, Read>();
const read = (name: Name): Read => {
  const found = reads.get(name);
  if (!found) throw new Error(`${name} was not read`);
  return found;
};

beforeAll(async () => {
  portal = await openPortal();
  papers = createPapers(portal);
  await fillHalfYear(portal);
  const asked: readonly (readonly [Name, string])[] = [...files, ...(await letters())];
  for (const [name, path] of asked)
    kept.set(name, { ...(await papers.get('clerk', path)), name: name.replace(/\.(\w+)$/, '-$1.$1') });
  const all = [...kept.values()];
  for (const [index, found] of readAll(all).entries()) reads.set(asked[index]?.[0] as Name, found);
}, 180_000);

afterAll(() => portal.close());

it('files the register lying across, in order, its head on every page, with sum, maker and head of the chain', async () => {
  const { pages, text } = read('register.docx');
  expect(pages.map(({ width }) => Math.round(width))).toEqual(pages.map(() => 842));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    expect(closed(page.text)).toMatch(/序号登记编号时间/);
    expect(closed(page.text)).toContain(`共${pages.length}页`);
  }
  const said = closed(text);
  expect(said).toContain('合计240条：发布240');
  expect(said).toContain('制表人：孙办');
  expect(said).toContain('登记时间：2026年1月1日至');
  const { head } = (await (await portal.as('clerk')).get(`${DESK}/register/check`)).body;
  expect(said).toContain(head);
  expect(said.indexOf('2026-0001')).toBeLessThan(said.indexOf('2026-0240'));
});

/** The XML of a workbook's sheet, and what the whole book names. */
const sheetIn = (name: Name, number = 1) => {
  const parts = unzipSync(kept.get(name)?.content ?? Buffer.alloc(0));
  const textOf = (part: string) => Buffer.from(parts[part] ?? []).toString();
  return { sheet: textOf(`xl/worksheets/sheet${number}.xml`), book: textOf('xl/workbook.xml') };
};

it('gives a spreadsheet numbers and days, a head that stays, titles on every page, and no formula', () => {
  const { sheet, book } = sheetIn('register.xlsx');
  // 2026-01-01 10:30 by the clock of Shanghai, as spreadsheets count days.
  expect(sheet).toMatch(/<c r="C4" s="\d+"><v>46023\.4375<\/v>/);
  expect(sheet).toMatch(/<c r="A4" s="\d+"><v>1<\/v>/);
  expect(sheet).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
  expect(book).toContain("'信息发布登记表'!$3:$3</definedName>");
  expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(');
  const { pages, text } = read('register.xlsx');
  expect(closed(text)).toContain('=HYPERLINK("http://x.example","送温暖")');
  for (const page of pages) expect(closed(page.text)).toMatch(/序号登记编号时间/);
});

it('files a month as Annex 3 has it: items beside their days, sums, whether it is closed', () => {
  const said = closed(read('month.docx').text);
  for (const words of [
    '焦作市总工会门户网站信息发布月报排序表',
    '月份：2026年3月',
    '部室发稿数量内容摘要发布时间排名备注',
    '宣传教育部',
    '2026年3月3日',
    '零报送',
    '本月尚未定稿',
    '制表人：孙办',
  ])
    expect(said).toContain(words);
  for (const page of read('month.docx').pages.filter(({ text }) => /2026年3月\d+日/.test(text)))
    expect(closed(page.text)).toContain('发稿数量');
  const { sheet } = sheetIn('month.xlsx');
  expect(sheet).toMatch(/<mergeCell ref="A\d+:A\d+"\/>/);
});

it('files a half-year upright and a year lying across, a column a month', () => {
  expect(Math.round(read('half.docx').pages[0]?.width ?? 0)).toBe(595);
  expect(Math.round(read('year.docx').pages[0]?.width ?? 0)).toBe(842);
  const said = closed(read('year.docx').text);
  expect(said).toContain('部室1月2月3月4月5月6月7月8月9月10月11月12月合计排名备注');
  expect(said).toContain('本期未结束');
  const { sheet } = sheetIn('year.xlsx');
  expect(sheet).toMatch(/<c r="N4" s="\d+"><v>200<\/v>/);
});

it('reports a year on one page, with figures and pictures', () => {
  const { pages, text, words } = read('report.docx');
  expect(pages).toHaveLength(1);
  const said = closed(text);
  for (const said_ of [
    '焦作市总工会2026年信息发布年度报告',
    '发布240条',
    '各月发稿数量（未结束）',
    '各部室发稿数量',
    '各信息类别发稿数量',
    '各栏目发稿数量',
    '从报送到发布的时间（天）',
    '中位数',
    '制表人：孙办',
  ])
    expect(said).toContain(said_);
  // The charts are drawn: the figure of a month stands where no text of the paper says it.
  expect(words.filter((word) => word.text === '40').length).toBeGreaterThanOrEqual(6);
  const { sheet } = sheetIn('report.xlsx', 2);
  expect(sheet).toMatch(/<v>200<\/v>/);
});

it('draws the months of each department below a half-year and a year', () => {
  for (const [name, title] of [
    ['half.docx', '各部室各月发稿数量宣传教育部办公室'],
    ['year.docx', '宣传教育部（未结束）'],
  ] as const)
    expect(closed(read(name).text)).toContain(title);
});

it('cuts nothing off: every word lies within its page', () => {
  for (const name of kept.keys()) {
    const { pages, words } = read(name);
    for (const { page, box } of words) {
      const { width, height } = pages[page - 1] ?? { width: 0, height: 0 };
      const [left = 0, top = 0, right = 0, bottom = 0] = box;
      expect(left > 20 && top > 20 && right < width - 20 && bottom < height - 20).toBe(true);
    }
    expect(pages.every(({ text }) => closed(text).length > 40)).toBe(true);
  }
});

it('writes the letters of Art. 11 as an office sends them, a page for each that submitted nothing', async () => {
  const circular = closed(read('circular.docx').text);
  for (const words of [
    '关于办公室门户网站信息发布情况的通报',
    '各部室、各有关单位：',
    '连续3个月居后',
    '焦作市总工会',
    '—1—',
  ])
    expect(circular).toContain(words);
  expect(closed(read('interview.docx').text)).toContain(
    '办公室：根据门户网站信息发布管理办法第十一条第（三）项'
  );
  const { pages } = read('zero.docx');
  expect(pages.map(({ text }) => /零报送告知书/.test(closed(text)))).toEqual([true, true]);
  expect(closed(pages[0]?.text ?? '')).toContain('办公室：2026年3月，你部室未报送门户网站信息');
  const gone = await papers.ask('clerk', '/consequences/paper?key=circular:nobody:2026');
  expect(gone.status).toBe(404);
});

it('refuses what it cannot read, and prints the same paper that it files', async () => {
  const odd = await papers.ask('clerk', '/register/paper?format=pdf');
  expect(odd.status).toBe(400);
  const printed = JSON.parse(
    String((await papers.ask('clerk', '/ranking/paper?format=print&month=2026-03')).body)
  );
  expect(printed.paper.blocks[0].text).toBe('焦作市总工会门户网站信息发布月报排序表');
});
