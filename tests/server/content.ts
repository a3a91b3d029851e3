import type { Core } from '@strapi/strapi';
import type { Target } from '../../src/approval';

export const ITEM = 'plugin::publication-desk.item';
export const ARTICLE = 'api::article.article';
export const ABOUT = 'api::about.about';
export const PAGE = 'api::page.page';

/** Strapi's types know the playground only once it is built; the tests name its types by text. */
export const documentsOf = (strapi: Core.Strapi, uid: string) =>
  strapi.documents(uid as 'api::article.article');
export const rowsOf = (strapi: Core.Strapi, uid: string) => strapi.db.query(uid as 'api::article.article');

const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

/** Data that reaches into components and a dynamic zone. */
export const articleData = (title: string) => ({
  title,
  summary: '市总工会召开会议',
  body: paragraph('会议强调，要把维护职工合法权益落到实处。'),
  edition: 1,
  quote: { text: '劳动最光荣', speaker: '职工代表', facts: [{ label: '出席', value: 12.5 }] },
  facts: [{ label: '参会人数', value: 120 }],
  sections: [
    { __component: 'shared.quote', text: '团结就是力量', speaker: '工会干部' },
    { __component: 'shared.fact', label: '慰问职工', value: 36 },
  ],
});

export const itemData = (title: string) => ({
  title,
  kind: 'text',
  summary: '市总工会开展送温暖活动',
  body: '<p>慰问困难职工。</p>',
});

export const dataFor = (uid: string, title: string): Record<string, unknown> => {
  if (uid === ITEM) return itemData(title);
  return uid === ARTICLE ? articleData(title) : { title, summary: '简介' };
};

let count = 0;

/** A new draft of a governed type. */
export const draftOf = async (strapi: Core.Strapi, uid: string, title?: string): Promise<Target> => {
  count += 1;
  const data = dataFor(uid, title ?? `送温暖活动 ${count}`);
  const { documentId } = await documentsOf(strapi, uid).create({ data: data as never });
  return { uid, documentId, locale: uid === ARTICLE ? 'zh-Hans' : null };
};

/** How many published rows the database holds, past Strapi's own queries. */
export const publishedRows = async (
  strapi: Core.Strapi,
  uid: string,
  documentId?: string
): Promise<number> => {
  const { tableName } = strapi.db.metadata.get(uid);
  const query = strapi.db.connection(tableName).whereNotNull('published_at');
  const [row] = await (documentId ? query.where({ document_id: documentId }) : query).count({ n: '*' });
  return Number(row?.n);
};

/** Everything a refused publication must leave as it was. */
export const stateOf = async (strapi: Core.Strapi, uid: string): Promise<unknown> => {
  const all = async (name: string) =>
    (await strapi.db.connection(strapi.db.metadata.get(name).tableName).orderBy('id')) as unknown[];
  const drafts = await all(uid);
  const forms = await all('plugin::publication-desk.form');
  const events = await all('plugin::publication-desk.form-event');
  const register = await all('plugin::publication-desk.register-entry');
  return JSON.parse(JSON.stringify({ drafts, forms, events, register }));
};
