import type { Core } from '@strapi/strapi';
import { openBenchPortal } from './bench-portal';

/**
 * A portal with a past: DOCUMENTS published articles, each with a component and a category, are entered in the register
 * and then compared with it. The baseline is reading the same rows, populated alike, through Strapi in the same run.
 */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 100_000);
const BATCH = 200;
const ARTICLE_UID = 'api::article.article';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1024 / 1024);

const measured = async (name: string, work: () => Promise<unknown>): Promise<number> => {
  let peak = megabytes();
  const watch = setInterval(() => (peak = Math.max(peak, megabytes())), 200);
  const before = megabytes();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  say(
    `${name}: ${seconds.toFixed(1)} s for ${DOCUMENTS} documents; memory ${before} MB before, ${peak} MB at most`
  );
  return seconds;
};

const body = JSON.stringify([
  { type: 'paragraph', children: [{ type: 'text', text: '会议强调维护职工权益。'.repeat(40) }] },
]);

/** The past, straight into the database: as it was before the desk came. */
const fill = async (strapi: Core.Strapi): Promise<void> => {
  const { connection } = strapi.db;
  const data = { name: '工会新闻', title: '工会新闻' } as never;
  const category = await strapi.documents('api::category.category' as typeof ARTICLE_UID).create({ data });
  for (let done = 0; done < DOCUMENTS; done += BATCH) {
    const ids = Array.from({ length: Math.min(BATCH, DOCUMENTS - done) }, (_, index) => done + index + 1);
    const articles = ids.map((id) => ({
      id,
      document_id: `past${String(id).padStart(20, '0')}`,
      locale: 'zh-Hans',
      title: `旧文章 ${id}`,
      body,
      published_at: new Date(Date.UTC(2020, 0, 1) + id * 60_000),
    }));
    const parts = ids.map((id) => ({
      entity_id: id,
      cmp_id: id,
      component_type: 'shared.quote',
      field: 'quote',
    }));
    await connection.transaction(async (trx) => {
      await trx('articles').insert(articles);
      await trx('components_shared_quotes').insert(
        ids.map((id) => ({ id, text: `引言 ${id}`, speaker: '职工' }))
      );
      await trx('articles_cmps').insert(parts);
      await trx('articles_category_lnk').insert(
        ids.map((id) => ({ article_id: id, category_id: category.id }))
      );
    });
  }
};

const readAll = async (strapi: Core.Strapi): Promise<void> => {
  const populate = {
    quote: { populate: { facts: true } },
    facts: true,
    sections: { on: {} },
    cover: true,
    category: true,
  } as never;
  for (let after = 0; after < DOCUMENTS; after += BATCH) {
    const where = { id: { $gt: after, $lte: after + BATCH }, publishedAt: { $notNull: true } };
    await strapi.db.query(ARTICLE_UID).findMany({ where, populate });
  }
};

type Jobs = { existing(): Promise<void>; drift(): Promise<{ checked: number; found: number }> };

const main = async (): Promise<void> => {
  const { strapi, close } = await openBenchPortal();
  await fill(strapi);
  const read = await measured('reading through Strapi (baseline)', () => readAll(strapi));
  const { tableName } = strapi.db.metadata.get('plugin::publication-desk.setting');
  await strapi.db.connection(tableName).where('key', 'like', 'existing.%').delete();
  const jobs = strapi.plugin('publication-desk').service('jobs') as Jobs;
  const entered = await measured('existing content entered', () => jobs.existing());
  const compared = await measured('drift looked for', async () => {
    const { checked, found } = await jobs.drift();
    say(`checked ${checked}, not as registered ${found}`);
  });
  say(`entering ${(entered / read).toFixed(2)} x, comparing ${(compared / read).toFixed(2)} x the baseline`);
  await close();
  process.exit(0);
};

void main();
