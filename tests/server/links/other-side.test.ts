import type { Store } from '../../../server/src/store';
import { storeFor, submitAndApprove } from '../approve';
import { documentsOf, rowsOf } from '../content';
import type { Portal } from '../portal';
import { fullAccessToken } from '../tokens';
import { openLinkPortal } from './link-portal';
import { kindsOf } from './link-types';
import { linksOf, made, NOTE, onlineStory, onlineTopic, STORY, TAG, THEME, TOPIC } from './story';

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

type Ids = { readonly draft: number; readonly online: number };
type Relations = Record<
  'attachRelations' | 'updateRelations' | 'deleteRelations',
  (uid: string, id: number, data?: object) => Promise<unknown>
>;

const rowIds = async (uid: string, documentId: string): Promise<Ids> => {
  const rows = (await rowsOf(portal.strapi, uid).findMany({ where: { documentId } })) as {
    id: number;
    publishedAt: unknown;
  }[];
  const idOf = (isOnline: boolean) => rows.find(({ publishedAt }) => (publishedAt !== null) === isOnline)?.id;
  return { draft: Number(idOf(false)), online: Number(idOf(true)) };
};
const relations = () => portal.strapi.db.entityManager as unknown as Relations;

/** What became of each try, by name: a code of ours, what else was said, or that it was done. */
const outcomes = async (tries: Readonly<Record<string, () => PromiseLike<unknown>>>) => {
  const found: Record<string, unknown> = {};
  for (const [name, attempt] of Object.entries(tries))
    found[name] = await Promise.resolve(attempt()).then(
      (answer) => {
        const { status, body } = (answer ?? {}) as {
          status?: number;
          body?: { error?: { details?: object } };
        };
        return (status ?? 0) >= 400 ? (body?.error?.details as { code?: string })?.code : 'done';
      },
      (error: { details?: { code?: string } }) => error.details?.code ?? String(error)
    );
  return found;
};
const allOf = (tries: object, outcome: string) =>
  Object.fromEntries(Object.keys(tries).map((name) => [name, outcome]));
const REFUSED = 'gate.online-pages';

it('keeps what it links to from becoming another document, another language or a draft', async () => {
  const [topic, tag] = [await onlineTopic(portal), await made(portal, TAG)];
  const story = await onlineStory(portal, store, {
    topicManyOne: topic,
    tagManyMany: [tag],
    card: { label: '卡片', topic, tags: [tag] },
  });
  const before = await linksOf(portal, STORY, story);
  expect(Object.keys(before)).toHaveLength(4);
  const tries = Object.fromEntries(
    [
      {
        uid: TOPIC,
        id: (await rowIds(TOPIC, topic)).online,
        columns: [{ documentId: 'another' }, { locale: 'en' }, { publishedAt: null }],
      },
      { uid: TAG, id: (await rowIds(TAG, tag)).online, columns: [{ documentId: 'another' }] },
    ].flatMap(({ uid, id, columns }) =>
      columns.flatMap((data) =>
        (['update', 'updateMany'] as const).map((verb) => [
          `${uid} ${verb} ${Object.keys(data).join()}`,
          () => rowsOf(portal.strapi, uid)[verb]({ where: { id }, data: data as never }),
        ])
      )
    )
  ) as Record<string, () => Promise<unknown>>;
  expect(await outcomes(tries)).toEqual(allOf(tries, REFUSED));
  expect(await linksOf(portal, STORY, story)).toEqual(before);
});

it('keeps its parts from rows that somebody puts them into as well', async () => {
  const card = { label: '卡片' };
  const story = await onlineStory(portal, store, {
    card,
    cards: [card],
    zone: [{ __component: 'link.card', ...card }],
  });
  const read = () => store.documents.read({ uid: STORY, documentId: story, locale: null }, 'published');
  const before = await read();
  const row = (await rowsOf(portal.strapi, STORY).findOne({
    where: { documentId: story, publishedAt: { $notNull: true } },
    populate: { card: true, cards: true, zone: true } as never,
  })) as unknown as { card: { id: number }; cards: { id: number }[]; zone: { id: number }[] };
  const topic = await onlineTopic(portal);
  const { draft } = await rowIds(TOPIC, topic);
  const own = (await rowIds(STORY, story)).draft;
  const topics = rowsOf(portal.strapi, TOPIC);
  for (const id of [row.card.id, Number(row.cards[0]?.id), Number(row.zone[0]?.id)]) {
    const part = { id, __pivot: { field: 'card', component_type: 'link.card' } };
    const tries = {
      update: () => topics.update({ where: { id: draft }, data: { card: part } as never }),
      'update by id': () => topics.update({ where: { id: draft }, data: { card: id } as never }),
      connect: () => topics.update({ where: { id: draft }, data: { card: { connect: [part] } } as never }),
      create: () => topics.create({ data: { title: '新', publishedAt: null, card: part } as never }),
      attachRelations: () => relations().attachRelations(TOPIC, draft, { card: part }),
      updateRelations: () => relations().updateRelations(TOPIC, draft, { card: { set: [part] } }),
      'its own draft': () =>
        rowsOf(portal.strapi, STORY).update({
          where: { id: own },
          data: { zone: [{ ...part, __component: 'link.card' }] } as never,
        }),
    };
    expect(await outcomes(tries)).toEqual(allOf(tries, REFUSED));
    await documentsOf(portal.strapi, TOPIC).update({ documentId: topic, data: { card: null } as never });
  }
  expect(await read()).toEqual(before);
});

