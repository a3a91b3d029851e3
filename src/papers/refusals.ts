import type { RefusalTable } from '../result';

/** What stands against a paper. */
export const paperRefusals = {
  'paper.too-long.docx': {
    status: 400,
    zh: '所选范围共 {total} 条，超过 Word 登记表的 {most} 条。请缩小时间范围，或改用 Excel 登记表。',
    en: 'The filter finds {total} entries, and a register in Word holds {most}. Choose a shorter period, or take the register in Excel.',
  },
  'paper.too-long.print': {
    status: 400,
    zh: '所选范围共 {total} 条，超过一次打印的 {most} 条。请缩小时间范围，或改用 Excel 登记表。',
    en: 'The filter finds {total} entries, and {most} can be printed at once. Choose a shorter period, or take the register in Excel.',
  },
  'paper.too-long.xlsx': {
    status: 400,
    zh: '所选范围共 {total} 条，超过一张 Excel 工作表的 {most} 条。请缩小时间范围，分几次下载。',
    en: 'The filter finds {total} entries, and a sheet in Excel holds {most}. Choose shorter periods and take them one by one.',
  },
  'paper.nobody-without': {
    status: 404,
    zh: '{month} 没有零报送的部室，不需要告知书。请另选月份。',
    en: 'Every department submitted something in {month}, so nobody is to be told. Choose another month.',
  },
} as const satisfies RefusalTable;
