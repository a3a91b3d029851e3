import type { Store } from '../../../server/src/store';
import { storeFor } from '../approve';
import { documentsOf, rowsOf } from '../content';
import type { Portal } from '../portal';
import { fullAccessToken } from '../tokens';
import { openLinkPortal } from './link-portal';
import type { Kind } from './link-types';
import { kindsOf } from './link-types';
import { linksOf, made, onlineStory, onlineTopic, STORY, TAG, TOPIC } from './story';

let portal: Portal;
let store: Store;
let token: string;

beforeAll(async () => {
  portal = await openLinkPortal();
  store = storeFor(portal.strapi);
  token = await fullAccessToken(portal.strapi);
});
afterAll(() => portal?.close());

const others = { topic: TOPIC, tag: TAG } as const;
type Other = keyof typeof others;

const madeOther = (other: Other) => (other === 'topic' ? onlineTopic(portal) : made(portal, TAG));

/** An online story with one other document at the end of every kind of link. */
const linkedStory = async (other: Other) => {
  const target = await madeOther(other);
  const data = Object.fromEntries(kindsOf(other).map(({ name, many }) => [name, many ? [target] : target]));
  return { target, story: await onlineStory(portal, store, data) };
};

const put = (other: Other, documentId: string, data: object) =>
  portal.http().put(`/api/${other}s/${documentId}`).set('Authorization', `Bearer ${token}`).send({ data });
const remove = (other: Other, documentId: string) =>
  portal.http().delete(`/api/${other}s/${documentId}`).set('Authorization', `Bearer ${token}`);

const twoWay = (other: Other): readonly Kind[] => kindsOf(other).filter(({ back }) => back);

describe.each(['topic', 'tag'] as const)('an online story and a %s', (other) => {
  const uid = others[other];

  it('shows every kind of link that was approved', async () => {
    const { story, target } = await linkedStory(other);
    const names = kindsOf(other).map(({ name }) => name);
    expect(await linksOf(portal, STORY, story)).toEqual(
      Object.fromEntries(names.map((name) => [name, [target]]))
    );
  });

  it('keeps its links when the other side is edited, cloned and saved again', async () => {
    const { story, target } = await linkedStory(other);
    const before = await linksOf(portal, STORY, story);
    expect((await put(other, target, { title: '改名' })).status).toBe(200);
    await documentsOf(portal.strapi, uid).clone({ documentId: target });
    await documentsOf(portal.strapi, uid).update({ documentId: target, data: { title: '再改' } as never });
    expect(await linksOf(portal, STORY, story)).toEqual(before);
  });

  it('keeps its links when the other side asks for others, kind by kind', async () => {
    const { story, target } = await linkedStory(other);
    const [elsewhere, empty] = [await onlineStory(portal, store), await madeOther(other)];
    const before = await linksOf(portal, STORY, story);
    const refusedWith: Record<string, readonly number[]> = {};
    for (const { name, back = '' } of twoWay(other)) {
      const answers = [
        await put(other, target, { [back]: null }),
        await put(other, target, { [back]: { disconnect: [story] } }),
        await put(other, target, { [back]: { set: [elsewhere] } }),
        await put(other, empty, { [back]: { connect: [story] } }),
        await put(other, empty, { [back]: story }),
        await put(other, empty, { [back]: [story] }),
      ];
      refusedWith[name] = answers.map(({ status }) => status);
    }
    const every = Object.fromEntries(twoWay(other).map(({ name }) => [name, [409, 409, 409, 409, 409, 409]]));
    expect(refusedWith).toEqual(every);
    expect(await linksOf(portal, STORY, story)).toEqual(before);
    expect(await linksOf(portal, STORY, elsewhere)).toEqual({});
  });

  it('keeps its links from rows that are written past documents', async () => {
    const { story, target } = await linkedStory(other);
    const before = await linksOf(portal, STORY, story);
    const { id: online } = (await rowsOf(portal.strapi, STORY).findOne({
      where: { documentId: story, publishedAt: { $notNull: true } },
    })) as { id: number };
    const ends = (await rowsOf(portal.strapi, uid).findMany({ where: { documentId: target } })) as {
      id: number;
    }[];
    const id = Number(ends.at(-1)?.id);
    const manager = portal.strapi.db.entityManager as unknown as {
      attachRelations(uid: string, id: number, data: object): Promise<void>;
      updateRelations(uid: string, id: number, data: object): Promise<void>;
      deleteRelations(uid: string, id: number): Promise<void>;
    };
    const query = rowsOf(portal.strapi, uid);
    const all = portal.strapi.db.query(uid as never) as unknown as {
      attachRelations(id: number, data: object): Promise<void>;
    };
    const tries: (() => Promise<unknown>)[] = twoWay(other).flatMap(({ back = '' }) => [
      () => query.update({ where: { id }, data: { [back]: [] } as never }),
      () => query.update({ where: { id }, data: { [back]: { disconnect: [online] } } as never }),
      () => query.create({ data: { title: '新', publishedAt: null, [back]: online } as never }),
      () => manager.updateRelations(uid, id, { [back]: null }),
    ]);
    tries.push(
      () => query.delete({ where: { id } }),
      () => query.deleteMany({ where: { documentId: target } }),
      () => manager.deleteRelations(uid, id),
      () => manager.updateRelations(STORY, online, { [`${other}ManyManyOwned`]: [] }),
      () => manager.deleteRelations(STORY, online),
      () => all.attachRelations(id, { manyManyOwnedBy: [online], oneOneOwnedBy: online })
    );
    const kept: unknown[] = [];
    for (const attempt of tries) {
      // Refused, by us or by the database; none waits for a connection that never comes.
      await attempt().catch((error) => expect(String(error)).not.toContain('Timeout'));
      kept.push(await linksOf(portal, STORY, story));
    }
    expect(kept).toEqual(tries.map(() => before));
  });

  it('is named where the other side would be deleted under it', async () => {
    const { story, target } = await linkedStory(other);
    const before = await linksOf(portal, STORY, story);
    expect((await remove(other, target)).status).toBe(409);
    expect(await linksOf(portal, STORY, story)).toEqual(before);
    const free = await madeOther(other);
    expect((await remove(other, free)).status).toBe(204);
  });
});

