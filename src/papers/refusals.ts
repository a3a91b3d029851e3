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
  'template.none': {
    status: 404,
    zh: '没有上传模板文件。请选择一个 .docx 文件。',
    en: 'There is no template. Choose a .docx file.',
  },
  'template.broken': {
    status: 400,
    zh: '这个文件不是能打开的 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx 后再上传。',
    en: 'This is no Word document (.docx) that can be opened. Save it as .docx in Word or WPS and choose it again.',
  },
  'template.too-large': {
    status: 400,
    zh: '模板太大：文件不得超过 1 MB，解压后不得超过 20 MB。请压缩或去掉其中的图片。',
    en: 'The template is too large: 1 MB at most, 20 MB unpacked. Make its pictures smaller or leave them out.',
  },
  'template.macros': {
    status: 400,
    zh: '模板中有宏、控件或嵌入的文件，不能使用。请去掉后另存为 .docx。',
    en: 'The template has macros, controls or embedded files, which are not taken. Remove them and save it as .docx.',
  },
  'template.outside': {
    status: 400,
    zh: '模板引用了外部的图片或模板。请把图片嵌入文档，取消附加的模板后再上传。',
    en: 'The template fetches pictures or another template from elsewhere. Embed the pictures, detach the template and choose it again.',
  },
  'template.syntax': {
    status: 400,
    zh: '模板中的占位符“{name}”不完整：花括号须成对，循环须有开始“#”和结束“/”。',
    en: 'The placeholder “{name}” is not complete: braces come in pairs, and a loop has its beginning (#) and its end (/).',
  },
  'template.not-filled': {
    status: 400,
    zh: '用本单位的模板生成时出错或超时，没有生成文件。请缩小范围，或在“设置—文书模板”中检查模板。',
    en: 'The organization’s own template could not be filled in time, and no file was made. Choose a shorter period, or look at the template in Settings.',
  },
} as const satisfies RefusalTable;
