import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { violations } from './accessibility';
import { picture } from './browser';
import { openScreens } from './screens';
import type { Screens } from './screens';

/** What the general office does besides signing, pressed as it presses it. */
let screens: Screens;
let portal: Screens['portal'];
let people: Screens['people'];

beforeAll(async () => {
  screens = await openScreens();
  ({ portal, people } = screens);
}, 600_000);
afterAll(() => screens?.close());

const OFFICE = 'fanxiaodong';

const settings = (name: string, work: (page: Page) => Promise<void>): Promise<void> =>
  people.as(OFFICE, async (page) => {
    await page.goto(`${portal.address}/admin/settings/publication-desk/${name}`);
    await work(page);
  });
const desk = (path: string, work: (page: Page) => Promise<void>): Promise<void> =>
  people.as(OFFICE, async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk/${path}`);
    await work(page);
  });

const sees = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const dialogOf = (page: Page) => page.getByRole('dialog');
const save = (page: Page, name = '保存') => dialogOf(page).getByRole('button', { name, exact: true }).click();
/** Strapi shows its bulk actions when the browser is idle, which one without a screen is only after it has drawn. */
const whileDrawing = async (page: Page, awaited: Locator): Promise<void> => {
  for (let looks = 0; looks < 20 && !(await awaited.isVisible()); looks += 1) {
    await page.screenshot();
    await awaited.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
  await awaited.waitFor();
};
const pick = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await dialogOf(page).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};

/** The second person finds what waits on their desk, and confirms it there. */
const confirmedBy = (who: string): Promise<void> =>
  people.as(who, async (page) => {
    await page.goto(`${portal.address}/admin/plugins/publication-desk`);
    await page.getByRole('button', { name: '确认', exact: true }).first().click();
    await sees(page, '已确认，更改已生效');
  });

it('names a stand-in, and the stand-in signs in both names', async () => {
  await settings('delegations', async (page) => {
    await page.getByRole('button', { name: '新增委托' }).first().click();
    await pick(page, '委托人及岗位', /苏玉梅/);
    await pick(page, '代签人', '韩志远');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await dialogOf(page).getByLabel('开始日期').fill(today);
    await dialogOf(page).getByLabel('结束日期').fill(today);
    await dialogOf(page).getByLabel('理由').fill('赴省城开会。');
    await save(page);
    // Somebody else's power is lent: it holds once the one who lends it, or another of the office, has confirmed.
    await sees(page, /待另一人确认后生效/);
  });
  await confirmedBy('suyumei');
  const number = await people.as('zhengxiaoyu', async (page) => {
    await people.write(page, {
      title: '工会法律服务进企业',
      summary: '法律服务进企业活动举行。',
      channel: '工会要闻',
      html: '<p>法律服务进企业活动举行。</p>',
    });
    return people.submit(page, { category: '部室工作' });
  });
  await people.as('linhui', (page) => people.agree(page, number));
  await people.as('hanzhiyuan', async (page) => {
    await people.agree(page, number);
    await sees(page, /韩志远.*苏玉梅/);
  });
});

it('sees whom a department would be left without before a seat is ended', async () => {
  await people.as('zhengxiaoyu', async (page) => {
    await people.write(page, {
      title: '职工书屋巡展',
      summary: '职工书屋巡展举行。',
      channel: '工会要闻',
      html: '<p>职工书屋巡展举行。</p>',
    });
    await people.submit(page, { category: '部室工作' });
  });
  await settings('organization', async (page) => {
    await page.getByRole('button', { name: /更改林慧的.*任职期限/ }).click();
    await dialogOf(page).getByLabel('结束日期').fill('2030-06-30');
    await sees(page, /此后有 \d+ 张审批单无人可签/);
    await sees(page, /职工书屋巡展/);
    await picture(page, 'seat-leaving');
    await save(page);
    await sees(page, /– 2030-06-30/);
    await picture(page, 'seat-days');
  });
});

it('finds who made the stand-in, and what it says, in the record of changes', async () => {
  await settings('changes', async (page) => {
    const line = page.getByRole('row').filter({ hasText: '委托 · 苏玉梅 → 韩志远 · 新增' }).first();
    await line.waitFor();
    const text = await line.innerText();
    expect(text).toContain('范晓东');
    expect(text).toContain('岗位：分管领导');
    expect(text).toContain('理由：赴省城开会。');
    await picture(page, 'changes');
  });
});

it('reads why a channel is refused in the window, beside what it typed, and goes on from there', async () => {
  await settings('channels', async (page) => {
    await page.getByRole('button', { name: '添加栏目' }).first().click();
    await dialogOf(page).getByLabel('名称').fill('工会快讯');
    await dialogOf(page).getByLabel('网址标识').fill('policies');
    await save(page);
    await dialogOf(page).getByRole('alert').filter({ hasText: '已经存在' }).waitFor();
    expect(await dialogOf(page).getByLabel('名称').inputValue()).toBe('工会快讯');
    await dialogOf(page).getByLabel('网址标识').fill('express');
    await save(page);
    await dialogOf(page).waitFor({ state: 'detached' });
    await sees(page, '工会快讯');
  });
}, 120_000);

it('imports sensitive terms, and is told which lines were left out', async () => {
  await settings('terms', async (page) => {
    await page.getByRole('button', { name: '导入词表' }).click();
    await dialogOf(page)
      .getByLabel('词表')
      .fill('群体上访\n停工事件、# 注释\n' + '长'.repeat(80));
    await save(page, '检查');
    await sees(page, /可导入 2 个新词/);
    await save(page, '导入词表');
    await sees(page, /已导入 \d+ 个词/);
    await sees(page, '群体上访');
    await sees(page, /有 \d+ 行未导入/);
    await sees(page, /第 3 行.*超过 50 字/);
    expect(await page.getByText('注释').count()).toBe(0);
    await picture(page, 'settings-terms');
  });
});

it('takes terms from a file with what belongs to them, and removes what a search found', async () => {
  await settings('terms', async (page) => {
    await page.getByRole('button', { name: '导入词表' }).click();
    const buffer = Buffer.from(
      '敏感词,出现时,建议改为\n测试帐户,只作提示,账户\n测试越访,不得发布,\n测试坏行,严重,\n'
    );
    await dialogOf(page)
      .locator('input[type="file"]')
      .setInputFiles({ name: '词表.csv', mimeType: 'text/csv', buffer });
    await sees(page, '已读取 词表.csv：4 行');
    await save(page, '检查');
    await sees(page, /第 4 行“测试坏行”/);
    await save(page, '导入词表');
    await sees(page, '测试帐户 → 账户');
    await page.getByLabel('查找').fill('测试');
    await page.getByRole('button', { name: '删除找到的 2 个' }).click();
    await save(page, '删除找到的 2 个');
    await sees(page, '已删除 2 个词');
    await page.getByText('测试越访').waitFor({ state: 'detached' });
  });
});

it('switches what the machine looks for, and sees first what that changes', async () => {
  await settings('rules?part=screening', async (page) => {
    await page.getByRole('checkbox', { name: '护照号' }).click();
    await page.getByRole('button', { name: '查看影响并保存' }).click();
    await sees(page, /机器筛查的内容 · /);
    await picture(page, 'settings-screening');
    await save(page, '确认生效');
    await sees(page, /已生效，现为第 \d+ 版/);
    expect(await page.getByRole('checkbox', { name: '护照号' }).isChecked()).toBe(false);
  });
});

it('imports a year of holidays and corrects a day', async () => {
  await settings('calendar', async (page) => {
    await page.getByRole('button', { name: '导入一年' }).click();
    await dialogOf(page).getByLabel('年份').fill('2028');
    await dialogOf(page).getByLabel('放假日').fill('2028-01-01 ~ 2028-01-03\n2028-01-26 ~ 2028-02-01');
    await dialogOf(page).getByLabel('调休上班日').fill('2028-01-29');
    await save(page);
    // A day cannot be both: refused, and nothing typed is lost.
    await dialogOf(page).getByRole('alert').waitFor();
    expect(await dialogOf(page).getByLabel('放假日').inputValue()).toContain('2028-01-26');
    await dialogOf(page).getByLabel('调休上班日').fill('2028-02-05');
    await save(page);
    await sees(page, /已保存，\d+ 份审批单的期限已重新计算/);
    await sees(page, '本单位导入');
    await page.getByRole('button', { name: '更正一天' }).click();
    await dialogOf(page).getByLabel('日期').fill('2028-02-07');
    await save(page);
    await dialogOf(page).waitFor({ state: 'detached' });
    // A Monday: a Sunday is free already, and would be named nowhere.
    const february = page.getByRole('table', { name: '二月' });
    await february
      .getByRole('cell', { name: /^7\s*休$/ })
      .first()
      .waitFor();
  });
});

/** As a hand does it: a browser begins a drag only once the mouse has moved some way. */
const drag = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2, start.y + start.height, { steps: 5 });
  await page.mouse.move(end.x + 100, end.y + 20, { steps: 10 });
  await page.mouse.up();
};

it('adds a stage and moves it by key and by mouse, is told what it does to forms in review, and a second person confirms', async () => {
  await settings('rules?part=routes', async (page) => {
    const stages = page.getByRole('list', { name: '“一般流程”的环节' });
    const route = page.getByRole('listitem').filter({ has: stages }).first();
    const names = () => stages.getByRole('combobox', { name: '由谁审批' }).allTextContents();
    await route.getByRole('button', { name: '添加环节' }).click();
    expect(await names()).toEqual(['部室负责人', '分管领导', '办公室']);
    const handle = stages.getByRole('button', { name: /移动“办公室”/ });
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await names()).toEqual(['办公室', '部室负责人', '分管领导']);
    expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
    await drag(page, handle, stages.getByRole('listitem').last());
    expect(await names()).toEqual(['部室负责人', '分管领导', '办公室']);

    const days = stages.getByRole('textbox', { name: /办理时限/ }).last();
    await days.fill('2.5');
    await sees(page, '请填写 1 至 60 之间的整数');
    expect(await page.getByRole('button', { name: '查看影响并保存' }).isDisabled()).toBe(true);
    await days.fill('2');
    await stages.getByRole('combobox', { name: '什么时候需要' }).last().click();
    await page.getByRole('option', { name: '只在下列情况需要' }).click();
    await stages.getByRole('combobox', { name: '信息类别是' }).click();
    await page.getByRole('option', { name: '通知公告' }).click();
    await page.keyboard.press('Escape');
    // What was typed is there after a reload, and in force only once it is saved.
    await page.reload();
    await sees(page, /有 1 处改动还没有生效/);
    expect(await names()).toEqual(['部室负责人', '分管领导', '办公室']);
    expect(await violations(page, 'main')).toEqual([]);
    await picture(page, 'settings-routes');
    await page.getByRole('button', { name: '查看影响并保存' }).click();
    await sees(page, /有 \d+ 份未办结的审批单，都按提交时的规则办完/);
    await save(page, '确认生效');
    await sees(page, /待另一人确认后生效/);
  });
  await confirmedBy('hewei');
  await settings('rules?part=book', async (page) => {
    await sees(page, /（办公室）|\(办公室\)/);
    await page.getByRole('button', { name: '改了什么' }).first().click();
    await sees(page, /审批流程 · 修改 · 一般流程/);
  });
});

type Statement = { all(value: unknown): unknown[]; run(values: unknown[]): unknown };
type Open = new (file: string) => { prepare(sql: string): Statement; close(): void };
const Database = jest.requireActual<Open>('better-sqlite3');

/** Puts drafts online past the gate, as somebody with the database in hand would. */
const publishBySql = (count: number): readonly string[] => {
  const database = new Database(path.join(portal.data, 'data.db'));
  const drafts = database
    .prepare(
      `select * from pubdesk_items where published_at is null and document_id not in
       (select document_id from pubdesk_items where published_at is not null) order by id limit ?`
    )
    .all(count) as Record<string, unknown>[];
  for (const { id: _, ...draft } of drafts) {
    const columns = Object.keys(draft);
    database
      .prepare(`insert into pubdesk_items (${columns.join()}) values (${columns.map(() => '?').join()})`)
      .run(Object.values({ ...draft, published_at: Date.now() }));
  }
  database.close();
  return drafts.map(({ title }) => String(title));
};

it('takes down what came past the gate, from the drift report and beside the document', async () => {
  const [first = '', second = ''] = publishBySql(2);
  await settings('drift', async (page) => {
    await page.getByRole('button', { name: '立即检查' }).click();
    await sees(page, /2 篇与登记表不符/);
    const row = (title: string) => page.getByRole('row').filter({ hasText: title });
    await row(first).getByRole('button', { name: '撤下' }).click();
    const confirm = dialogOf(page).getByRole('button', { name: '撤下', exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    await dialogOf(page).getByLabel('理由').fill('未经审批。');
    await dialogOf(page).getByRole('radio', { name: /撤销/ }).click();
    await confirm.click();
    await sees(page, '已撤下，并已登记。');
    await row(first).waitFor({ state: 'detached' });
    await sees(page, /1 篇与登记表不符/);
    expect(await violations(page, 'main')).toEqual([]);
    await row(second).getByRole('link', { name: '送审' }).click();
    await page.getByRole('button', { name: '撤下', exact: true }).click();
    await dialogOf(page).getByLabel('理由').fill('不应公开。');
    await dialogOf(page).getByRole('radio', { name: /撤销/ }).click();
    await confirm.click();
    await page.getByRole('button', { name: '撤下', exact: true }).waitFor({ state: 'detached' });
  });
  await desk('register', async (page) => {
    await sees(page, /未经审批。/);
    await sees(page, /不应公开。/);
  });
});

/** Changes the title of what is online, as somebody with the database in hand would; answers the document's key. */
const retitleBySql = (title: string): string => {
  const database = new Database(path.join(portal.data, 'data.db'));
  const [{ document_id: documentId } = { document_id: '' }] = database
    .prepare('select document_id from pubdesk_items where published_at is not null order by id limit ?')
    .all(1) as { document_id: string }[];
  database
    .prepare('update pubdesk_items set title = ? where document_id = ? and published_at is not null')
    .run([title, documentId]);
  database.close();
  return documentId;
};

it('puts back what is registered where what is online was changed past the gate', async () => {
  const documentId = retitleBySql('被直接改动的标题');
  await people.as('hewei', async (page) => {
    await page.goto(
      `${portal.address}/admin/content-manager/collection-types/plugin::publication-desk.item/${documentId}`
    );
    await sees(page, /网站上的内容与登记的不同/);
    await page.getByRole('button', { name: /^发布.*恢复登记的内容/ }).click();
    await sees(page, '已发布，内容没有改动，无需再审批。');
  });
  await settings('drift', async (page) => {
    await page.getByRole('button', { name: '立即检查' }).click();
    await sees(page, /全部有登记/);
  });
});

it('closes a month, opens it again with a reason, and decides on a consequence', async () => {
  await desk('ranking', async (page) => {
    await page.getByRole('combobox', { name: '月份' }).click();
    await page.getByRole('option').nth(1).click();
    const [close, reopen] = [
      page.getByRole('button', { name: '本月定稿' }),
      page.getByRole('button', { name: '重新打开' }),
    ];
    await close.or(reopen).first().waitFor();
    if ((await close.count()) > 0) {
      await close.click();
      await save(page, '本月定稿');
      await sees(page, /第 \d+ 版已定稿/);
    }
    await reopen.click();
    await dialogOf(page).getByLabel('理由').fill('漏记一条。');
    await save(page, '重新打开');
    await sees(page, '尚未定稿。');
    await page
      .getByRole('tab', { name: '通报、约谈、优先考虑' })
      .or(page.getByText('通报、约谈、优先考虑'))
      .first()
      .click();
    const confirm = page.getByRole('button', { name: '确认', exact: true });
    await confirm.first().waitFor();
    const before = await confirm.count();
    await confirm.first().click();
    await dialogOf(page).getByLabel('理由').fill('经主席办公会研究。');
    await save(page, '确认');
    await page.getByRole('button', { name: `待决定（${before - 1}）` }).waitFor();
    expect(await confirm.count()).toBe(before - 1);
    await page.getByRole('button', { name: /^待发出、待回复/ }).click();
    await sees(page, /确认。经主席办公会研究。/);
    await page.getByRole('button', { name: '撤回决定' }).first().click();
    await dialogOf(page).getByLabel('理由').fill('再核对一次。');
    await save(page, '撤回决定');
    await page.getByRole('button', { name: `待决定（${before}）` }).click();
    // The evidence leads to its month, and Back to the consequence.
    await page
      .getByRole('link', { name: /^\d{4}-\d{2}$/ })
      .first()
      .click();
    await page.getByRole('combobox', { name: '月份' }).waitFor();
    await page.goBack();
    await confirm.first().waitFor();
  });
});

it('exports the register as a file that a spreadsheet reads', async () => {
  await desk('register', async (page) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('信息发布登记表.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\n').length).toBeGreaterThan(50);
  });
});

it('masks a telephone number in the text with one tap', async () => {
  await people.as('wangqian', async (page) => {
    await people.write(page, {
      title: '职工法律援助热线',
      summary: '咨询请联系王师傅 13803912345。',
      channel: '维权服务',
      html: '<p>职工法律援助。</p>',
    });
    const mask = page.getByRole('button', { name: /138\*+/ }).first();
    await mask.waitFor();
    await mask.click();
    const summary = page.locator('textarea[name="summary"]');
    // An editor that is being typed in lets go of its field first.
    await page.waitForFunction(() =>
      /138\*+/.test(document.querySelector<HTMLTextAreaElement>('textarea[name="summary"]')?.value ?? '')
    );
    expect(await summary.inputValue()).not.toContain('13803912345');
  });
});

it('does not delete what is online in the Content Manager, and says why', async () => {
  await people.as('hewei', async (page) => {
    const list = `${portal.address}/admin/content-manager/collection-types/plugin::publication-desk.item`;
    await page.goto(list);
    const row = page.getByRole('row').filter({ hasText: '已发布' }).first();
    await row.waitFor();
    // Strapi reads its list again with the columns and order it kept, and forgets what was ticked before.
    await page.waitForLoadState('networkidle');
    await row.getByRole('checkbox').click();
    await sees(page, '已选 1 条');
    const bulk = page.getByRole('button', { name: /删除.*在审批单中撤下/ });
    await whileDrawing(page, bulk);
    expect(await bulk.isDisabled()).toBe(true);
    await picture(page, 'list-bulk');
    await row.getByText(/./).nth(2).click();
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    await page
      .getByRole('button', { name: /更多|More/ })
      .first()
      .click();
    const remove = page.getByRole('menuitem', { name: /删除.*在审批单中撤下/ }).first();
    await remove.waitFor();
    expect(await remove.getAttribute('aria-disabled')).toBe('true');
    await picture(page, 'edit-delete');
  });
});
