import type { BrowserContext, Page } from 'playwright-core';
import { picture, signIn } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

/** What is typed is kept until it is sent, whatever becomes of the session. */
let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];
let browser: Screens['browser'];
let number = '';

const HEAD = 'linhui@jzgh.example';
const OPINION = '数量有误，请与财务核对后更正。';

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people, browser } = screens);
  number = await people.as('zhengxiaoyu', async (page) => {
    const html = '<p>市总工会开展职工书屋建设活动，新建书屋十二个。</p>';
    await people.write(page, {
      title: '职工书屋建设情况',
      summary: '新建书屋十二个。',
      channel: '工会要闻',
      html,
    });
    return people.submit(page, { category: '部室工作' });
  });
}, 600_000);
afterAll(() => screens?.close());

const atForm = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const opened = await signIn({
    browser,
    address: portal.address,
    email: HEAD,
    password: portal.logins.password,
  });
  await people.openForm(opened.page, number);
  return opened;
};

const opinionOf = (page: Page) => page.getByRole('dialog').getByLabel('意见（必填）');

const openReturn = async (page: Page): Promise<void> => {
  await page.getByRole('toolbar').getByRole('button', { name: '退回', exact: true }).click();
  await opinionOf(page).waitFor();
};

/** What a tab finds that was left open over the weekend: a token nobody takes any more, and nothing to renew it with. */
const endSession = async (context: BrowserContext): Promise<void> => {
  const cookies = await context.cookies();
  await context.clearCookies();
  const tokens = cookies.filter(({ name }) => name === 'jwtToken');
  await context.addCookies(tokens.map((token) => ({ ...token, value: 'ended' })));
};

const logIn = async (page: Page, email: string): Promise<void> => {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(portal.logins.password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};

it('an opinion is there again after the page was opened anew', async () => {
  const { context, page } = await atForm();
  await openReturn(page);
  await opinionOf(page).fill(OPINION);
  await page.reload();
  await openReturn(page);
  expect(await opinionOf(page).inputValue()).toBe(OPINION);
  await picture(page, 'typed-restored');
  await context.close();
});

it('the password is asked for on the spot, and what was typed is sent', async () => {
  const { context, page } = await atForm();
  await openReturn(page);
  await opinionOf(page).fill(OPINION);
  await endSession(context);
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
  const window = page.getByRole('dialog', { name: '登录已过期' });
  await window.getByLabel('密码').fill(portal.logins.password);
  await picture(page, 'session-ended');
  await window.getByRole('button', { name: '继续', exact: true }).click();
  await window.waitFor({ state: 'detached' });
  expect(await opinionOf(page).inputValue()).toBe(OPINION);
  await context.close();
});

it('another tab that signs in throws nobody to the login page, and the first goes on by itself', async () => {
  const { context, page } = await atForm();
  await openReturn(page);
  await opinionOf(page).fill(OPINION);
  await endSession(context);
  const other = await context.newPage();
  await other.goto(`${portal.address}/admin/plugins/publication-desk`);
  await other.locator('input[name="email"]').waitFor();
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
  expect(page.url()).toContain(`/forms/${number}`);
  await logIn(other, HEAD);
  await page.getByRole('dialog', { name: '登录已过期' }).waitFor({ state: 'detached' });
  expect(await opinionOf(page).inputValue()).toBe(OPINION);
  await page.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
  await page.getByText('已退回').first().waitFor();
  await page.getByText(OPINION).first().waitFor();
  await openAgain(page);
  await context.close();
});

/** Sent, it is kept no longer. */
const openAgain = async (page: Page): Promise<void> => {
  const kept = await page.evaluate(
    (about) => Object.keys(localStorage).filter((name) => name.includes(about)),
    `form/${number}`
  );
  expect(kept).toEqual([]);
};

it('the login leads back to the form where Strapi itself ended the session', async () => {
  const { context, page } = await atForm();
  await page.goto(`${portal.address}/admin/content-manager/collection-types/plugin::publication-desk.item`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await endSession(context);
  await page.locator('tbody tr').first().click();
  await page.locator('input[name="email"]').waitFor();
  await logIn(page, HEAD);
  expect(page.url()).toContain('/content-manager/collection-types/plugin::publication-desk.item');
  await context.close();
});
