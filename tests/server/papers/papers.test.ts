import { createSteps } from '../desk-steps';
import type { Steps } from '../desk-steps';
import { openPortal } from '../portal';
import type { Portal } from '../portal';
import { closed, createPapers, read } from './papers';
import type { Papers } from './papers';

let portal: Portal;
let steps: Steps;
let papers: Papers;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
  papers = createPapers(portal);
}, 120_000);

afterAll(() => portal.close());

describe('the approval form (Annex 2)', () => {
  it('says who signed what and when, for whom, and where it was published by whom', async () => {
    const form = await steps.published({
      title: '“温暖”行动：走访慰问困难职工',
      sourceName: '河南工人日报',
      sourceUrl: 'https://www.hngrrb.cn/a?b=1',
    });
    const kept = await papers.get('officer', `/forms/${form.number}/paper`);
    expect(kept.name).toBe(`信息发布审批单 ${form.number}.docx`);
    const { text, pages } = read(kept);
    const said = closed(text);
    for (const words of [
      '焦作市总工会门户网站信息发布审批单',
      `编号：${form.number}`,
      '部室宣传教育部信息员',
      '“温暖”行动：走访慰问困难职工',
      '信息来源河南工人日报',
      '分管领导意见',
      '第1页共',
    ])
      expect(said).toContain(words);
    for (const words of ['发布人', '孙办']) expect(said).toContain(words);
    const [year, month, day] = (await steps.today()).split('-').map(Number);
    for (const name of ['王部', '赵分']) expect(said).toContain(`签名：${name}${year}年${month}月${day}日`);
    expect([pages[0]?.width, pages[0]?.height].map((size) => Math.round(size ?? 0))).toEqual([595, 842]);
  });

  it('leaves room to sign by hand where nobody has', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const { text } = read(await papers.get('head', `/forms/${form.number}/paper`));
    expect(closed(text).match(/签名：年月日/g)).toHaveLength(2);
  });

  it('breaks a long summary between pages and cuts nothing of it', async () => {
    const summary = Array.from({ length: 190 }, (_, index) => `第${index + 1}句话到此。`)
      .join('')
      .slice(0, 2000);
    const form = await steps.submitted('officer', await steps.write('officer'), { summary });
    const { text, pages } = read(await papers.get('officer', `/forms/${form.number}/paper`));
    expect(pages.length).toBeGreaterThan(1);
    const said = closed(text.replaceAll('\f', '')).replace(/内容摘要|第\d+页共\d+页/g, '');
    expect(said).toContain('第1句话到此。');
    expect(said).toContain('第190句话到此。');
    expect(said.match(/句话到此/g)).toHaveLength(190);
  });

  it('is written in the reader’s language', async () => {
    const { clerk } = portal.people;
    await portal.strapi.db
      .query('admin::user')
      .update({ where: { id: clerk.id }, data: { preferedLanguage: 'en' } });
    const form = await steps.published();
    const kept = await papers.get('clerk', `/forms/${form.number}/paper`);
    await portal.strapi.db
      .query('admin::user')
      .update({ where: { id: clerk.id }, data: { preferedLanguage: null } });
    expect(kept.name).toBe(`Approval form ${form.number}.docx`);
    expect(read(kept).text).toMatch(/approval form for\s+publication/);
  });

  it('is not found by whoever may not see the form', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const answer = await papers.ask('unionOfficer', `/forms/${form.number}/paper`);
    expect(answer.status).toBe(404);
    expect(JSON.parse(String(answer.body)).error.details.code).toBe('form.not-found');
  });
});
