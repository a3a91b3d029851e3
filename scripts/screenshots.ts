import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../tests/e2e/accessibility';
import { DESKTOP, openBrowser, PHONE, signIn } from '../tests/e2e/browser';
import { root, startPortal } from '../tests/e2e/portal';
import type { RunningPortal } from '../tests/e2e/portal';
import { PAGES } from './screens/pages';
import type { Shown } from './screens/pages';

/**
 * `npm run screenshots`: every page of the demo office into .cache/screenshots, in two languages, widths and themes, and on the terminal
 * what a machine sees wrong there: WCAG, errors of the console, a page wider than its screen. `-- desk form` takes the pages whose name
 * has one of these words, `-- 390 dark` those combinations. E2E_PORTAL and PORTAL_DATA name a portal that runs already.
 */
type Look = {
  readonly width: '1440' | '390';
  readonly language: 'zh-Hans' | 'en';
  readonly theme: 'light' | 'dark';
};
const WIDTHS = { '1440': DESKTOP, '390': PHONE } as const;
const LOOKS: readonly Look[] = (['1440', '390'] as const).flatMap((width) =>
  (['zh-Hans', 'en'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ width, language, theme }))
  )
);
const folder = path.join(root, '.cache/screenshots');

const words = process.argv.slice(2);
const OF_LOOKS = ['1440', '390', 'zh-Hans', 'en', 'light', 'dark'];
const lookWords = words.filter((word) => OF_LOOKS.includes(word));
const pageWords = words.filter((word) => !OF_LOOKS.includes(word));
const pages = PAGES.filter(
  ({ name }) => pageWords.length === 0 || pageWords.some((word) => name.includes(word))
);
const looks = LOOKS.filter((look) => lookWords.every((word) => Object.values(look).includes(word as never)));

/** What does not scroll is a picture of the screen; what does is pictured whole. */
const grow = async (page: Page): Promise<void> => {
  const height = await page.evaluate(() =>
    Math.max(
      document.documentElement.scrollHeight,
      ...[...document.querySelectorAll('main, main > div, [class*="overflow"]')].map(
        (one) => one.scrollHeight
      )
    )
  );
  const size = page.viewportSize();
  if (size && height > size.height)
    await page.setViewportSize({ width: size.width, height: Math.min(height + 160, 5000) });
  await page.waitForTimeout(300);
};

/** Until nothing says that it is being loaded; a page that never does is pictured as it is. */
const settled = async (page: Page): Promise<void> => {
  await page
    .waitForFunction(() => !/正在读取|加载中|Loading/.test(document.body.textContent ?? ''), null, {
      timeout: 8_000,
    })
    .catch(() => undefined);
  await page.waitForTimeout(400);
};

const faultsOf = async (page: Page, errors: readonly string[]): Promise<readonly string[]> => {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...(sideways > 1 ? [`wider than the screen by ${sideways}`] : []),
    ...(await violations(page, 'body')),
    ...errors.map((error) => `console: ${error.slice(0, 200)}`),
  ];
};

type Taking = { readonly browser: Browser; readonly portal: RunningPortal; readonly look: Look };

const openAs = async ({ browser, portal, look }: Taking, who: string) => {
  const given = { browser, address: portal.address, language: look.language, viewport: WIDTHS[look.width] };
  if (who !== '') return signIn({ ...given, email: `${who}@jzgh.example`, password: portal.logins.password });
  const locale = look.language === 'en' ? 'en-GB' : 'zh-CN';
  const context = await browser.newContext({ viewport: given.viewport, locale });
  return { context, page: await context.newPage() };
};

const take = async (page: Page, shown: Shown, { portal, look }: Taking): Promise<void> => {
  const errors: string[] = [];
  const hear = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') errors.push(message.text());
  };
  page.on('console', hear);
  await page.setViewportSize(WIDTHS[look.width]);
  await page.goto(`${portal.address}${shown.path}`);
  await page.waitForLoadState('networkidle');
  await shown.press?.(page);
  await settled(page);
  const file = `${shown.name}-${look.width}-${look.language}-${look.theme}.png`;
  await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
  for (const fault of await faultsOf(page, errors)) console.log(`${file}\n    ${fault}`);
  if (look.theme === 'light' && !/agree|return$/.test(shown.name)) {
    await grow(page);
    await page.screenshot({ path: path.join(folder, `whole-${file}`), animations: 'disabled' });
  }
  page.off('console', hear);
};

const takeAll = async (taking: Taking): Promise<void> => {
  for (const who of new Set(pages.map((shown) => shown.who))) {
    const { context, page } = await openAs(taking, who);
    await context.addInitScript((theme) => localStorage.setItem('STRAPI_THEME', theme), taking.look.theme);
    page.setDefaultTimeout(15_000);
    for (const shown of pages.filter((one) => one.who === who)) {
      try {
        await take(page, shown, taking);
      } catch (error) {
        console.log(`${shown.name}: ${String(error).split('\n')[0]}`);
      }
    }
    await context.close();
  }
};

const run = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const portal = await startPortal();
  const browser = await openBrowser();
  try {
    for (const look of looks) await takeAll({ browser, portal, look });
    console.log(`${pages.length} × ${looks.length} → ${path.relative(root, folder)}`);
  } finally {
    await browser.close();
    await portal.close();
  }
};

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
