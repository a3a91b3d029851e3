import type { Locator, Page } from 'playwright-core';
import { PHONE, picture } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

/** Every verb as the person who has it presses it, and what the page says afterwards. */
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
  html: '<p>市总工会开展职工书屋建设活动，新建书屋十二个。</p>',
});

/** Somebody opens the form and does something there. */
const at = (key: string, number: string, work: (page: Page) => Promise<void>): Promise<void> =>
  people.as(key, async (page) => {
    await people.openForm(page, number);
    await page
      .getByRole('button', { name: /更多|同意|发布/ })
      .first()
      .waitFor();
    await work(page);
  });

const open = async (page: Page, verb: string): Promise<Locator> => {
  const button = page.getByRole('toolbar').getByRole('button', { name: verb, exact: true });
  if ((await button.count()) > 0) await button.click();
  else {
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: verb, exact: true }).click();
  }
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
};

const confirm = async (page: Page, verb: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

type Filled = Readonly<Record<string, string>>;

const press = async (page: Page, verb: string, filled: Filled = {}): Promise<void> => {
  const dialog = await open(page, verb);
  for (const [label, value] of Object.entries(filled)) await dialog.getByLabel(label).fill(value);
  await confirm(page, verb);
};

const pick = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};

const sees = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

const submitted = (title: string, category = '部室工作'): Promise<string> =>
  people.as('zhengxiaoyu', async (page) => {
    await people.write(page, story(title));
    return people.submit(page, { category });
  });

