import type { Store } from '../../../server/src/store';
import { storeFor } from '../approve';
import { documentsOf } from '../content';
import type { Portal } from '../portal';
import { fullAccessToken } from '../tokens';
import { openLinkPortal } from './link-portal';
import { linksOf, made, onlineStory, onlineTopic, STORY, TOPIC } from './story';

let portal: Portal;
let store: Store;
let token: string;

beforeAll(async () => {
  portal = await openLinkPortal();
  store = storeFor(portal.strapi);
  token = await fullAccessToken(portal.strapi);
});
afterAll(() => portal?.close());

const put = (path: string, data: object) =>
  portal.http().put(`/api/${path}`).set('Authorization', `Bearer ${token}`).send({ data });

it('keeps a link that is only in the draft offline when its target is published', async () => {
  const topic = await made(portal, TOPIC);
  const story = await onlineStory(portal, store);
  await documentsOf(portal.strapi, STORY).update({
    documentId: story,
    data: { topicManyManyOwned: [topic] } as never,
  });
  await documentsOf(portal.strapi, TOPIC).publish({ documentId: topic });
  expect(await linksOf(portal, STORY, story)).toEqual({});
});

describe('an online story from the other side', () => {
  it('keeps its topic when the topic lets go of it, and the refusal names it', async () => {
    const topic = await onlineTopic(portal);
    const story = await onlineStory(portal, store, { title: '劳模事迹', topicManyManyOwned: [topic] });
    const { status, body } = await put(`topics/${topic}`, { manyManyOwnedBy: [] });
    expect(status).toBe(409);
    expect(body.error.message).toContain('劳模事迹');
    expect(body.error.details.code).toBe('gate.online-pages');
    expect(await linksOf(portal, STORY, story)).toEqual({ topicManyManyOwned: [topic] });
    expect(await linksOf(portal, STORY, story, 'draft')).toEqual({ topicManyManyOwned: [topic] });
  });

  it('gets no topic that takes hold of it', async () => {
    const topic = await onlineTopic(portal);
    const story = await onlineStory(portal, store);
    expect((await put(`topics/${topic}`, { manyManyOwnedBy: [story] })).status).toBe(409);
    expect(await linksOf(portal, STORY, story)).toEqual({});
  });
});
