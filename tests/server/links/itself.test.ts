import type { Store } from '../../../server/src/store';
import { storeFor } from '../approve';
import { documentsOf } from '../content';
import type { Portal } from '../portal';
import { openLinkPortal } from './link-portal';
import { linksOf, made, onlineStory, onlineTopic, publishStory, STORY, storyTarget, TOPIC } from './story';

let portal: Portal;
let store: Store;

beforeAll(async () => {
  portal = await openLinkPortal({ plugin: { drift: 'unpublish' } });
  store = storeFor(portal.strapi);
});
afterAll(() => portal?.close());

const stories = () => documentsOf(portal.strapi, STORY);
const owned = ['selfOneMany', 'selfManyMany', 'selfParent', 'selfTwin'] as const;
const isMany = (name: string) => name.endsWith('Many');
const toAll = (names: readonly string[], documentId: string | null) =>
  Object.fromEntries(
    names.map((name) => [name, isMany(name) ? (documentId ? [documentId] : []) : documentId])
  );
const ownedLinks = async (documentId: string, status: 'published' | 'draft' = 'published') =>
  Object.fromEntries(
    Object.entries(await linksOf(portal, STORY, documentId, status)).filter(
      ([name]) => !['selfManyManyOf', 'selfChildren', 'selfTwinOf'].includes(name)
    )
  );
const drift = () =>
  (
    portal.strapi.plugin('publication-desk').service('jobs') as { drift(): Promise<{ found: number }> }
  ).drift();
const withdraw = async (documentId: string) => {
  const form = await store.forms.findLatest(storyTarget(documentId));
  const clerk = await portal.as('clerk');
  const { status } = await clerk
    .post(`/publication-desk/forms/${form?.number}/withdraw`)
    .send({ version: form?.version, reason: '内容有误' });
  expect(status).toBe(200);
};

describe('stories that link to stories', () => {
  it('keep what they own through every publication of the others, seen from both ends', async () => {
    const [first, second] = [await onlineStory(portal, store), await onlineStory(portal, store)];
    const story = await onlineStory(portal, store, toAll(owned, first));
    const before = await ownedLinks(story);
    expect(before).toEqual(Object.fromEntries(owned.map((name) => [name, [first]])));
    await stories().update({ documentId: story, data: toAll(owned, second) as never });
    const back = { selfManyManyOf: [story], selfChildren: [story], selfTwinOf: story };
    await stories().update({ documentId: second, data: back as never });
    await publishStory(portal, store, second);
    expect(await ownedLinks(story)).toEqual(before);
    await stories().update({ documentId: first, data: { selfManyManyOf: [], selfChildren: [] } as never });
    await publishStory(portal, store, first);
    expect(await ownedLinks(story)).toEqual(before);
    expect(await drift()).toMatchObject({ found: 0 });
  });

  it('link again to one that was withdrawn, as they were approved', async () => {
    const other = await onlineStory(portal, store);
    const story = await onlineStory(portal, store, toAll(owned, other));
    const before = await ownedLinks(story);
    await withdraw(other);
    expect(await ownedLinks(story)).toEqual({});
    await publishStory(portal, store, other);
    expect(await ownedLinks(story)).toEqual(before);
  });
});

describe('a link that was approved while its target was offline', () => {
  const linked = async () => {
    const [topic, other] = [await made(portal, TOPIC), await made(portal, STORY)];
    const data = {
      topicManyMany: [topic],
      topicManyOneOwned: topic,
      topicOneOne: topic,
      selfManyMany: [other],
      selfOneMany: [other],
      card: { label: '卡片', topic },
      zone: [{ __component: 'link.card', label: '卡片', topic }],
    };
    return { topic, other, data, story: await onlineStory(portal, store, data) };
  };

  it('appears with its target, in components too, and asks for no new form', async () => {
    const { topic, other, story } = await linked();
    expect(await ownedLinks(story)).toEqual({});
    await documentsOf(portal.strapi, TOPIC).publish({ documentId: topic });
    await publishStory(portal, store, other);
    expect(await ownedLinks(story)).toEqual({
      topicManyMany: [topic],
      topicManyOneOwned: [topic],
      topicOneOne: [topic],
      selfManyMany: [other],
      selfOneMany: [other],
      'card.0.topic': [topic],
      'zone.0.topic': [topic],
    });
    expect(await drift()).toMatchObject({ found: 0 });
    await stories().publish({ documentId: story });
    expect((await store.register.history(storyTarget(story))).length).toBeLessThanOrEqual(2);
  });

  it('stays in the draft when changes are discarded, which then needs no new form', async () => {
    const { story } = await linked();
    const before = await linksOf(portal, STORY, story, 'draft');
    await stories().update({ documentId: story, data: { title: '另写' } as never });
    await stories().discardDraft({ documentId: story });
    expect(await linksOf(portal, STORY, story, 'draft')).toEqual(before);
    const draft = await store.documents.read(storyTarget(story), 'draft');
    const entry = await store.register.findLive(storyTarget(story));
    expect(draft && store.documents.digest(draft)).toBe(entry?.digest);
  });

  it('does not appear where the story was approved without it', async () => {
    const { topic, story } = await linked();
    await stories().update({
      documentId: story,
      data: { topicManyMany: [], topicOneOne: null, card: null } as never,
    });
    await publishStory(portal, store, story);
    await stories().update({
      documentId: story,
      data: { topicManyMany: [topic], topicOneOne: topic } as never,
    });
    await documentsOf(portal.strapi, TOPIC).publish({ documentId: topic });
    expect(Object.keys(await ownedLinks(story)).sort()).toEqual(['topicManyOneOwned', 'zone.0.topic']);
  });
});

it('is not taken down where only its links were changed underneath: they are put back', async () => {
  const topic = await onlineTopic(portal);
  const story = await onlineStory(portal, store, { topicManyManyOwned: [topic] });
  const before = await ownedLinks(story);
  const { joinTable } = portal.strapi.db.metadata.get(STORY).attributes.topicManyManyOwned as unknown as {
    joinTable: { name: string };
  };
  const other = await onlineTopic(portal);
  const ends = portal.strapi.db.connection(portal.strapi.db.metadata.get(TOPIC).tableName);
  const { id } = await ends.where({ document_id: other }).whereNotNull('published_at').first();
  await portal.strapi.db.connection(joinTable.name).update({ topic_id: id });
  expect(await ownedLinks(story)).toEqual({ topicManyManyOwned: [other] });
  await drift();
  expect(await ownedLinks(story)).toEqual(before);
  expect(await drift()).toMatchObject({ found: 0 });
});
