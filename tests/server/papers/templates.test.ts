import { strToU8, unzipSync, zipSync } from 'fflate';
import { TEMPLATE_KINDS } from '../../../src/papers';
import type { TemplateKind } from '../../../src/papers';
import { createSteps, DESK } from '../desk-steps';
import { openPortal } from '../portal';
import type { Portal } from '../portal';
import { fillHalfYear } from './half-year';
import { closed, createPapers, readAll } from './papers';
import type { Papers } from './papers';

let portal: Portal;
let papers: Papers;

beforeAll(async () => {
  portal = await openPortal();
  papers = createPapers(portal);
  await fillHalfYear(portal);
}, 180_000);

afterAll(() => portal.close());

const TEMPLATES = '/settings/templates';

const handIn = async (kind: string, content: Buffer, { dryRun = false, name = '本单位.docx' } = {}) =>
  (await portal.as('clerk'))
    .post(`${DESK}${TEMPLATES}/${kind}?dryRun=${dryRun}`)
    .attach('template', content, name);

const exampleOf = async (kind: string): Promise<Buffer> =>
  (await papers.get('clerk', `${TEMPLATES}/${kind}/example`)).content;

/** A template with something of it changed: a part's text, or a part more. */
const changed = (content: Buffer, change: (parts: Record<string, Uint8Array>) => void): Buffer => {
  const parts = unzipSync(content);
  change(parts);
  return Buffer.from(zipSync(parts));
};
const withText = (content: Buffer, from: string, to: string): Buffer =>
  changed(content, (parts) => {
    const text = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
    if (!text.includes(from)) throw new Error(`${from} is not in the template`);
    parts['word/document.xml'] = strToU8(text.replace(from, to));
  });

const keyOf = async (kind: string): Promise<string> => {
  const { body } = await (await portal.as('clerk')).get(`${DESK}/consequences`);
  return encodeURIComponent(
    (body as { kind: string; key: string }[]).find((one) => one.kind === kind)?.key ?? ''
  );
};

it('fills every example it hands out with what its own papers say', async () => {
  for (const kind of TEMPLATE_KINDS) {
    const content = await exampleOf(kind);
    const tried = await handIn(kind, content, { dryRun: true });
    expect(tried.body).toEqual({ names: expect.any(Number), unknown: [], kept: false });
    expect((await handIn(kind, content)).body).toMatchObject({ kept: true });
  }
  const steps = createSteps(portal);
  const form = await steps.published({ title: '走访慰问困难职工' });
  const asked: readonly (readonly [TemplateKind, string, readonly string[]])[] = [
    ['form', `/forms/${form.number}/paper`, ['走访慰问困难职工', '分管领导意见', '签名：赵分', '宣传教育部']],
    [
      'register',
      '/register/paper?format=docx&to=2026-01-31',
      ['2026-0001', '登记链首值', '合计40条', '李员', '王部2026年'],
    ],
    ['month', '/ranking/paper?format=docx&month=2026-03', ['宣传教育部', '工会信息', '2026年3月']],
    ['half', '/ranking/period/paper?format=docx&period=2026-H1', ['第6月', '宣传教育部', '200']],
    ['year', '/ranking/period/paper?format=docx&period=2026', ['宣传教育部', '201']],
    ['report', '/ranking/year/paper?format=docx&year=2026', ['各月发稿数量', '宣传教育部', '201']],
    ['circular', `/consequences/paper?key=${await keyOf('circular')}`, ['连续3个月居后', '焦作市总工会']],
    ['interview', `/consequences/paper?key=${await keyOf('interview')}`, ['约谈']],
    ['zero', '/ranking/zero/paper?month=2026-03', ['办公室：', '2026年3月，你部室未报送']],
  ];
  const kept = [];
  for (const [kind, path] of asked)
    kept.push({ ...(await papers.get('clerk', path)), name: `${kind}-own.docx` });
  for (const [index, { text, pages }] of readAll(kept).entries()) {
    const [kind, , words] = asked[index] as (typeof asked)[number];
    const said = closed(text);
    expect([kind, said.match(/[{}]/g)]).toEqual([kind, null]);
    for (const word of words) expect(said).toContain(word);
    expect(pages.length).toBeGreaterThan(0);
  }
}, 240_000);

