import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { PHONE, picture } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

const ITEM = 'plugin::publication-desk.item';
const STAMP = Date.now().toString(36);
const fine = `职工讲堂开讲 ${STAMP}`;
const secret = `内部资料摘编 ${STAMP}`;

let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people } = screens);
}, 600_000);
afterAll(() => screens?.close());

const story = (title: string, html: string) => ({
  title,
  summary: '市总工会举办职工讲堂。',
  channel: '工会要闻',
  html,
});

const openList = (page: Page, more = '') =>
  page.goto(
    `${portal.address}/admin/content-manager/collection-types/${ITEM}?page=1&pageSize=50&sort=updatedAt:DESC&_q=${STAMP}${more}`
  );

const narrow = async (page: Page, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: '按审批情况筛选' }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const titles = async (page: Page): Promise<readonly string[]> => {
  const rows = page.locator('tbody tr');
  const found: string[] = [];
  for (const title of [fine, secret]) if (await rows.filter({ hasText: title }).count()) found.push(title);
  return found;
};

const chooseAll = (page: Page) => page.locator('thead').getByRole('checkbox').click();

it('is narrowed by approval, in the address and on Back, and asks once for a page', async () => {
  await people.as('zhengxiaoyu', async (page) => {
    await people.write(page, story(fine, '<p>职工讲堂开讲。</p>'));
    await people.write(page, story(secret, '<p>本件为机密★3年。</p>'));
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await openList(page);
    await page.getByText(fine).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.endsWith('/documents/states'))).toHaveLength(1);
    await narrow(page, '无审批单');
    await page.waitForURL(/approval/);
    await page.getByText(secret).first().waitFor();
    expect(await titles(page)).toEqual([fine, secret]);
    await narrow(page, '已批准，待发布');
    await page.getByText('0 条').or(page.getByText('没有')).first().waitFor();
    await page.getByText(fine).first().waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByText(fine).first().waitFor();
    // The head of a sorted column is Strapi's own.
    const ours = (await violations(page, 'main')).filter((one) => !one.includes('aria-sort='));
    expect(ours).toEqual([]);
    await picture(page, 'content-manager-list');
  });
});

it('hands several drafts in: one goes through, the other says why not, and keeps what was filled in', async () => {
  await people.as('zhengxiaoyu', async (page) => {
    await openList(page);
    await page.getByText(fine).first().waitFor();
    await chooseAll(page);
    await page.getByRole('button', { name: '提交审批（2 条）' }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('combobox', { name: '信息类别' }).click();
    await page.getByRole('option', { name: '部室工作', exact: true }).click();
    await window.getByRole('button', { name: '各项均已核对，无问题' }).click();
    await picture(page, 'submit-several');
    expect(await violations(page, '[role="dialog"]')).toEqual([]);
    await window.getByRole('button', { name: '逐条提交' }).click();
    await window.getByText('1 件已办成，1 件没有办成，原因见下。').waitFor();
    await picture(page, 'submit-several-done');
    await window.getByRole('button', { name: '关闭' }).last().click();
    await page.locator('tbody tr').filter({ hasText: fine }).getByText('审批中').waitFor();
    await page.getByRole('link', { name: secret }).first().click();
    await page.getByRole('button', { name: '各项均已核对' }).first().waitFor();
    await page.getByText('部室工作').first().waitFor();
  });
});

it('publishes several at once, each for itself, by one who publishes', async () => {
  const number = await people.as('linhui', async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk?view=waiting&q=${STAMP}`);
    const link = page.getByRole('link', { name: fine }).first();
    await link.waitFor();
    return decodeURIComponent((await link.getAttribute('href'))?.split('/').at(-1) ?? '');
  });
  for (const key of ['linhui', 'suyumei']) await people.as(key, (page) => people.agree(page, number));
  await people.as('hewei', async (page) => {
    await openList(page, '&plugins[publication-desk][approval]=approved');
    await page.getByText(fine).first().waitFor();
    expect(await titles(page)).toEqual([fine]);
    await chooseAll(page);
    await page.getByRole('button', { name: '发布（1 条已批准）' }).click();
    const window = page.getByRole('dialog');
    await window.getByRole('button', { name: '逐件发布' }).click();
    await window.getByText('1 件全部办成。').waitFor();
    await window.getByRole('button', { name: '关闭' }).last().click();
    await page.getByText(fine).first().waitFor({ state: 'detached' });
    await page.setViewportSize(PHONE);
    await openList(page, '&plugins[publication-desk][approval]=published');
    await page.getByText(fine).first().waitFor();
    await picture(page, 'content-manager-list-390');
  });
});
