import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { picture } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

/** 一键遮盖 in each editor: what is masked changes before the eyes, and the next save does not bring it back. */
let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people } = screens);
}, 600_000);
afterAll(() => screens?.close());

const ONE = '13800001234';
const OTHER = '13900005678';
const TEXT = `联系人王芳，电话 ${ONE}；李明，电话 ${OTHER}。`;

type Editor = {
  readonly address: string;
  /** Writes the text where it is masked later. */
  readonly write: (page: Page) => Promise<void>;
  /** What the eyes see there. */
  readonly read: (page: Page) => Promise<string>;
  /** Goes on writing at the end, as somebody does who has masked something. */
  readonly goOn: (page: Page) => Promise<void>;
};

/** CodeMirror, under Strapi's Markdown, reads what was put in 80 ms later and loses what is left sooner; nobody's hand is so fast. */
const putIn = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.insertText(text);
  await page.waitForTimeout(250);
};

/** The editable part of an editor, by the selector its maker gives it. */
const editable = (address: string, selector: string): Editor => ({
  address,
  write: async (page) => {
    await page.locator(selector).first().click();
    await putIn(page, TEXT);
  },
  read: async (page) => (await page.locator(selector).first().textContent()) ?? '',
  goOn: async (page) => {
    await page.locator(selector).first().click();
    await page.keyboard.press('Control+End');
    await putIn(page, '欢迎来电。');
  },
});

const ofComponent: Editor = {
  address: 'collection-types/api::article.article/create',
  write: async (page) => {
    await page
      .getByRole('button', { name: /添加|Add|无条目|No entry/ })
      .first()
      .click();
    await page.locator('textarea[name="quote.text"]').fill(TEXT);
  },
  read: (page) => page.locator('textarea[name="quote.text"]').inputValue(),
  goOn: async (page) => {
    await page.locator('textarea[name="quote.text"]').press('End');
    await page.locator('textarea[name="quote.text"]').pressSequentially('欢迎来电。');
  },
};

const EDITORS: readonly (readonly [string, Editor])[] = [
  ['Tiptap', editable('collection-types/plugin::publication-desk.item/create', '.ProseMirror')],
  ['Strapi’s blocks', editable('collection-types/api::article.article/create', '[data-slate-editor]')],
  ['Strapi’s Markdown', editable('single-types/api::about.about', '.CodeMirror-code')],
  ['a component', ofComponent],
];

const save = async (page: Page): Promise<void> => {
  const answer = page.waitForResponse(
    (response) =>
      /content-manager\/(collection|single)-types/.test(response.url()) &&
      response.request().method() !== 'GET'
  );
  await page.getByRole('button', { name: '保存', exact: true }).click();
  expect((await answer).status()).toBeLessThan(300);
};

/** Waits until it is so; a page that never gets there fails by what it shows. */
const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  for (let looks = 0; looks < 50 && !(await isSo()); looks += 1)
    await new Promise((go) => setTimeout(go, 100));
};

const openMasks = async (page: Page, { address, write }: Editor): Promise<void> => {
  await page.goto(`${portal.address}/admin/content-manager/${address}`);
  await page.locator('input[name="title"]').fill('职工服务热线公布');
  await write(page);
  // Strapi's blocks editor hands over what was typed a moment later.
  await page.locator('textarea[name="summary"]').fill('公布热线。');
  await save(page);
  await page.getByRole('button', { name: /遮盖为 138\*{4}1234/ }).waitFor();
};

it.each(EDITORS)('%s: one number is masked, the other stays, and neither comes back', async (_, editor) => {
  await people.as('zhengxiaoyu', async (page) => {
    await openMasks(page, editor);
    await page.getByRole('button', { name: /遮盖为 138\*{4}1234/ }).click();
    await page.getByText('138****1234').first().waitFor();
    await eventually(async () => (await editor.read(page)).includes('138****1234'));
    expect(await editor.read(page)).not.toContain(ONE);
    expect(await editor.read(page)).toContain(OTHER);
    await picture(page, 'masked-before-the-eyes');
    await editor.goOn(page);
    await save(page);
    await page.getByRole('button', { name: /遮盖为 139\*{4}5678/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /遮盖为 139\*{4}5678/ }).waitFor();
    const kept = await editor.read(page);
    expect(kept).toContain('138****1234');
    expect(kept).toContain('欢迎来电。');
    expect(kept).not.toContain(ONE);
  });
});

/** Calls the portal as that person's own program would. */
const callerOf = async (email: string) => {
  const send = (path: string, init: RequestInit, token = '') =>
    fetch(`${portal.address}${path}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
    });
  const body = JSON.stringify({ email, password: portal.logins.password });
  const headers = { 'Content-Type': 'application/json' };
  const login = await send('/admin/login', { method: 'POST', body, headers });
  const { token } = ((await login.json()) as { data: { token: string } }).data;
  return async (method: string, path: string, sent: FormData | object): Promise<Record<string, never>[]> => {
    const isForm = sent instanceof FormData;
    const init = { method, body: isForm ? sent : JSON.stringify(sent), headers: isForm ? {} : headers };
    return (await (await send(path, init, token)).json()) as Record<string, never>[];
  };
};

it('a photograph loses the place it was taken at by one tap, and nothing else', async () => {
  // Strapi's optimization takes such notes away by itself; many portals keep pictures as they are.
  const settings = { sizeOptimization: false, responsiveDimensions: true, autoOrientation: false };
  await (
    await callerOf('admin@jzgh.example')
  )('PUT', '/upload/settings', settings);
  const exif = {
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '35/1 14/1 24/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '113/1 14/1 24/1',
    },
  };
  const photo = sharp({ create: { width: 400, height: 300, channels: 3, background: '#a33' } });
  const bytes = await photo.withExif(exif).jpeg().toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), '现场.jpg');
  const officer = await callerOf('zhengxiaoyu@jzgh.example');
  const [file] = await officer('POST', '/upload', form);
  const made = (await officer('POST', '/content-manager/collection-types/plugin::publication-desk.item', {
    title: '现场走访困难职工',
    summary: '走访。',
    attachments: [file!.id],
  })) as unknown as { data: { documentId: string } };
  await people.as('zhengxiaoyu', async (page) => {
    const { documentId } = made.data;
    await page.goto(
      `${portal.address}/admin/content-manager/collection-types/plugin::publication-desk.item/${documentId}`
    );
    await page.getByText('照片带有拍摄地点').first().waitFor();
    await picture(page, 'picture-place');
    await page.getByRole('button', { name: '一键去除拍摄地点' }).click();
    await page.getByText('已去除拍摄地点').first().waitFor();
    await page.getByText('照片带有拍摄地点').first().waitFor({ state: 'detached' });
  });
});
