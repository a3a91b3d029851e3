import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { violations } from './accessibility';
import { DESKTOP, openBrowser, picture } from './browser';
import { startEmptyPortal } from './portal';

jest.setTimeout(600_000);

const PASSWORD = 'Newsroom-2026';
const TITLE = 'Harbour laboratory opens its doors';
const ITEM = 'plugin::publication-desk.item';
const PEOPLE = [
  'Department,Class,Name,E-mail,Position',
  'Science,Departments,Will Writer,will@harbour.test,Writer',
  'Science,,Eve Editor,eve@harbour.test,Editor',
  ',,Lou Legal,lou@harbour.test,Legal',
  ',,Dee Dean,dee@harbour.test,Dean',
  ',,Wes Webb,wes@harbour.test,Web editor',
];

let portal: Awaited<ReturnType<typeof startEmptyPortal>>;
let browser: Browser;
/** Each at a machine of their own. */
const at = new Map<string, BrowserContext>();

beforeAll(async () => {
  portal = await startEmptyPortal({ PORTAL_RULES: 'newsroom', PORTAL_ORGANIZATION: 'Harbour University' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** Words of a page and of its labels that an English newsroom could not read, or that are none of its business. */
const foreign = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wrong = /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]|trade union|\bArt\. ?\d|general office/i;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (!['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? ''))
        found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'value'])
        found.push(element.getAttribute(name) ?? '');
    return [...new Set(found.filter((text) => wrong.test(text)))];
  });

const readable = async (page: Page): Promise<void> => {
  // Behind a dialog the page itself is hidden from readers.
  await page.getByRole('main', { includeHidden: true }).first().waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  expect(await foreign(page)).toEqual([]);
};

const as = async (who: string, work: (page: Page) => Promise<void>): Promise<void> => {
  const context = at.get(who) ?? (await browser.newContext({ viewport: DESKTOP, locale: 'en-GB' }));
  at.set(who, context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await work(page).finally(() => page.close());
};
const desk = (page: Page, rest = '') => page.goto(`${portal.address}/admin/plugins/publication-desk${rest}`);
const settings = (page: Page, name: string) =>
  page.goto(`${portal.address}/admin/settings/publication-desk/${name}`);
const dialogOf = (page: Page) => page.getByRole('dialog');

const choosePassword = async (page: Page): Promise<void> => {
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.locator('input[name="confirmPassword"]').fill(PASSWORD);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};

let links: readonly string[] = [];

it('shows the first administrator what to do in which order', () =>
  as('ada', async (page) => {
    await page.goto(`${portal.address}/admin`);
    await page.locator('input[name="firstname"]').fill('Ada');
    await page.locator('input[name="lastname"]').fill('Byron');
    await page.locator('input[name="email"]').fill('ada@harbour.test');
    await choosePassword(page);
    await desk(page);
    const steps = page.getByRole('list', { name: 'Start here' });
    await steps.waitFor();
    expect(await steps.getByRole('listitem').count()).toBe(5);
    expect(await steps.getByRole('listitem').first().innerText()).toContain('In use: Newsroom');
    expect(await page.getByText('You hold no position yet').count()).toBe(0);
    await readable(page);
    expect(await violations(page, 'main')).toEqual([]);
    await picture(page, 'first-hour');
  }));

it('takes departments and people from one spreadsheet, tried first', () =>
  as('ada', async (page) => {
    const file = path.join(portal.data, 'people.csv');
    const choose = async (lines: readonly string[]) => {
      writeFileSync(file, `\uFEFF${lines.join('\r\n')}`);
      await dialogOf(page).locator('input[type="file"]').setInputFiles(file);
      await dialogOf(page).getByRole('button', { name: 'Check it first' }).click();
    };
    await settings(page, 'organization');
    await page.getByRole('button', { name: 'Import departments and people' }).click();
    await choose([...PEOPLE, 'Science,,Someone,someone@harbour.test,Columnist']);
    await dialogOf(page)
      .getByText(/Row 7: there is no position “Columnist”/)
      .waitFor();
    await choose(PEOPLE);
    await dialogOf(page)
      .getByText('It would add 1 department, 5 accounts and 5 seats; 0 rows are there already.')
      .waitFor();
    await dialogOf(page).getByRole('button', { name: 'Import departments and people' }).click();
    await dialogOf(page)
      .getByText(/Send each of the 5 new people their link/)
      .waitFor();
    await readable(page);
    links = [...(await dialogOf(page).innerText()).matchAll(/http\S+/g)].map(([link]) => link);
    expect(links).toHaveLength(5);
    await dialogOf(page).getByRole('button', { name: 'Close' }).last().click();
    await settings(page, 'channels');
    await page.getByRole('button', { name: 'Add a channel' }).first().click();
    await dialogOf(page).getByLabel('Name').fill('News');
    await dialogOf(page).locator('button[type="submit"]').click();
    await page.getByText('news', { exact: true }).waitFor();
    await desk(page);
    const steps = page.getByRole('list', { name: 'Start here' });
    await steps.getByText('Every stage has somebody').waitFor();
    await steps.getByText('1 channel', { exact: true }).waitFor();
  }));

it('has no page of the settings that an English office could not read', () =>
  as('ada', async (page) => {
    for (const name of [
      'organization',
      'delegations',
      'channels',
      'calendar',
      'terms',
      'drift',
      'outbox',
      'changes',
    ]) {
      await settings(page, name);
      await readable(page);
    }
    for (const part of [
      'positions',
      'categories',
      'routes',
      'checklist',
      'numbers',
      'ranking',
      'screening',
    ]) {
      await settings(page, `rules?part=${part}`);
      await readable(page);
    }
    await page.goto(`${portal.address}/admin/settings/roles`);
    await readable(page);
  }));

it('lets everybody choose a password by their link', async () => {
  for (const [index, link] of links.entries()) {
    const who = PEOPLE[index + 1]?.split(',')[3]?.split('@')[0] ?? '';
    await as(who, async (page) => {
      await page.goto(link);
      await choosePassword(page);
      await readable(page);
    });
  }
});

it('writes, signs and publishes a story past editor, legal and dean', async () => {
  await as('will', async (page) => {
    await page.goto(`${portal.address}/admin/content-manager/collection-types/${ITEM}/create`);
    await page.locator('input[name="title"]').fill(TITLE);
    await page.locator('textarea[name="summary"]').fill('An open day for everybody.');
    await page.locator('.ProseMirror').first().click();
    await page.keyboard.type('On Saturday the laboratory opens its doors to everybody who wants to see it.');
    await page.getByRole('combobox', { name: 'Channel' }).first().click();
    await page.getByRole('option', { name: 'News', exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('combobox', { name: 'Category' }).click();
    await page.getByRole('option', { name: 'Research story' }).click();
    await page.getByRole('button', { name: 'All checked and in order' }).click();
    await page.getByText('Lou Legal').waitFor();
    await readable(page);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('In review').first().waitFor();
    await readable(page);
  });
  for (const who of ['eve', 'lou', 'dee'])
    await as(who, async (page) => {
      await desk(page);
      await page.getByRole('link', { name: TITLE }).first().click();
      await page.getByRole('button', { name: 'Agree' }).first().click();
      await readable(page);
      await dialogOf(page).locator('button[type="submit"]').click();
      await dialogOf(page).waitFor({ state: 'detached' });
      await readable(page);
    });
  await as('wes', async (page) => {
    await desk(page, '?view=ready');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('button', { name: 'Publish' }).first().click();
    const asked = dialogOf(page).locator('button[type="submit"]');
    await asked
      .or(page.getByText('Published', { exact: true }).first())
      .first()
      .waitFor();
    if (await asked.count()) await asked.click();
    await page.getByText('Published', { exact: true }).first().waitFor();
    await readable(page);
    await desk(page, '/register');
    await page.getByText(TITLE).first().waitFor();
    await readable(page);
  });
  const answer = await fetch(`${portal.address}/api/publication-desk/items`);
  expect(((await answer.json()) as { data: { title: string }[] }).data[0]?.title).toBe(TITLE);
});

it('has no ranking anywhere', () =>
  as('wes', async (page) => {
    await desk(page);
    expect(await page.getByRole('link', { name: 'Ranking' }).count()).toBe(0);
    await desk(page, '/ranking');
    await readable(page);
    expect(await page.getByRole('heading', { name: 'Ranking' }).count()).toBe(0);
  }));
