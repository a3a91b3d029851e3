import { storeFor, submitAndApprove } from './approve';
import { documentsOf, draftOf, ITEM, publishedRows } from './content';
import { openPortal, type Portal } from './portal';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal?.close());

const client = process.env.DATABASE_CLIENT ?? 'sqlite';

const attempt = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return (error as { details?: { code?: string } }).details?.code ?? 'error';
  }
};

const approvedItem = async () =>
  (await submitAndApprove(portal, storeFor(portal.strapi), { target: await draftOf(portal.strapi, ITEM) }))
    .target;

const publish = (documentId: string) => documentsOf(portal.strapi, ITEM).publish({ documentId });

/** How many published rows the document has, and how many live entries. */
const state = async (documentId: string): Promise<readonly [number, number]> => {
  const live = await storeFor(portal.strapi).register.findLive({ uid: ITEM, documentId, locale: null });
  return [await publishedRows(portal.strapi, ITEM, documentId), live ? 1 : 0];
};

describe('a transaction that the database has ended, and whose owner goes on with it', () => {
  it('publishes nothing by halves: a refusal is kept, and the next one refused too', async () => {
    const { strapi } = portal;
    const { documentId } = await approvedItem();
    const unapproved = await draftOf(strapi, ITEM);
    const stop = strapi.db.lifecycles.subscribe({
      models: [ITEM],
      beforeCreate({ params }: { params: { data: Record<string, unknown> } }) {
        if (params.data.publishedAt) params.data.summary = '钩子改写';
      },
    } as never) as unknown as () => void;
    const answers: string[] = [];
    await attempt(() =>
      strapi.db.transaction(async ({ trx }) => {
        // As after a deadlock: the caller took the error for itself.
        await trx.raw('ROLLBACK');
        answers.push(await attempt(() => publish(documentId)));
        answers.push(await attempt(() => publish(unapproved.documentId)));
      })
    );
    stop();
    expect(answers).not.toContain('done');
    expect(await state(documentId)).toEqual([0, 0]);
    expect(await state(unapproved.documentId)).toEqual([0, 0]);
    expect(await attempt(() => publish(documentId))).toBe('done');
    expect(await state(documentId)).toEqual([1, 1]);
  });

  // SQLite has no deadlocks and goes on after an error; PostgreSQL refuses whatever follows one; MariaDB and MySQL keep it.
  const DEADLOCK = `SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213, MESSAGE_TEXT = 'Deadlock found'`;
  const ANSWERS: Readonly<Record<string, string>> = {
    sqlite: 'done',
    postgres: 'error',
    mysql: 'request.busy',
  };

  it.each(['alone', 'inside a transaction of the caller'])(
    'a hook that takes the error for itself keeps nothing half written: %s',
    async (where) => {
      const { strapi } = portal;
      const { documentId } = await approvedItem();
      const failing = client === 'mysql' ? DEADLOCK : 'SELECT nothing FROM nowhere';
      const stop = strapi.db.lifecycles.subscribe({
        models: [ITEM],
        async beforeCreate({ params }: { params: { data: { publishedAt?: unknown } } }) {
          if (!params.data.publishedAt) return;
          await strapi.db.transaction(async ({ trx }) => {
            await Promise.resolve(trx.raw(failing)).catch(() => undefined);
          });
        },
      } as never) as unknown as () => void;
      let answer = '';
      const work = async () => {
        answer = await attempt(() => publish(documentId));
      };
      await attempt(() => (where === 'alone' ? work() : strapi.db.transaction(work)));
      stop();
      expect(answer).toBe(ANSWERS[client]);
      expect(await state(documentId)).toEqual(answer === 'done' ? [1, 1] : [0, 0]);
    }
  );
});
