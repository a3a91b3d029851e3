import {
  exampleTemplate,
  formPaper,
  knownNames,
  monthPaper,
  opinionNames,
  TEMPLATE_KINDS,
  templateData,
} from '../../../src/papers';
import { presetBooks } from '../../../src/rules';
import { form, signature } from '../../admin/view/form-builder';
import type { Paper, TemplateKind } from '../../../src/papers';
import { monthOfCounts } from '../ranking/builders';

const wordsIn = (paper: Paper): readonly string[] =>
  [...JSON.stringify(paper.blocks).matchAll(/\{([^{}"]+)\}/g)].map(([, name = '']) =>
    name.replace(/^[#/]/, '')
  );

const each = TEMPLATE_KINDS.flatMap((kind) =>
  (['zh', 'en'] as const).map((language) => ({ kind, language }))
);

it.each(each)(
  'hands out an example of $kind in $language that names only what is filled',
  ({ kind, language }) => {
    const names = wordsIn(exampleTemplate(kind, language));
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => !knownNames(kind).has(name))).toEqual([]);
  }
);

it('has all names of a language apart, so that a field never stands for two things', () => {
  for (const { kind, language } of each) {
    const { blocks } = exampleTemplate(kind, language);
    const fields = blocks.flatMap((block) =>
      block.kind === 'table' && block.head.length === 0 ? block.rows.map((row) => row[1]?.lines[0]?.text) : []
    );
    expect(new Set(fields).size).toBe(fields.length);
  }
});

const march = (language: 'zh' | 'en'): Paper =>
  monthPaper({
    ranking: monthOfCounts('2026-03', { 甲: 3, 乙: 0 }),
    closed: null,
    organization: '焦作市总工会',
    made: { by: '孙办', on: '2026-04-01' },
    language,
    timeZone: 'Asia/Shanghai',
  });

type Filled = Record<string, string | readonly Record<string, unknown>[]>;
const filled = (language: 'zh' | 'en', kind: TemplateKind = 'month') =>
  templateData(march(language), kind) as Filled;

it('gives a row a department, its items line by line and one by one, under Chinese and English names', () => {
  const { 行: rows, rows: same } = filled('zh');
  expect(same).toEqual(rows);
  expect(rows).toHaveLength(2);
  const [first] = rows as readonly Record<string, unknown>[];
  expect(first).toMatchObject({ 部室: '甲', 发稿数量: '3', Department: '甲', 排名: '1' });
  expect(first?.内容摘要).toBe('甲信息1\n甲信息2\n甲信息3');
  const items = first?.条目 as readonly Record<string, string>[];
  expect(items.map((item) => item.内容摘要)).toEqual(['甲信息1', '甲信息2', '甲信息3']);
  // Said once, beside the first of its items.
  expect(items.map((item) => item.部室)).toEqual([undefined, '', '']);
});

it('fills a Chinese template for an English reader in English', () => {
  expect(filled('en')).toMatchObject({ 期间: 'March 2026', 制表日期: '1 April 2026', 制表人: '孙办' });
});

it('fills no name that it does not announce', () => {
  const known = knownNames('month');
  expect(Object.keys(filled('zh')).filter((name) => !known.has(name))).toEqual([]);
});

it('fills a template of before, which called whoever submitted an information officer', () => {
  const row = (name: string, value: string) => [{ lines: [{ text: name }] }, { lines: [{ text: value }] }];
  const form: Paper = {
    ...march('en'),
    blocks: [
      {
        kind: 'table',
        widths: [1, 1],
        head: [],
        rows: [row('Submitted by', 'Will'), row('Editor', 'Agreed')],
      },
    ],
  };
  const data = templateData(form, 'form') as Filled;
  expect(data).toMatchObject({ 'Information officer': 'Will', 'Submitted by': 'Will', 信息员: 'Will' });
  expect(knownNames('form').has('Information officer')).toBe(true);
  expect(data.审批意见).toHaveLength(1);
});

it('has what each position said for a cell of its own, in either language, and nothing where the form does not pass it', () => {
  const { positions, categories, checklist } = presetBooks.measures;
  const paper = formPaper({
    form: form({ signatures: [signature('department-head', { opinion: '属实' })] }),
    organization: '焦作市总工会',
    named: { positions, categories, checklist },
    channel: null,
    source: null,
    files: [],
    companion: null,
    address: null,
    publisher: null,
    withdrawn: null,
    remark: null,
    language: 'zh',
    timeZone: 'Asia/Shanghai',
  });
  const data = templateData(paper, 'form') as Record<string, string>;
  expect(opinionNames(positions, 'zh')).toContain('部室负责人意见');
  expect(data.部室负责人意见).toMatch(/^属实\n签名：/);
  expect(data['Department head']).toBe(data.部室负责人意见);
  expect(data.分管领导意见).toMatch(/^签名：　/);
  expect(data.办公室意见).toBe('');
});