it('fills a form with a cell of its own for each signer, in the order of the organization', async () => {
  const cells = [
    '编号',
    '报送时间',
    '部室',
    '信息员',
    '标题',
    '拟发布栏目',
    '分管领导意见',
    '部室负责人意见',
  ];
  const paragraphs = [...cells, '主要领导意见', '备注', '附件', '发布时间', '下线时间']
    .map((name) => `<w:p><w:r><w:t>[${name}] {${name}}</w:t></w:r></w:p>`)
    .join('');
  const content = changed(await exampleOf('form'), (parts) => {
    const text = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
    const body = text.replace(/<w:body>.*<w:sectPr/s, `<w:body>${paragraphs}<w:sectPr`);
    parts['word/document.xml'] = strToU8(body);
  });
  expect((await handIn('form', content, { dryRun: true })).body.unknown).toEqual([]);
  expect((await handIn('form', content)).body).toMatchObject({ kept: true });
  const { body: rows } = await (
    await portal.as('clerk')
  )
    .get(`${DESK}${TEMPLATES}`)
    .set('Accept-Language', 'zh');
  const { fields } = rows.find((row: { kind: string }) => row.kind === 'form');
  expect(fields).toEqual(expect.arrayContaining(['分管领导意见', '主要领导意见']));
  const form = await createSteps(portal).approved({ title: '十三格的审批单' });
  const paper = await papers.get('clerk', `/forms/${form.number}/paper`);
  const written = Buffer.from(unzipSync(paper.content)['word/document.xml'] ?? []).toString('utf8');
  const said = closed(written.replace(/<[^>]+>/g, ''));
  expect(said).toContain(`[编号]${form.number}`);
  expect(said).toMatch(
    /\[分管领导意见\].*签名：赵分.*\[部室负责人意见\].*签名：王部.*\[主要领导意见\]\[备注\]/
  );
  expect(said).not.toMatch(/[{}]/);
});

it('names what nothing fills before it is kept, and records who kept which file', async () => {
  const odd = withText(await exampleOf('month'), '{制表人}', '{部门}');
  const tried = await handIn('month', odd, { dryRun: true });
  expect(tried.body.unknown).toEqual(['部门']);
  await handIn('month', odd, { name: '月报 模板.docx' });
  const { body } = await (await portal.as('clerk')).get(`${DESK}${TEMPLATES}`);
  expect(body.find((row: { kind: string }) => row.kind === 'month').kept.name).toBe('月报 模板.docx');
  const changes = (await (await portal.as('clerk')).get(`${DESK}/settings/changes?kind=template`)).body;
  expect(changes.results[0]).toMatchObject({ kind: 'template', subject: 'month', by: { name: '孙办' } });
  const back = await papers.get('clerk', `${TEMPLATES}/month/file`);
  expect(back.name).toBe('月报 模板.docx');
  expect(back.content.equals(odd)).toBe(true);
});

it('refuses with a sentence what is broken, runs, fetches or is left open, and keeps what there was', async () => {
  const good = await exampleOf('year');
  await handIn('year', good);
  const relations = 'word/_rels/document.xml.rels';
  const bad: readonly (readonly [code: string, content: Buffer])[] = [
    ['template.broken', Buffer.from('no document at all')],
    ['template.broken', good.subarray(0, good.length / 2)],
    ['template.broken', changed(good, (parts) => delete parts['word/document.xml'])],
    ['template.macros', changed(good, (parts) => (parts['word/vbaProject.bin'] = strToU8('x')))],
    ['template.too-large', Buffer.alloc(1024 * 1024 + 1, 1)],
    [
      'template.too-large',
      changed(good, (parts) => (parts['word/media/a.png'] = new Uint8Array(30_000_000))),
    ],
    [
      'template.outside',
      changed(good, (parts) => {
        const text = Buffer.from(parts[relations] ?? []).toString('utf8');
        const fetched =
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://x.example/a.png" TargetMode="External"/>';
        parts[relations] = strToU8(text.replace('</Relationships>', `${fetched}</Relationships>`));
      }),
    ],
    ['template.syntax', withText(good, '{/行}', '')],
    ['template.syntax', withText(good, '{#行}', '')],
  ];
  for (const [code, content] of bad) {
    const answer = await handIn('year', content);
    expect([answer.status, answer.body.error?.details?.code]).toEqual([400, code]);
  }
  expect((await papers.get('clerk', `${TEMPLATES}/year/file`)).content.equals(good)).toBe(true);
});

it('makes papers its own way again once a template is taken away, and shows none to who may not set up the desk', async () => {
  await handIn('year', await exampleOf('year'));
  const path = '/ranking/period/paper?format=docx&period=2026';
  const own = (await papers.get('clerk', path)).content;
  expect((await (await portal.as('clerk')).delete(`${DESK}${TEMPLATES}/year`)).status).toBe(200);
  const built = (await papers.get('clerk', path)).content;
  expect(Object.keys(unzipSync(built))).toContain('word/charts/chart1.xml');
  expect(Object.keys(unzipSync(own))).not.toContain('word/charts/chart1.xml');
  expect((await (await portal.as('clerk')).delete(`${DESK}${TEMPLATES}/year`)).status).toBe(404);
  for (const path of [TEMPLATES, `${TEMPLATES}/year/example`])
    expect((await (await portal.as('officer')).get(`${DESK}${path}`)).status).toBe(403);
});
