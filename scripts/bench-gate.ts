import { fork } from 'node:child_process';
import path from 'node:path';
import { storeFor, submitAndApprove } from '../tests/server/approve';
import { ARTICLE, articleData, documentsOf, draftOf, ITEM } from '../tests/server/content';
import type { Portal } from '../tests/server/portal';
import { distDir, openBenchPortal } from './bench-portal';

/**
 * What the gate costs: the same article published in two portals, one where articles are governed and one where they are
 * not, turn by turn, so that a busy machine slows both. Medians, and each measure against what it may cost at most.
 */
const ROUNDS = Number(process.env.ROUNDS ?? 200);
const LIMITS = { publish: 1.25, save: 1.02, read: 1 } as const;
type Measure = keyof typeof LIMITS;
type Times = Readonly<Record<Measure, readonly number[]>>;

/** A round publishes once; what takes a few milliseconds is done several times, so that a pause of the machine weighs less. */
const REPEATED = 5;

const timed = async (work: () => Promise<unknown>, times = 1): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken;
};

const ungovern = (): void => {
  const loaded = require(path.join(distDir, 'config/plugins.js'));
  const original = loaded.default;
  loaded.default = (args: unknown) => {
    const plugins = original(args);
    plugins['publication-desk'].config.governs = {};
    return plugins;
  };
};

/** One portal in a process of its own: a message is one round, the answer its times. */
const serve = async (governed: boolean): Promise<void> => {
  if (!governed) ungovern();
  const { strapi, office, close } = await openBenchPortal();
  const portal = { strapi, ...office } as unknown as Portal;
  const store = storeFor(strapi);
  const [articles, pages] = [documentsOf(strapi, ARTICLE), documentsOf(strapi, 'api::page.page')];
  const page = await pages.create({ data: { title: '页面' } as never });

  const round = async (): Promise<Times> => {
    const { documentId } = await articles.create({ data: articleData('文章') as never });
    // The same work beside the clock in both: a form for the article, or for an item where articles are not governed.
    const target = governed ? { uid: ARTICLE, documentId, locale: 'zh-Hans' } : await draftOf(strapi, ITEM);
    await submitAndApprove(portal, store, { target });
    const publish = await timed(() => articles.publish({ documentId }));
    // Strapi goes on after the answer: it reads the entry again for its webhooks.
    await new Promise((resolve) => setTimeout(resolve, 15));
    return {
      publish,
      save: await timed(
        () => pages.update({ documentId: page.documentId, data: { title: '页面' } as never }),
        REPEATED
      ),
      read: await timed(
        () => articles.findOne({ documentId, status: 'published', populate: '*' as never }),
        REPEATED
      ),
    };
  };

  process.on('message', (message) => {
    if (message === 'round') void round().then((times) => process.send?.(times));
    else void close().then(() => process.exit(0));
  });
  process.send?.('ready');
};

const portalProcess = async (kind: 'stock' | 'governed') => {
  const child = fork(__filename, [kind], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const answer = <T>() =>
    new Promise<T>((resolve) => child.once('message', (message) => resolve(message as T)));
  await answer<string>();
  return {
    round: () => {
      const times = answer<Times>();
      child.send('round');
      return times;
    },
    stop: () => child.send('stop'),
  };
};

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

const compare = async (): Promise<void> => {
  const [stock, governed] = [await portalProcess('stock'), await portalProcess('governed')];
  const pairs: (readonly [Times, Times])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Turn about: whoever comes second is a little slower, on the same work too.
    if (round % 2 === 0) pairs.push([await stock.round(), await governed.round()]);
    else {
      const times = await governed.round();
      pairs.push([await stock.round(), times]);
    }
  }
  stock.stop();
  governed.stop();
  for (const measure of Object.keys(LIMITS) as Measure[]) {
    const [before, after] = [0, 1].map((side) =>
      median(pairs.flatMap((pair) => pair[side as 0 | 1][measure]))
    );
    const ratio = (after ?? 0) / (before ?? 1);
    const line = `${measure}: ${before?.toFixed(2)} ms stock, ${after?.toFixed(2)} ms with the desk, ${ratio.toFixed(3)} x`;
    process.stdout.write(`${line} (at most ${LIMITS[measure].toFixed(2)} x)\n`);
  }
};

const kind = process.argv[2];
void (kind === 'stock' || kind === 'governed' ? serve(kind === 'governed') : compare());