it('keeps a link that lies in a column of its own row', async () => {
  const documentId = await made(portal, TAG);
  const query = rowsOf(portal.strapi, TAG);
  const { id } = (await query.findOne({ where: { documentId } })) as { id: number };
  const story = await onlineStory(portal, store, { tagColumn: id });
  const before = await linksOf(portal, STORY, story);
  expect(before).toEqual({ tagColumn: [documentId] });
  await expect(query.update({ where: { id }, data: { columnOf: [] } as never })).rejects.toThrow('已经上线');
  await expect(query.delete({ where: { id } })).rejects.toThrow('已经上线');
  expect((await remove('tag', documentId)).status).toBe(409);
  expect(await linksOf(portal, STORY, story)).toEqual(before);
});

describe('an online story and a topic that is published', () => {
  it('keeps its links when they stand otherwise in its draft, whatever the topic goes through', async () => {
    const { story, target } = await linkedStory('topic');
    const [other, offline] = [await onlineTopic(portal), await made(portal, TOPIC)];
    const before = await linksOf(portal, STORY, story);
    const topics = documentsOf(portal.strapi, TOPIC);
    for (const draft of [other, offline, null]) {
      const data = Object.fromEntries(
        kindsOf('topic').map(({ name, many }) => [name, many ? (draft ? [draft] : []) : draft])
      );
      await documentsOf(portal.strapi, STORY).update({ documentId: story, data: data as never });
      for (const documentId of [other, offline, target]) {
        await topics.publish({ documentId });
        expect(await linksOf(portal, STORY, story)).toEqual(before);
        if (documentId !== target) await topics.unpublish({ documentId });
        await topics.publish({ documentId });
        await topics.discardDraft({ documentId });
        expect(await linksOf(portal, STORY, story)).toEqual(before);
      }
    }
  });

  it('keeps its topic online', async () => {
    const { story, target } = await linkedStory('topic');
    const before = await linksOf(portal, STORY, story);
    const topics = documentsOf(portal.strapi, TOPIC);
    await expect(topics.unpublish({ documentId: target })).rejects.toThrow('已经上线');
    expect(await linksOf(portal, STORY, story)).toEqual(before);
  });

  it('is not taken its topic by another story that is approved', async () => {
    const { story, target } = await linkedStory('topic');
    const before = await linksOf(portal, STORY, story);
    await onlineStory(portal, store, { topicOneOneOwned: target, topicOneManyOwner: [target] });
    expect(await linksOf(portal, STORY, story)).toEqual(before);
  });
});

