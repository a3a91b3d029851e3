import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, atMachine, picture } from './browser';
import { scrollsSideways, violations } from './accessibility';
import { root } from './portal';
import { openScreens } from './screens';
import type { Screens } from './screens';

const text = (name: string) => readFileSync(path.join(root, 'playground/src/demo', name), 'utf8');
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line.trim()}</p>`).join('');
const linesOf = (whole: string) => whole.split('\n').filter((line) => line.trim() !== '');

const ANNEX_3 =
  '<table><tr><th>部室</th><th>发稿数量</th><th>内容摘要</th><th>发布时间</th><th>排名</th><th>备注</th></tr><tr><td></td><td></td><td></td><td></td><td></td><td></td></tr></table>';

const measures = {
  title: '关于印发《焦作市总工会门户网站信息发布管理暂行办法》的通知',
  summary: '印发门户网站信息发布管理暂行办法，请遵照执行。',
  channel: '政策法规',
  html: paragraphs(linesOf(text('measures.txt')).slice(2)) + ANNEX_3,
};
const interpretation = {
  title: '《焦作市总工会门户网站信息发布管理暂行办法》政策解读',
  summary: '就办法的主要内容作出说明。',
  channel: '政策解读',
  html: paragraphs(linesOf(text('measures-interpretation.txt')).slice(1)),
};
const routine = {
  title: '职工消防技能比武在市工人文化宫举行',
  summary: '全市职工消防技能比武举行，二十四支代表队参加。',
  channel: '工会要闻',
  html: '<p>全市职工消防技能比武举行，二十四支代表队参加。</p><table><tr><th>项目</th><th>第一名</th></tr><tr><td>水带连接</td><td>焦煤集团</td></tr></table>',
};
const sensitive = {
  title: '关于某工地职工反映拖欠工资问题处理情况的说明',
  summary: '工会会同有关部门核实并督促支付。',
  channel: '维权服务',
  html: '<p>针对职工反映的问题，市总工会会同有关部门进行了核实，企业已作出支付安排。</p>',
};

let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];
let browser: Screens['browser'];

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people, browser } = screens);
}, 600_000);
afterAll(() => screens?.close());

const servedTitles = async (q: string): Promise<string[]> => {
  const answer = await fetch(`${portal.address}/api/publication-desk/items?${new URLSearchParams({ q })}`);
  const { results } = (await answer.json()) as { results: { title: string }[] };
  return results.map(({ title }) => title);
};

/** Each signer opens the form and agrees, one after the other. */
const signedBy = async (number: string, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await people.as(key, (page) => people.agree(page, number));
};

it('names a login for every position', () => {
  expect(portal.logins.people.map(({ en }) => en)).toEqual(
    expect.arrayContaining([
      'officer',
      'department head',
      'leader in charge',
      'general office',
      'principal leader',
      'site administrator',
      'registrar',
    ])
  );
  expect(portal.output).toContain('/admin');
});

it('takes a routine item through two signatures to the public site', async () => {
  const number = await people.as('zhengxiaoyu', async (page) => {
    await people.write(page, routine);
    const publish = page.getByRole('button', { name: /发布.*未经审批/ });
    expect(await publish.isDisabled()).toBe(true);
    await picture(page, 'officer-writes');
    return people.submit(page, { category: '部室工作' });
  });
  expect(number).toMatch(/^\d{4}-\d{4}$/);
  expect(await servedTitles(routine.title)).toEqual([]);
  await signedBy(number, ['linhui', 'suyumei']);
  await people.as('hewei', (page) => people.publish(page, number));
  expect(await servedTitles(routine.title)).toEqual([routine.title]);
});

it('takes a sensitive item through three signatures', async () => {
  const number = await people.as('wangqian', async (page) => {
    await people.write(page, sensitive);
    return people.submit(page, { category: '敏感信息' });
  });
  await signedBy(number, ['majunfeng', 'liangguodong']);
  expect(await servedTitles(sensitive.title)).toEqual([]);
  await signedBy(number, ['chenglixin']);
  await people.as('hewei', (page) => people.publish(page, number));
  expect(await servedTitles(sensitive.title)).toEqual([sensitive.title]);
});

it('publishes the Measures together with their interpretation, after four signatures each', async () => {
  const numbers = await people.as('zhoumin', async (page) => {
    await people.write(page, interpretation);
    const explained = await people.submit(page, { category: '政策解读' });
    await people.write(page, measures);
    return [explained, await people.submit(page, { category: '政策文件', companion: interpretation.title })];
  });
  const signers = ['denghongwei', 'hanzhiyuan', 'fanxiaodong', 'chenglixin'];
  for (const number of numbers) await signedBy(number, signers);
  expect(await servedTitles('信息发布管理暂行办法')).toEqual([]);
  await people.as('hewei', (page) => people.publish(page, numbers[1] ?? ''));
  expect((await servedTitles('信息发布管理暂行办法')).sort()).toEqual(
    [interpretation.title, measures.title].sort()
  );
});

it('shows them on the public site, each linking to the other, readable on a phone and without script', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${portal.address}/`);
  await page.getByRole('link', { name: measures.title }).first().click();
  await page.getByRole('link', { name: interpretation.title }).first().click();
  await page.getByRole('heading', { level: 1, name: interpretation.title }).waitFor();
  await page.getByRole('link', { name: measures.title }).first().click();
  await page.getByRole('heading', { level: 1, name: measures.title }).waitFor();
  await page.getByRole('searchbox').fill('消防');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '搜索“消防”' }).waitFor();
  await page.locator('mark').first().waitFor();
  await context.close();
});

