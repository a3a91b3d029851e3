import type { RefusalTable } from '../result';

export const registerRefusals = {
  'register.needs-registrar': {
    status: 403,
    zh: '备案、更正和补登由登记人办理（岗位具有“登记”职权），仅有权限不够。请联系登记人，或由{@office}为您设置岗位。',
    en: 'Filing, correcting and entering take a position that keeps the register; a permission alone is not enough. Ask a registrar, or have the office seat you.',
  },
  'register.no-entry': {
    status: 404,
    zh: '登记表中没有这一条。请刷新页面后重试。',
    en: 'The register has no such entry. Reload the page and try again.',
  },
  'register.note-of-note': {
    status: 409,
    zh: '第 {sequence} 条本身就是备案、更正或加分。请对其所指的登记办理。',
    en: 'Entry {sequence} is a filing, a correction or points itself. Choose the entry it speaks of.',
  },
  'register.table-wrong': {
    status: 400,
    zh: '没有收到可以导入的表格，或表格超过 {most} 行、{columns} 列、{megabytes} MB。请按模板整理，分成几个文件重新选择。',
    en: 'No table that can be imported arrived, or it has more than {most} rows, {columns} columns or {megabytes} MB. Arrange it after the template, in several files.',
  },
  'register.entered-wrong': {
    status: 400,
    zh: '不能补登：{field} 有误或已补登过（{text}）。请更正后重试。',
    en: 'This cannot be entered: {field} is wrong, or it was entered before ({text}). Correct it and try again.',
  },
  'register.month-closed': {
    status: 409,
    zh: '{month} 已定稿，不能再补登计入排序的信息。请先重新打开该月，或选择不计入排序。',
    en: '{month} is closed, so nothing more counts in it. Open the month again first, or enter it without counting it.',
  },
  'register.not-entered': {
    status: 409,
    zh: '第 {sequence} 条不是补登的信息或加分，或已经注销，不能注销。门户网站上的信息请用撤下。',
    en: 'Entry {sequence} was not entered by hand, or is struck out already. What is online is withdrawn instead.',
  },
  'register.credit-no-item': {
    status: 409,
    zh: '第 {sequence} 条不计入排序，不能加分。请选择某部室首次发布的信息。',
    en: 'Entry {sequence} is no item that counts, so it is given no points. Choose the first publication of a department’s item.',
  },
  'register.credit-day': {
    status: 400,
    zh: '日期须在 {first} 至 {last} 之间：不早于信息发布之日，不晚于今天。',
    en: 'The day must be from {first} to {last}: not before the item was published, nor to come.',
  },
  'register.credit-closed': {
    status: 409,
    zh: '{month} 已定稿，不能再加分。请先重新打开该月，或填写尚未定稿的月份中的日期。',
    en: '{month} is closed, so no points are added to it. Open the month again first, or give a day of a month that is open.',
  },
  'register.unknown-name': {
    status: 400,
    zh: '更正中的部室、类别或栏目（{field}）不在设置的名单中。请从名单中选择。',
    en: 'The {field} of the correction is not on the lists of the settings. Choose one that is.',
  },
} as const satisfies RefusalTable;
