import type { Page } from 'playwright-core';
import { scrollsSideways } from './accessibility';
import { picture } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

/** 400 % of 1280 × 1024: what somebody sees who enlarges the page four times. */
const LARGE = { width: 320, height: 256 };
const TITLE = `女职工素质提升行动 ${Date.now().toString(36)}`;

let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people } = screens);
}, 600_000);
afterAll(() => screens?.close());

type Focused = { readonly name: string; readonly isSeen: boolean };

/** What the keys are on, and whether the eye sees it: on the screen, and with a ring, or a caret. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement | null;
    if (!active || active === document.body) return { name: '', isSeen: true };
    const name =
      active.getAttribute('aria-label') ??
      (active.id ? document.querySelector(`label[for="${CSS.escape(active.id)}"]`)?.textContent : null) ??
      active.textContent ??
      '';
    const ringed = [active, active.parentElement, active.parentElement?.parentElement].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const pseudo = getComputedStyle(active, '::after');
    const box = active.getBoundingClientRect();
    const onScreen = box.bottom > 0 && box.top < window.innerHeight;
    return { name: name.trim(), isSeen: onScreen && (ringed || pseudo.borderStyle !== 'none') };
  });

/** Tab until the keys are on something of that name; every step is seen. */
const tabTo = async (page: Page, name: string | RegExp, most = 120): Promise<void> => {
  const fits = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
  const unseen: string[] = [];
  for (let step = 0; step < most; step += 1) {
    const at = await focused(page);
    if (fits(at.name)) {
      expect({ name: at.name, isSeen: at.isSeen }).toEqual({ name: at.name, isSeen: true });
      return;
    }
    if (!at.isSeen) unseen.push(at.name);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by Tab: ${String(name)}; not seen on the way: ${unseen.join(' | ')}`);
};

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

let number = '';

it('an officer hands in by keys alone', async () => {
  number = await people.as('zhengxiaoyu', async (page) => {
    await people.write(page, {
      title: TITLE,
      summary: '举办女职工素质提升培训班。',
      channel: '工会要闻',
      html: '<p>举办女职工素质提升培训班。</p>',
    });
    await page.locator('input[name="title"]').focus();
    await tabTo(page, /^信息类别/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '部室工作', exact: true }).waitFor();
    await page.keyboard.type('部室工作');
    await page.keyboard.press('Enter');
    await press(page, '各项均已核对，无问题');
    await press(page, '提交审批');
    const link = page.locator('a[href*="/plugins/publication-desk/forms/"]').first();
    await link.waitFor();
    return decodeURIComponent((await link.getAttribute('href'))?.split('/').at(-1) ?? '');
  });
  expect(number).toMatch(/^\d{4}-\d{4}$/);
});

it.each(['linhui', 'suyumei'])('%s signs by keys; a closed window gives the keys back', async (key) => {
  await people.as(key, async (page) => {
    await people.openForm(page, number);
    await page.getByRole('button', { name: '同意', exact: true }).waitFor();
    await press(page, '同意');
    await page.getByRole('dialog').waitFor();
    // On the first field, not on the cross that closes.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForTimeout(50);
    expect((await focused(page)).name).toBe('同意');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await press(page, '确认同意');
    await page.getByText('已办理。').waitFor();
  });
});

it('the office publishes, and opens its year, by keys', async () => {
  await people.as('hewei', async (page) => {
    await people.openForm(page, number);
    await page.getByRole('button', { name: '发布', exact: true }).waitFor();
    await press(page, '发布');
    await page.getByText('已在网站上公开：').waitFor();
  });
  await people.as('fanxiaodong', async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk`);
    await page.getByRole('heading', { name: /年概况/ }).waitFor();
    await press(page, '展开');
    await page.getByRole('heading', { name: '各环节办理时间（天）' }).waitFor();
    await page.getByRole('heading', { name: '各部室每月发布条数' }).scrollIntoViewIfNeeded();
    await picture(page, 'desk-year');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, 'desk-year-390');
  });
});

it('stays usable where the page is enlarged four times', async () => {
  const wide: string[] = [];
  await people.as('fanxiaodong', async (page) => {
    await page.setViewportSize(LARGE);
    for (const [name, path] of [
      ['desk', 'plugins/publication-desk'],
      ['form', `plugins/publication-desk/forms/${number}`],
      ['register', 'plugins/publication-desk/register'],
      ['ranking', 'plugins/publication-desk/ranking'],
    ] as const) {
      await page.goto(`${portal.address}/admin/${path}`);
      await page.locator('main h1, main h2').first().waitFor();
      await page.waitForLoadState('networkidle');
      if (await scrollsSideways(page)) wide.push(name);
      await picture(page, `large-${name}`);
    }
  });
  await people.as('admin', async (page) => {
    await page.setViewportSize(LARGE);
    await page.goto(`${portal.address}/admin/settings/publication-desk`);
    await page.locator('main').first().waitFor();
    await page.waitForLoadState('networkidle');
    await picture(page, 'large-settings');
  });
  expect(wide).toEqual([]);
});