describe('the parts of an online story', () => {
  const cards = async () => {
    const [topic, tag] = [await onlineTopic(portal), await made(portal, TAG)];
    const card = { label: '卡片', topic, tags: [tag] };
    const story = await onlineStory(portal, store, {
      card,
      cards: [card, card],
      zone: [{ __component: 'link.card', ...card }],
    });
    return { story, topic, tag };
  };

  it('keep their links whatever the other side goes through', async () => {
    const { story, topic, tag } = await cards();
    const before = await linksOf(portal, STORY, story);
    expect(Object.keys(before)).toHaveLength(8);
    const topics = documentsOf(portal.strapi, TOPIC);
    await topics.update({ documentId: topic, data: { title: '改名' } as never });
    await topics.publish({ documentId: topic });
    await expect(topics.unpublish({ documentId: topic })).rejects.toThrow('已经上线');
    await expect(topics.delete({ documentId: topic })).rejects.toThrow('已经上线');
    await expect(documentsOf(portal.strapi, TAG).delete({ documentId: tag })).rejects.toThrow('已经上线');
    expect(await linksOf(portal, STORY, story)).toEqual(before);
  });

  it('change by no query of components', async () => {
    const { story } = await cards();
    const read = () => store.documents.read({ uid: STORY, documentId: story, locale: null }, 'published');
    const before = await read();
    const row = (await rowsOf(portal.strapi, STORY).findOne({
      where: { documentId: story, publishedAt: { $notNull: true } },
      populate: { card: true } as never,
    })) as unknown as { card: { id: number } };
    const { id } = row.card;
    const query = rowsOf(portal.strapi, 'link.card');
    const manager = portal.strapi.db.entityManager as unknown as {
      updateRelations(uid: string, id: number, data: object): Promise<void>;
    };
    const tries = [
      () => query.update({ where: { id }, data: { label: '改' } as never }),
      () => query.update({ where: { id }, data: { topic: null } as never }),
      () => query.updateMany({ where: { label: '卡片' }, data: { label: '改' } as never }),
      () => query.delete({ where: { id } }),
      () => query.deleteMany({ where: { label: '卡片' } }),
      () => manager.updateRelations('link.card', id, { topic: null, tags: [] }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toThrow('已经上线');
    expect(await read()).toEqual(before);
  });

  it('are free in a draft and in a type that is not governed', async () => {
    const query = rowsOf(portal.strapi, 'link.card');
    const draft = await made(portal, STORY, { card: { label: '草稿' } });
    const topic = await onlineTopic(portal, { card: { label: '专题' } });
    await query.updateMany({ where: { label: { $in: ['草稿', '专题'] } }, data: { label: '改过' } as never });
    expect(await query.count({ where: { label: '改过' } })).toBe(3);
    await documentsOf(portal.strapi, STORY).update({ documentId: draft, data: { card: null } as never });
    await documentsOf(portal.strapi, TOPIC).update({
      documentId: topic,
      data: { card: { label: '再改' } } as never,
    });
    await documentsOf(portal.strapi, TOPIC).publish({ documentId: topic });
    expect(await query.count({ where: { label: '改过' } })).toBe(0);
  });
});
