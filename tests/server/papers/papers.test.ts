import { createSteps, DESK } from '../desk-steps';
import type { Steps } from '../desk-steps';
import { openPortal } from '../portal';
import type { PersonKey, Portal } from '../portal';
import type { Kept } from './pdf';
import { pdfOf } from './pdf';

let portal: Portal;
let steps: Steps;

const ask = async (who: PersonKey, path: string) =>
  (await portal.as(who))
    .get(`${DESK}${path}`)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    });

const nameIn = (header: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header)?.[1] ?? '');

/** A paper as its reader gets it. */
const paper = async (who: PersonKey, path: string): Promise<Kept> => {
  const answer = await ask(who, path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${String(answer.body)}`);
  return { name: nameIn(String(answer.headers['content-disposition'])), content: answer.body as Buffer };
};

const read = (kept: Kept) => {
  const found = pdfOf([kept]).get(kept.name);
  if (!found) throw new Error(`${kept.name} was not converted`);
  return { ...found, text: found.pages.map(({ text }) => text).join('\n') };
};

/** Chinese as it is read: blanks are only where the columns are. */
const closed = (text: string): string => text.replace(/\s+/g, '');

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 120_000);

afterAll(() => portal.close());

describe('the approval form (Annex 2)', () => {
  it('says who signed what and when, for whom, and where it was published by whom', async () => {
    const form = await steps.published({
      title: '“温暖”行动：走访慰问困难职工',
      sourceName: '河南工人日报',
      sourceUrl: 'https://www.hngrrb.cn/a?b=1',
    });
    const kept = await paper('officer', `/forms/${form.number}/paper`);
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
      '发布人孙办',
      '第1页共',
    ])
      expect(said).toContain(words);
    const [year, month, day] = (await steps.today()).split('-').map(Number);
    for (const name of ['王部', '赵分']) expect(said).toContain(`签名：${name}${year}年${month}月${day}日`);
    expect([pages[0]?.width, pages[0]?.height].map((size) => Math.round(size ?? 0))).toEqual([595, 842]);
  });

  it('leaves room to sign by hand where nobody has', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const { text } = read(await paper('head', `/forms/${form.number}/paper`));
    expect(closed(text).match(/签名：年月日/g)).toHaveLength(2);
  });

  it('breaks a long summary between pages and cuts nothing of it', async () => {
    const summary = Array.from({ length: 190 }, (_, index) => `第${index + 1}句话到此。`)
      .join('')
      .slice(0, 2000);
    const form = await steps.submitted('officer', await steps.write('officer'), { summary });
    const { text, pages } = read(await paper('officer', `/forms/${form.number}/paper`));
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
    const kept = await paper('clerk', `/forms/${form.number}/paper`);
    await portal.strapi.db
      .query('admin::user')
      .update({ where: { id: clerk.id }, data: { preferedLanguage: null } });
    expect(kept.name).toBe(`Approval form ${form.number}.docx`);
    expect(read(kept).text).toContain('approval form for publication');
  });

  it('is not found by whoever may not see the form', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const answer = await ask('unionOfficer', `/forms/${form.number}/paper`);
    expect(answer.status).toBe(404);
    expect(JSON.parse(String(answer.body)).error.details.code).toBe('form.not-found');
  });
});