it('keeps links to rows of any type, from both ends', async () => {
  const [topic, other] = [await onlineTopic(portal), await onlineTopic(portal)];
  const { draft } = await rowIds(TOPIC, topic);
  const story = await onlineStory(portal, store, {
    anything: [{ __type: TOPIC, documentId: topic }],
    oneThing: { __type: TOPIC, id: draft },
  });
  const linked = async () =>
    (await rowsOf(portal.strapi, STORY).findOne({
      where: { documentId: story, publishedAt: { $notNull: true } },
      populate: { anything: true, oneThing: true, namedBy: true, namedByOne: true } as never,
    })) as unknown as Record<'anything' | 'namedBy', object[]> & {
      oneThing: { documentId: string } | null;
      namedByOne: unknown;
    };
  const before = await linked();
  expect(before).toMatchObject({
    anything: [{ documentId: topic }],
    oneThing: { documentId: topic },
    namedBy: [],
  });
  const topics = documentsOf(portal.strapi, TOPIC);
  const { online } = await rowIds(STORY, story);
  const far = { __type: STORY, id: online, __pivot: { field: 'namedBy' } };
  const tries = {
    unpublish: () => topics.unpublish({ documentId: topic }),
    delete: () => topics.delete({ documentId: topic }),
    'let go of all': () => put(`topics/${topic}`, { stories: [] }),
    'let go of one': () => put(`topics/${topic}`, { oneStory: null }),
    'name it': async () =>
      rowsOf(portal.strapi, TOPIC).update({
        where: { id: (await rowIds(TOPIC, other)).online },
        data: { pages: [far] } as never,
      }),
    'name it alone': () =>
      topics.create({
        status: 'published',
        data: { title: '新', page: { __type: STORY, id: online } } as never,
      }),
    attachRelations: async () =>
      relations().attachRelations(TOPIC, (await rowIds(TOPIC, other)).online, { pages: [far] }),
    updateRelations: async () =>
      relations().updateRelations(TOPIC, (await rowIds(TOPIC, other)).online, { pages: [far] }),
    deleteRelations: () => relations().deleteRelations(TOPIC, draft),
  };
  expect(await outcomes(tries)).toEqual(allOf(tries, REFUSED));
  for (const change of [
    () => topics.update({ documentId: topic, data: { summary: '改' } as never }),
    () => topics.publish({ documentId: topic }),
    () => topics.discardDraft({ documentId: topic }),
    () => topics.clone({ documentId: topic }),
  ]) {
    await change();
    const now = await linked();
    expect(now.anything).toMatchObject([{ documentId: topic }]);
    expect([now.oneThing?.documentId, now.namedBy, now.namedByOne]).toEqual([topic, [], null]);
  }
});

it('keeps its links by whatever the Content Manager is asked for', async () => {
  const [topic, tag] = [await onlineTopic(portal), await made(portal, TAG)];
  const story = await onlineStory(portal, store, { topicManyManyOwned: [topic], tagManyMany: [tag] });
  const bare = await onlineStory(portal, store);
  const before = await linksOf(portal, STORY, story);
  const { post, delete: remove } = await portal.as('super');
  const at = (uid: string, rest: string) => `/content-manager/collection-types/${uid}/${rest}`;
  const [many, connect] = [
    { documentIds: [topic] },
    { connect: [{ documentId: bare }], disconnect: [{ documentId: story }] },
  ];
  const free = {
    'save and publish': () => post(at(TOPIC, `${topic}/actions/publish`)).send({ title: '改名' }),
    'publish many': () => post(at(TOPIC, 'actions/bulkPublish')).send(many),
    discard: () => post(at(TOPIC, `${topic}/actions/discard`)).send({}),
    clone: () => post(at(TOPIC, `clone/${topic}`)).send({ title: '另一个' }),
  };
  expect(await outcomes(free)).toEqual(allOf(free, 'done'));
  // Whether or not the address takes links at all, the page keeps its own.
  await post(at(TOPIC, `${topic}/actions/publish`)).send({ title: '改名', manyManyOwnedBy: connect });
  const tries = {
    unpublish: () => post(at(TOPIC, `${topic}/actions/unpublish`)).send({}),
    'unpublish many': () => post(at(TOPIC, 'actions/bulkUnpublish')).send(many),
    'delete many': () => post(at(TOPIC, 'actions/bulkDelete')).send(many),
    'delete tags': () => post(at(TAG, 'actions/bulkDelete')).send({ documentIds: [tag] }),
    delete: () => remove(at(TOPIC, topic)),
  };
  expect(await outcomes(tries)).toEqual(allOf(tries, REFUSED));
  expect(await linksOf(portal, STORY, story)).toEqual(before);
  expect(await linksOf(portal, STORY, bare)).toEqual({});
});

