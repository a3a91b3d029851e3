const ZH: Readonly<Record<string, string>> = {
  title: '标题',
  kind: '信息形式',
  summary: '摘要',
  body: '正文',
  pictures: '图片',
  attachments: '附件',
  link: '链接',
  origin: '来源性质',
  sourceName: '来源单位',
  sourceUrl: '来源网址',
  author: '作者',
  channel: '栏目',
  slug: '网址名称',
};

const EN: Readonly<Record<string, string>> = {
  title: 'Title',
  kind: 'Kind',
  summary: 'Summary',
  body: 'Body',
  pictures: 'Pictures',
  attachments: 'Attachments',
  link: 'Link',
  origin: 'Origin',
  sourceName: 'Source',
  sourceUrl: 'Address of the source',
  author: 'Author',
  channel: 'Channel',
  slug: 'Address',
};

/** What the fields of an item are called in the reader's language; other types' fields go by their own names. */
export const itemLabels = (language: string): Readonly<Record<string, string>> => (language.startsWith('zh') ? ZH : EN);
