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

/** Somebody at their own machine, signed in through the login page the first time. */
export const signIn = async (given: Signing): Promise<{ context: BrowserContext; page: Page }> => {
  const { browser, address, email, language = 'zh-Hans', viewport = DESKTOP } = given;
  const key = `${address} ${email}`;
  const storageState = signedIn.get(key);
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'Asia/Shanghai',
    ...(storageState ? { storageState } : {}),
  });
  await context.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
  if (language !== 'zh-Hans') await speak(context, language);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  if (!storageState) {
    await throughLoginPage(page, given);
    signedIn.set(key, await context.storageState());
  }
  return { context, page };
};