describe('a note in two languages and a theme in two languages', () => {
  const languages = ['zh-Hans', 'en'] as const;
  const kinds = kindsOf('theme');
  const toTheme = (theme: string) =>
    Object.fromEntries(kinds.map(({ name, many }) => [name, many ? [theme] : theme]));
  const themes = () => documentsOf(portal.strapi, THEME);
  const notes = () => documentsOf(portal.strapi, NOTE);
  const onlineTheme = async (): Promise<string> => {
    const { documentId } = await themes().create({ locale: 'zh-Hans', data: { title: '主题' } as never });
    await themes().update({ documentId, locale: 'en', data: { title: 'Theme' } as never });
    await themes().publish({ documentId, locale: '*' });
    return documentId;
  };
  /** Links of what is online, language by language. */
  const shown = async (documentId: string) => {
    const populate = Object.fromEntries(kinds.map(({ name }) => [name, true]));
    const rows = (await rowsOf(portal.strapi, NOTE).findMany({
      where: { documentId, publishedAt: { $notNull: true } },
      populate: { ...populate, card: { populate: { topic: true } } } as never,
    })) as unknown as Record<string, unknown>[];
    const found: Record<string, unknown> = {};
    for (const row of rows)
      for (const name of [...kinds.map((kind) => kind.name), 'card'])
        found[`${String(row.locale)} ${name}`] = [row[name] ?? []]
          .flat()
          .map(
            (one) =>
              ((one as { topic?: object }).topic ?? one) as { documentId: string; locale: string | null }
          )
          .map((one) => [one.documentId, one.locale]);
    return found;
  };

  it.each(languages)('keeps its links in both, whatever the theme goes through in %s', async (locale) => {
    const [theme, other, topic] = [await onlineTheme(), await onlineTheme(), await onlineTopic(portal)];
    const data = { ...toTheme(theme), card: { label: '卡片', topic } };
    const { documentId } = await notes().create({
      locale: 'zh-Hans',
      data: { title: '随笔', ...data } as never,
    });
    await notes().update({ documentId, locale: 'en', data: { title: 'Note', ...toTheme(theme) } as never });
    for (const language of languages) {
      await submitAndApprove(portal, store, { target: { uid: NOTE, documentId, locale: language } });
      await notes().publish({ documentId, locale: language });
    }
    const before = await shown(documentId);
    expect(Object.values(before).flat()).toHaveLength(2 * (kinds.length + 1));
    const at = { documentId: theme, locale };
    const asked = kinds.flatMap(({ back }) =>
      back
        ? ([
            [`${back} let go`, () => put(`themes/${theme}?locale=${locale}`, { [back]: null })],
            [
              `${back} taken`,
              () => put(`themes/${other}?locale=${locale}`, { [back]: { connect: [documentId] } }),
            ],
          ] as const)
        : []
    );
    const tries = {
      ...Object.fromEntries(asked),
      unpublish: () => themes().unpublish(at),
      'unpublish all': () => themes().unpublish({ ...at, locale: '*' }),
      delete: () => themes().delete(at),
      'delete all': () => themes().delete({ ...at, locale: '*' }),
    };
    expect(await outcomes(tries)).toEqual(allOf(tries, REFUSED));
    await notes().update({ documentId, locale, data: toTheme(other) as never });
    for (const change of [
      () => themes().update({ ...at, data: { title: '改名' } as never }),
      () => themes().publish(at),
      () => themes().discardDraft(at),
      () => themes().clone(at),
      () => themes().publish({ documentId: other, locale: '*' }),
      () => themes().unpublish({ documentId: other, locale }),
      () => themes().publish({ documentId: other, locale }),
    ]) {
      await change();
      expect(await shown(documentId)).toEqual(before);
    }
    await submitAndApprove(portal, store, { target: { uid: NOTE, documentId, locale } });
    await notes().publish({ documentId, locale });
    const now = await shown(documentId);
    const isOwn = (place: string) => place.startsWith(locale);
    expect(Object.entries(now).filter(([place]) => !isOwn(place))).toEqual(
      Object.entries(before).filter(([place]) => !isOwn(place))
    );
    expect(now[`${locale} themeOneOne`]).toEqual([[other, locale]]);
  });
});
