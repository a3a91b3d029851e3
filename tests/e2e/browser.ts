import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { root } from './portal';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ARGUMENTS });

/** A picture of what is seen; with PICTURES=1 it becomes the README's, so that a test run leaves the checkout as it was. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = path.join(root, process.env.PICTURES ? 'docs/images' : '.cache/pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
};

type Signing = {
  readonly browser: Browser;
  readonly address: string;
  readonly email: string;
  readonly password: string;
  readonly language?: 'zh-Hans' | 'en';
  readonly viewport?: { width: number; height: number };
};

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

// Strapi lets one address try five logins in five minutes: each person signs in once and stays signed in.
const signedIn = new Map<string, State>();

const throughLoginPage = async (page: Page, { address, email, password }: Signing): Promise<void> => {
  await page.goto(`${address}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
};

/** People keep their language with their account, and it wins over the browser's; here it is the one asked for. */
const speak = async (context: BrowserContext, language: string): Promise<void> => {
  await context.route('**/admin/users/me', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    const { data } = await response.json();
    return route.fulfill({ response, json: { data: { ...data, preferedLanguage: language } } });
  });
};

const newContext = async (
  { browser, language = 'zh-Hans', viewport = DESKTOP }: Signing,
  storageState?: State
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport,
    locale: language === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(storageState ? { storageState } : {}),
  });
  await context.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
  if (language !== 'zh-Hans') await speak(context, language);
  return context;
};

const newPage = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
};

/** The page is somebody's: through the login page the first time, by their cookies after that. */
const become = async (page: Page, given: Signing): Promise<void> => {
  const context = page.context();
  const key = `${given.address} ${given.email}`;
  const known = signedIn.get(key);
  if (known) {
    await context.addCookies(known.cookies);
    const kept = known.origins.flatMap(({ localStorage: entries }) => entries);
    await page.evaluate(
      (entries) => entries.forEach(({ name, value }) => localStorage.setItem(name, value)),
      kept
    );
    return;
  }
  await throughLoginPage(page, given);
  signedIn.set(key, await context.storageState());
};

/** Somebody at their own machine, signed in through the login page the first time. */
export const signIn = async (given: Signing): Promise<{ context: BrowserContext; page: Page }> => {
  const known = signedIn.get(`${given.address} ${given.email}`);
  const context = await newContext(given, known);
  const page = await newPage(context);
  if (!known) await become(page, given);
  return { context, page };
};

type Machine = { readonly context: BrowserContext; taken: boolean };

// By portal and language: a browser that has read the screens once reads them again from its cache, in half the time.
const machines = new Map<string, Machine>();

/**
 * Somebody at the machine that everybody of one language sits down at in turn, with nothing left of who sat there before. Who comes while
 * it is taken has one of their own.
 */
export const atMachine = async <Value>(
  given: Signing,
  work: (page: Page) => Promise<Value>
): Promise<Value> => {
  const key = `${given.address} ${given.language ?? 'zh-Hans'}`;
  const known = machines.get(key);
  if (known?.taken) {
    const { context, page } = await signIn(given);
    return work(page).finally(() => context.close());
  }
  const machine = known ?? { context: await newContext(given), taken: false };
  machines.set(key, machine);
  machine.taken = true;
  const page = await newPage(machine.context);
  try {
    await page.setViewportSize(given.viewport ?? DESKTOP);
    await machine.context.clearCookies();
    // Anything of the portal that is light: what a browser keeps belongs to an address.
    await page.goto(`${given.address}/api/nothing`);
    await page.evaluate(() => localStorage.clear());
    await become(page, given);
    return await work(page);
  } finally {
    await page.close();
    machine.taken = false;
  }
};