it('comment, a scan of a paper form, return, resubmission', async () => {
  const number = await submitted('职工书屋建设活动启动');
  await at('zhengxiaoyu', number, async (page) => {
    const dialog = await open(page, '附纸质单扫描件');
    const scan = { name: '审批单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
    await dialog.locator('input[type="file"]').setInputFiles(scan);
    await confirm(page, '附纸质单扫描件');
    await sees(page, /附纸质审批单扫描件：.*审批单/);
  });
  await at('linhui', number, async (page) => {
    await press(page, '留言', { 留言: '请核对书屋数量。' });
    await sees(page, '请核对书屋数量。');
    await press(page, '退回', { '意见（必填）': '数量有误，请更正。' });
    await sees(page, '已退回');
    await sees(page, '数量有误，请更正。');
  });
  await people.as('zhengxiaoyu', async (page) => {
    await people.openForm(page, number);
    await page
      .getByRole('link', { name: '修改后重新提交' })
      .or(page.getByRole('link', { name: /重新提交/ }))
      .first()
      .click();
    await page.getByRole('button', { name: '重新提交' }).waitFor();
    await page.locator('textarea[name="summary"]').fill('市总工会新建职工书屋十一个。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '各项均已核对，无问题' }).click();
    const again = page.getByRole('button', { name: '重新提交' });
    await again.click();
    await again.waitFor({ state: 'detached' });
    await people.openForm(page, number);
    await sees(page, '修改后重新提交');
  });
});

it('reminder and recall by the officer', async () => {
  const number = await submitted('女职工权益知识竞赛举行');
  await at('zhengxiaoyu', number, async (page) => {
    await press(page, '催办');
    await sees(page, /催办：/);
    await press(page, '撤回审批单', { 理由: '还有一张图片未选。' });
    await sees(page, '已撤回');
  });
});

it('a co-signature is asked for before the stage signs', async () => {
  const number = await submitted('工会法律援助服务月启动');
  await at('linhui', number, async (page) => {
    await open(page, '请人加签');
    await pick(page, '加签人', /韩志远/);
    await page.getByRole('dialog').getByLabel('理由').fill('涉及法律问题，请先审核。');
    await picture(page, 'verb-cosign');
    await confirm(page, '请人加签');
    await sees(page, /（加签）/);
    await sees(page, /等待韩志远|韩志远/);
  });
  await people.as('hanzhiyuan', (page) => people.agree(page, number));
  await people.as('linhui', async (page) => {
    await people.agree(page, number);
    await picture(page, 'form-cosigned');
  });
});

it('a head names their own deputy from a phone, and ends it again', async () => {
  await people.as('linhui', async (page) => {
    await page.setViewportSize(PHONE);
    await page.goto(`${portal.address}/admin/plugins/publication-desk`);
    await page.getByRole('link', { name: '请人代签' }).click();
    await page.getByRole('combobox', { name: '代签人' }).click();
    await page.getByRole('option', { name: '韩志远', exact: true }).click();
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel('结束日期').fill(day);
    await page.getByLabel('理由').fill('外出培训。');
    await picture(page, 'deputy-phone');
    await page.getByRole('button', { name: '请其代签' }).click();
    await sees(page, `韩志远 · ${day} – ${day}`);
    await picture(page, 'deputy-named-phone');
  });
  const number = await submitted('女职工关爱行动启动');
  await at('hanzhiyuan', number, (page) => sees(page, /代林慧签/));
  await people.as('linhui', async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk/deputy`);
    await picture(page, 'deputy');
    await page.getByRole('button', { name: /取消林慧对韩志远的委托/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '确认' }).click();
    await sees(page, '没有代签人');
  });
});

it('to a stricter route, schedule, unschedule, publish, withdraw', async () => {
  const title = '困难职工帮扶工作情况';
  const number = await submitted(title);
  await people.as('linhui', (page) => people.agree(page, number));
  await at('suyumei', number, async (page) => {
    await open(page, '转更严流程');
    await pick(page, '改为类别', '敏感信息');
    await page.getByRole('dialog').getByLabel('理由').fill('涉及困难职工个人情况。');
    await picture(page, 'verb-raise');
    await confirm(page, '转更严流程');
    await sees(page, /转更严流程，类别改为“敏感信息”/);
  });
  await people.as('suyumei', (page) => people.agree(page, number));
  await people.as('chenglixin', async (page) => {
    await page.setViewportSize(PHONE);
    await people.agree(page, number);
  });
  await at('hewei', number, async (page) => {
    const dialog = await open(page, '定时发布');
    await dialog.getByLabel('发布时间').fill('2020-01-01T08:00');
    await dialog.getByRole('button', { name: '定时发布', exact: true }).click();
    // Refused: the window stays, with what was typed in it.
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('发布时间').inputValue()).toBe('2020-01-01T08:00');
    await picture(page, 'verb-refused');
    await dialog.getByLabel('发布时间').fill('2031-01-02T08:30');
    await confirm(page, '定时发布');
    await sees(page, /定于 .*2031.* 发布/);
    await press(page, '取消定时');
    await sees(page, '取消定时发布');
    await page.getByRole('toolbar').getByRole('button', { name: '发布', exact: true }).click();
    await sees(page, /已发布，登记表第 \d+ 号/);
    const asked = await open(page, '撤下');
    await asked.getByLabel('理由').fill('数字需要复核。');
    expect(await asked.getByRole('button', { name: '撤下', exact: true }).isDisabled()).toBe(true);
    await asked.getByRole('radio', { name: /被取代/ }).click();
    await asked.getByRole('combobox', { name: /取代它的信息/ }).waitFor();
    await picture(page, 'verb-withdraw');
    await asked.getByRole('radio', { name: /撤销/ }).click();
    await confirm(page, '撤下');
    await sees(page, /已撤下，登记表第 \d+ 号/);
    await sees(page, '数字需要复核。');
  });
});

it('keeps what a signer typed when somebody else was quicker, and when the window is touched beside', async () => {
  const number = await submitted('工会干部业务培训班开班');
  await at('linhui', number, async (page) => {
    const dialog = await open(page, '退回');
    const opinion = dialog.getByLabel('意见（必填）');
    await opinion.fill('请补充培训人数。');
    await page.mouse.click(5, 5);
    await at('zhengxiaoyu', number, (other) => press(other, '留言', { 留言: '人数稍后补充。' }));
    await dialog.getByRole('button', { name: '退回', exact: true }).click();
    await sees(page, /已填写的内容还在/);
    const again = await open(page, '退回');
    expect(await again.getByLabel('意见（必填）').inputValue()).toBe('请补充培训人数。');
    await confirm(page, '退回');
    await sees(page, '已退回');
  });
});

it('does not let the officer type for nothing while others sign', async () => {
  const title = '职工羽毛球比赛报名';
  await submitted(title);
  await people.as('zhengxiaoyu', async (page) => {
    await page.goto(`${portal.address}/admin/`);
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('link', { name: '打开编辑页' }).click();
    const save = page.getByRole('button', { name: '保存（审批中）' });
    await save.waitFor();
    await page.locator('input[name="title"]').fill('职工羽毛球比赛延期');
    expect(await save.isDisabled()).toBe(true);
    // The keys that save do no more than the button.
    const saves: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && saves.push(request.url()));
    const notices = page.getByText('审批期间，只有当前环节的审批人可以改稿。', { exact: true });
    for (const keys of ['Control+s', 'Control+Enter']) await page.keyboard.press(keys);
    await notices.first().waitFor();
    expect(saves).toEqual([]);
    await page.getByRole('button', { name: '撤回审批单' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('比赛延期。');
    await confirm(page, '撤回审批单');
    expect(await page.locator('input[name="title"]').inputValue()).toBe('职工羽毛球比赛延期');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await sees(page, '已保存');
  });
});

it('a single type is submitted beside its text, and goes the same way', async () => {
  const number = await people.as('zhengxiaoyu', async (page) => {
    await page.goto(`${portal.address}/admin/content-manager/single-types/api::about.about`);
    await page.locator('input[name="title"]').fill('机构简介');
    await page.locator('textarea[name="summary"]').fill('焦作市总工会机构简介。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '提交审批' }).waitFor();
    return people.submit(page, { category: '部室工作' });
  });
  await people.as('linhui', (page) => people.agree(page, number));
  await people.as('suyumei', (page) => people.agree(page, number));
  await at('hewei', number, async (page) => {
    await page.getByRole('link', { name: '打开编辑页' }).click();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await sees(page, '本审批单已发布。');
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('机构调整，另行公布。');
    await page.getByRole('dialog').getByRole('radio', { name: /撤销/ }).click();
    await confirm(page, '撤下');
    await sees(page, '已撤下，并已登记。');
    await page.getByRole('button', { name: '撤下', exact: true }).waitFor({ state: 'detached' });
  });
});

// Last: it takes a head's seat away.
it('rejection, and a stage given to somebody else', async () => {
  const rejected = await submitted('职工文艺汇演报名');
  await at('linhui', rejected, async (page) => {
    await press(page, '否决', { '意见（必填）': '与上周通知重复。' });
    await sees(page, '不予发布');
  });
  const number = await submitted('劳模工匠进校园活动');
  await people.as('fanxiaodong', async (page) => {
    await page.goto(`${portal.address}/admin/settings/publication-desk/organization`);
    await page
      .getByRole('button', { name: /免去林慧的/ })
      .first()
      .click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /确认|确定/ })
      .click();
    await sees(page, '已删除。');
  });
  await at('fanxiaodong', number, async (page) => {
    await open(page, '改派');
    await picture(page, 'verb-reassign');
    await pick(page, '环节', /负责人/);
    await pick(page, '改由谁审批', '马俊峰');
    await page.getByRole('dialog').getByLabel('理由').fill('林慧外出培训。');
    await confirm(page, '改派');
    await sees(page, /改由马俊峰审批/);
  });
  await people.as('majunfeng', (page) => people.agree(page, number));
});
