import type { Core } from '@strapi/strapi';

const ITEM = 'plugin::publication-desk.item';
const STEP = 2_000;
/** A word that stands only in what is not published. */
export const HIDDEN = '未经批准的草稿内容';

const WORDS =
  '焦作市总工会走访慰问困难职工开展送温暖活动组织劳动竞赛表彰先进集体服务基层权益保障培训交流安全生产文体';

/** Some text, the same for the same number, so that two runs compare. */
const textOf = (seed: number, length: number): string => {
  let [text, state] = ['', seed + 1];
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += WORDS.slice(state % 40, (state % 40) + 4);
  }
  return text.slice(0, length);
};

const itemOf = (at: number) => {
  const day = new Date(Date.UTC(2020, 0, 1) + at * 3_600_000).toISOString();
  const title = `第 ${at} 条 ${textOf(at, 16)}`;
  const body = textOf(at, 1_200);
  const summary = textOf(at + 1, 60);
  return {
    document_id: `p${at}`,
    document_key: `${ITEM}|bench${at}|`,
    target_uid: ITEM,
    target_document: `bench${at}`,
    place: `${day}|${String(at).padStart(10, '0')}`,
    slug: `bench-${at}`,
    kind: 'text',
    digest: `sha256:${at}`,
    sequence: at + 1,
    first_sequence: at + 1,
    revision: at + 1,
    first_at: day,
    revised_at: day,
    titled: title,
    title,
    listed: JSON.stringify({
      title,
      slug: `bench-${at}`,
      kind: 'text',
      summary,
      link: null,
      origin: 'original',
    }),
    words: `${title}\n${summary}\n${body}`,
    answer: JSON.stringify({ body: `<p>${body}</p>`, attachments: [] }),
  };
};

/** A public store and as many pages of a stock type, written as rows: what is measured is reading. A draft that nobody may see besides. */
export const fillPublic = async (strapi: Core.Strapi, items: number): Promise<void> => {
  const { connection } = strapi.db;
  const tableOf = (uid: string) => strapi.db.metadata.get(uid).tableName;
  const pages = tableOf('api::page.page');
  const columns = Object.keys(await connection(pages).columnInfo());
  const pageOf = (at: number) => {
    const { document_id, first_at, title, words } = itemOf(at);
    const body = JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: words }] }]);
    const text = { title, body, summary: title };
    const known = Object.entries(text).filter(([name]) => columns.includes(name));
    const instant = new Date(first_at);
    return {
      ...Object.fromEntries(known),
      document_id,
      published_at: instant,
      created_at: instant,
      updated_at: instant,
    };
  };
  for (let from = 0; from < items; from += STEP) {
    const numbers = Array.from({ length: Math.min(STEP, items - from) }, (_, at) => from + at);
    await connection.batchInsert(
      tableOf('plugin::publication-desk.public-document'),
      numbers.map(itemOf),
      20
    );
    await connection.batchInsert(pages, numbers.map(pageOf), 20);
  }
  const jobs = strapi.plugin('publication-desk').service('jobs') as { fillSearch(): Promise<void> };
  await jobs.fillSearch();
  await connection.schema.alterTable(pages, (table) => table.index(['published_at'], 'bench_published'));
  const [role] = await connection('up_roles').where({ type: 'public' }).select('id');
  const permissions = 'plugin::users-permissions.permission';
  await strapi.db.query(permissions).create({ data: { action: 'api::page.page.find', role: role.id } });
  const hidden = { title: HIDDEN, publishedAt: null, locale: null };
  await strapi.db.query(ITEM).create({ data: { ...hidden, slug: 'hidden', kind: 'text' } });
  await strapi.db.query('api::article.article').create({ data: hidden });
  await strapi.db.query('api::page.page').create({ data: hidden });
};