it('shows every page of the public site to everybody: phone and desk, light and dark, large, by keyboard', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  const page = await context.newPage();
  const told: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && told.push(message.text())));
  const found = await fetch(
    `${portal.address}/api/publication-desk/items?_q=${encodeURIComponent('暂行办法')}`
  );
  const [{ slug }] = ((await found.json()) as { data: [{ slug: string }] }).data;
  for (const path of [
    '/',
    '/items?page=2',
    `/items/${slug}`,
    '/search?q=职工',
    '/departments',
    '/rankings',
    '/feeds',
  ]) {
    await page.goto(`${portal.address}${path}`);
    for (const viewport of [PHONE, DESKTOP])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        expect([path, await scrollsSideways(page)]).toEqual([path, false]);
        expect([path, viewport, colorScheme, await violations(page, 'body')]).toEqual([
          path,
          viewport,
          colorScheme,
          [],
        ]);
      }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${portal.address}/`);
  await picture(page, 'public-home');
  await page.goto(`${portal.address}/items/${slug}`);
  await picture(page, 'public-item');
  await page.setViewportSize(PHONE);
  await picture(page, 'public-site-phone');
  await page.getByRole('button', { name: '大字' }).click();
  await page.reload();
  expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true');
  expect(await scrollsSideways(page)).toBe(false);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.goto(`${portal.address}/site/#/items/${slug}`);
  await page.waitForURL(`${portal.address}/items/${slug}`);
  // Nothing the site's own policy forbids was tried.
  expect(told).toEqual([]);
  await context.close();
});

it('enters them in the register and counts them in the monthly ranking', async () => {
  await people.as('tianjing', async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk/register`);
    await page.getByText(measures.title).first().waitFor();
    await page.goto(`${portal.address}/admin/plugins/publication-desk/ranking`);
    await page.getByText('宣传教育部').first().waitFor();
  });
});

describe.each([
  ['zh-Hans', PHONE],
  ['zh-Hans', DESKTOP],
  ['en', PHONE],
  ['en', DESKTOP],
] as const)('the pages of the desk in %s at %j', (language, viewport) => {
  const as = (key: string, work: (page: Page) => Promise<void>): Promise<void> =>
    atMachine(
      {
        browser,
        address: portal.address,
        email: `${key}@jzgh.example`,
        password: portal.logins.password,
        language,
        viewport,
      },
      work
    );

  it.each([
    ['desk', 'suyumei', '/admin/plugins/publication-desk'],
    ['register', 'tianjing', '/admin/plugins/publication-desk/register'],
    ['ranking', 'tianjing', '/admin/plugins/publication-desk/ranking'],
  ])('%s is accessible and fits the screen', (name, key, address) =>
    as(key, async (page) => {
      await page.goto(`${portal.address}${address}`);
      await page.locator('main h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      await picture(page, `${name}-${viewport.width}-${language}`);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await violations(page, 'main')).toEqual([]);
    })
  );

  it('the form of somebody waiting is accessible and fits the screen', () =>
    as('suyumei', async (page) => {
      await page.goto(`${portal.address}/admin/plugins/publication-desk`);
      await page.locator('main a[href*="/forms/"]').first().click();
      await page.getByRole('toolbar').waitFor();
      await picture(page, `form-${viewport.width}-${language}`);
      expect(await scrollsSideways(page)).toBe(false);
      expect(await violations(page, 'main')).toEqual([]);
    }));
});
