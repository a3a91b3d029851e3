import type { Browser, Page } from 'playwright-core';
import { atMachine } from './browser';
import type { RunningPortal } from './portal';

const ITEM = 'plugin::publication-desk.item';

export type Written = {
  readonly title: string;
  readonly summary: string;
  readonly channel: string;
  readonly html: string;
};
export type Handing = { readonly category: string; readonly companion?: string };

/** Pastes HTML into the editor as from WPS. */
const paste = async (page: Page, html: string): Promise<void> => {
  const editor = page.locator('.ProseMirror').first();
  await editor.click();
  await editor.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
};

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** The people of the demo office at their screens; each method is what one person does, by mouse and keyboard. */
export const peopleAt = (portal: RunningPortal, browser: Browser) => {
  const as = <Value>(key: string, work: (page: Page) => Promise<Value>): Promise<Value> =>
    atMachine(
      {
        browser,
        address: portal.address,
        email: `${key}@jzgh.example`,
        password: portal.logins.password,
      },
      work
    );

  /** Writes an item and saves it; leaves the page on it. */
  const write = async (page: Page, { title, summary, channel, html }: Written): Promise<void> => {
    await page.goto(`${portal.address}/admin/content-manager/collection-types/${ITEM}/create`);
    await page.locator('input[name="title"]').fill(title);
    await page.locator('textarea[name="summary"]').fill(summary);
    await paste(page, html);
    await choose(page, '拟发布栏目', channel);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '提交审批' }).waitFor();
  };

  /** Fills the approval form beside the item and hands it in. */
  const submit = async (page: Page, { category, companion }: Handing): Promise<string> => {
    await choose(page, '信息类别', category);
    if (companion) {
      await page
        .getByRole('searchbox', { name: '查找解读' })
        .or(page.getByLabel('查找解读'))
        .first()
        .fill(companion);
      // Each choice says where its own approval stands.
      await page.getByRole('combobox', { name: '配套政策解读' }).click();
      await page.getByRole('option', { name: `${companion}（` }).click();
    }
    await page.getByRole('button', { name: '各项均已核对，无问题' }).click();
    await page.getByRole('button', { name: '提交审批' }).click();
    const link = page.locator('a[href*="/plugins/publication-desk/forms/"]').first();
    await link.waitFor();
    return decodeURIComponent((await link.getAttribute('href'))?.split('/').at(-1) ?? '');
  };

  const openForm = (page: Page, number: string) =>
    page.goto(`${portal.address}/admin/plugins/publication-desk/forms/${number}`);

  const agree = async (page: Page, number: string): Promise<void> => {
    await openForm(page, number);
    await page.getByRole('button', { name: /^同意(（代.+签）)?$/ }).click();
    await page.getByRole('button', { name: '确认同意' }).click();
    await page.getByText('已办理。').waitFor();
  };

  const publish = async (page: Page, number: string): Promise<void> => {
    await openForm(page, number);
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('已发布', { exact: true }).first().waitFor();
  };

  return { as, write, submit, openForm, agree, publish };
};

export type People = ReturnType<typeof peopleAt>;
