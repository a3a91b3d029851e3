import type { Page } from 'playwright-core';
import { violations } from './accessibility';
import { DESKTOP, PHONE, picture } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

/** Counted: officer 2 from a saved draft, signer 2 from a link, office 1. */
let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people } = screens);
}, 600_000);
afterAll(() => screens?.close());

const story = (title: string) => ({
  title,
  summary: '市总工会开展职工书屋建设活动。',
  channel: '工会要闻',
  html: '<p>市总工会开展职工书屋建设活动，新建书屋十二个。</p>'.repeat(12),
});

/** How often the page is pressed while something is done. */
const taps = async (page: Page, work: () => Promise<void>): Promise<number> => {
  await page.evaluate(() => {
    const counted = window as unknown as { taps: number };
    counted.taps = 0;
    document.addEventListener('click', ({ isTrusted }) => (counted.taps += isTrusted ? 1 : 0), true);
  });
  await work();
  return page.evaluate(() => (window as unknown as { taps: number }).taps);
};

const isOnScreen = async (page: Page, text: string): Promise<boolean> => {
  const box = await page.getByText(text).first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y < height;
};

it('officer: two, from a saved draft; the category is that of last time', async () => {
  await people.as('zhengxiaoyu', async (page) => {
    await people.write(page, story('职工书屋建设活动启动'));
    // The editor has names on its buttons, which it came without.
    expect(await violations(page, '.tiptap-editor-wrapper')).toEqual([]);
    await people.submit(page, { category: '部室工作' });
    await people.write(page, story('职工书屋建设活动总结'));
    const pressed = await taps(page, async () => {
      await page.getByRole('button', { name: '各项均已核对，无问题' }).click();
      await page.getByRole('button', { name: '提交审批' }).click();
      await page.locator('a[href*="/plugins/publication-desk/forms/"]').first().waitFor();
    });
    expect(pressed).toBe(2);
  });
});

it.each([
  ['linhui', DESKTOP],
  ['suyumei', PHONE],
] as const)('signer %s at %j: two, from a link, without scrolling', async (key, viewport) => {
  const number = await numberOf('职工书屋建设活动总结');
  await people.as(key, async (page) => {
    await page.setViewportSize(viewport);
    await people.openForm(page, number);
    const agree = page.getByRole('toolbar').getByRole('button', { name: '同意', exact: true });
    await agree.waitFor();
    const box = await agree.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    expect(await isOnScreen(page, '新建书屋十二个')).toBe(true);
    await picture(page, `form-signing-${viewport.width}`);
    const pressed = await taps(page, async () => {
      await agree.click();
      await page.getByRole('button', { name: '确认同意' }).click();
      await page.getByText('已办理。').waitFor();
    });
    expect(pressed).toBe(2);
  });
});

it('office: one, and the link to the page follows', async () => {
  const number = await numberOf('职工书屋建设活动总结');
  await people.as('hewei', async (page) => {
    await people.openForm(page, number);
    const publish = page.getByRole('toolbar').getByRole('button', { name: '发布', exact: true });
    await publish.waitFor();
    const pressed = await taps(page, async () => {
      await publish.click();
      await page.getByText('已在网站上公开：').waitFor();
    });
    expect(pressed).toBe(1);
    await picture(page, 'form-published');
  });
});

it('several at once: the head, the leader on a phone, the office; each form says for itself what became of it', async () => {
  const titles = ['职工书屋赠书活动', '职工书屋读书分享会'];
  await people.as('zhengxiaoyu', async (page) => {
    for (const title of titles) {
      await people.write(page, story(title));
      await people.submit(page, { category: '部室工作' });
    }
  });
  const choose = async (page: Page, view: string): Promise<void> => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk?view=${view}&q=职工书屋`);
    for (const title of titles) await page.getByRole('checkbox', { name: title }).click();
  };
  for (const [key, viewport] of [
    ['linhui', DESKTOP],
    ['suyumei', PHONE],
  ] as const)
    await people.as(key, async (page) => {
      await page.setViewportSize(viewport);
      await choose(page, 'waiting');
      await picture(page, `several-chosen-${viewport.width}`);
      await page.getByRole('button', { name: '一并同意（2 件）' }).click();
      const confirm = page.getByRole('button', { name: '逐件签署同意' });
      // Nobody opened them: whoever signs says that they read what the list names.
      expect(await confirm.isEnabled()).toBe(false);
      await page.getByText('各件内容我都已看过').click();
      await picture(page, `several-asked-${viewport.width}`);
      expect(await violations(page, '[role="dialog"]')).toEqual([]);
      await confirm.click();
      await page.getByText('2 件全部办成。').waitFor();
      await picture(page, `several-done-${viewport.width}`);
    });
  await people.as('hewei', async (page) => {
    await choose(page, 'ready');
    await page.getByRole('button', { name: '一并发布（2 件）' }).click();
    await page.getByRole('button', { name: '逐件发布' }).click();
    await page.getByText('2 件全部办成。').waitFor();
    await picture(page, 'several-published');
  });
});

/** The form of a title, as the officer finds it. */
const numberOf = (title: string): Promise<string> =>
  people.as('zhengxiaoyu', async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk?view=mine`);
    const link = page.getByRole('link', { name: title }).first();
    await link.waitFor();
    return decodeURIComponent((await link.getAttribute('href'))?.split('/').at(-1) ?? '');
  });
