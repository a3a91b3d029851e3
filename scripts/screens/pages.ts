import type { Page } from 'playwright-core';

const ITEM = 'plugin::publication-desk.item';
const LIST = `/admin/content-manager/collection-types/${ITEM}`;
const DESK = '/admin/plugins/publication-desk';
const SETTINGS = '/admin/settings/publication-desk';

/** One page somebody has before them: who, where, and what they pressed to see it. */
export type Shown = {
  readonly name: string;
  readonly who: string;
  readonly path: string;
  readonly press?: (page: Page) => Promise<unknown>;
};

/** The first row of a list of forms, opened. */
const firstForm = async (page: Page): Promise<void> => {
  await page.locator('main a[href*="/forms/2"]').first().click();
  await page.waitForURL('**/forms/2*');
  await page.waitForLoadState('networkidle');
};

const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const inForm = (name: RegExp) => async (page: Page) => {
  await firstForm(page);
  await button(name)(page);
};

const SETTING_PAGES = [
  'rules',
  'organization',
  'delegations',
  'channels',
  'calendar',
  'terms',
  'drift',
  'outbox',
  'changes',
] as const;

const RULE_PARTS = [
  'positions',
  'categories',
  'checklist',
  'numbers',
  'ranking',
  'screening',
  'book',
] as const;

/** Every page of the desk, by the people who work at it. */
export const PAGES: readonly Shown[] = [
  { name: 'login', who: '', path: '/admin/auth/login' },
  { name: 'home-officer', who: 'zhengxiaoyu', path: '/admin' },
  { name: 'desk-officer', who: 'zhengxiaoyu', path: DESK },
  { name: 'desk-officer-returned', who: 'zhengxiaoyu', path: `${DESK}?view=returned` },
  { name: 'list-officer', who: 'zhengxiaoyu', path: LIST },
  { name: 'write-officer', who: 'zhengxiaoyu', path: `${LIST}/create` },
  { name: 'form-officer', who: 'zhengxiaoyu', path: `${DESK}?view=mine`, press: firstForm },
  { name: 'home-leader', who: 'suyumei', path: '/admin' },
  { name: 'desk-leader', who: 'suyumei', path: DESK },
  { name: 'form-leader', who: 'suyumei', path: DESK, press: firstForm },
  { name: 'form-leader-agree', who: 'suyumei', path: DESK, press: inForm(/^(同意|Agree)/) },
  { name: 'form-leader-return', who: 'suyumei', path: DESK, press: inForm(/^(退回|Return)$/) },
  { name: 'deputy-leader', who: 'suyumei', path: `${DESK}/deputy` },
  { name: 'notices-leader', who: 'suyumei', path: `${DESK}/notices` },
  { name: 'home-office', who: 'hewei', path: '/admin' },
  { name: 'desk-office', who: 'hewei', path: DESK },
  { name: 'desk-office-all', who: 'hewei', path: `${DESK}?view=all` },
  { name: 'form-office', who: 'hewei', path: `${DESK}?view=ready`, press: firstForm },
  { name: 'register-office', who: 'hewei', path: `${DESK}/register` },
  { name: 'ranking-office', who: 'hewei', path: `${DESK}/ranking` },
  { name: 'list-office', who: 'hewei', path: LIST },
  ...SETTING_PAGES.map((page) => ({ name: `settings-${page}`, who: 'hewei', path: `${SETTINGS}/${page}` })),
  ...RULE_PARTS.map((part) => ({
    name: `settings-rules-${part}`,
    who: 'hewei',
    path: `${SETTINGS}/rules?part=${part}`,
  })),
];
