import type { Form } from '../../src/approval';
import type { RuleBook } from '../../src/rules';
import city from '../offices/city-council.json';
import hospital from '../offices/hospital-newspaper.json';
import ngo from '../offices/water-ngo.json';
import union from '../offices/provincial-union.json';
import university from '../offices/university-news.json';
import { DESK, ITEM } from './desk-steps';
import { PASSWORD } from './people';
import { openEmptyPortal } from './portal';

// Offices that are not this one: their rules are entered as Settings enters them, their people from one table, and items go online.

type Portal = Awaited<ReturnType<typeof openEmptyPortal>>;
type Session = Awaited<ReturnType<Portal['asSuper']>>;
type Row = readonly [department: string, kind: string, name: string, position: string];
type Walk = {
  readonly says: string;
  readonly category: string;
  readonly channel?: string;
  /** Points that are not in order. */
  readonly wrong?: readonly number[];
  readonly by: string;
  /** Who signs, in turn; the form is approved after the last and not before. */
  readonly signers: readonly string[];
  readonly publisher: string;
  readonly number: RegExp;
};
type Office = {
  readonly name: string;
  readonly book: unknown;
  readonly people: readonly Row[];
  readonly channels: readonly string[];
  readonly walks: readonly Walk[];
  /** What else its rules bring, seen by whoever publishes, and by the owner of the portal. */
  readonly then?: (clerk: Session) => Promise<void>;
  readonly settled?: (owner: Session) => Promise<void>;
};

const offices: readonly Office[] = [
  {
    name: 'a provincial federation with a secrecy review',
    book: union,
    channels: [],
    people: [
      ['宣教部', '机关处室', '安员', '信息员'],
      ['宣教部', '', '包部', '部门负责人'],
      ['宣教部', '', '陈管', '分管领导'],
      ['', '', '丁密', '保密办'],
      ['', '', '方主', '主要领导'],
      ['', '', '高网', '网络信息处'],
    ],
    walks: [
      {
        says: 'news take the short way',
        category: 'dongtai',
        by: '安员',
        signers: ['包部', '陈管'],
        publisher: '高网',
        number: /^省工网审〔\d{4}〕\d{4}号$/,
      },
      {
        says: 'activities of leaders go to the principal leader, past the secrecy office',
        category: 'huodong',
        by: '安员',
        signers: ['包部', '陈管', '方主'],
        publisher: '高网',
        number: /^省/,
      },
      {
        says: 'an official document is reviewed for secrets between the two leaders, by its category',
        category: 'gongwen',
        by: '安员',
        signers: ['包部', '陈管', '丁密', '方主'],
        publisher: '高网',
        number: /^省/,
      },
      {
        says: 'so is any news by an answer',
        category: 'dongtai',
        wrong: [2],
        by: '安员',
        signers: ['包部', '陈管', '丁密', '方主'],
        publisher: '高网',
        number: /^省/,
      },
      {
        says: 'a head who hands in has signed by that',
        category: 'gonggao',
        by: '包部',
        signers: ['陈管'],
        publisher: '高网',
        number: /^省/,
      },
    ],
  },
  {
    name: 'a hospital’s newspaper with countersigning departments',
    book: hospital,
    channels: [],
    people: [
      ['心内科', '临床科室', '金讯', '通讯员'],
      ['心内科', '', '蓝任', '科主任'],
      ['', '', '马医', '会签科室'],
      ['', '', '牛护', '会签科室'],
      ['', '', '潘宣', '宣传科长'],
      ['', '', '秦书', '党委书记'],
      ['', '', '任编', '责任编辑'],
    ],
    walks: [
      {
        says: 'news need no countersignature',
        category: 'xinwen',
        by: '金讯',
        signers: ['蓝任', '潘宣'],
        publisher: '任编',
        number: /^院报\d{4}第\d{3}号$/,
      },
      {
        says: 'a patient’s story is countersigned by both departments, in any order',
        category: 'huanzhe',
        by: '金讯',
        signers: ['蓝任', '牛护', '马医', '潘宣'],
        publisher: '任编',
        number: /^院报/,
      },
      {
        says: 'a patient who can be recognised goes to the party committee',
        category: 'huanzhe',
        wrong: [2],
        by: '金讯',
        signers: ['蓝任', '马医', '牛护', '潘宣', '秦书'],
        publisher: '任编',
        number: /^院报/,
      },
    ],
  },
  {
    name: 'an association abroad with a board for one channel',
    book: ngo,
    channels: ['gouvernance', 'terrain'],
    people: [
      ['Mali', 'Projets', 'Awa', 'Rédactrice'],
      ['Mali', '', 'Bruno', 'Chef de projet'],
      ['', '', 'Claire', 'Juriste'],
      ['', '', 'Denis', 'Conseil d’administration'],
      ['', '', 'Esther', 'Conseil d’administration'],
      ['', '', 'Farid', 'Responsable communication'],
    ],
    walks: [
      {
        says: 'news of a project go past the board',
        category: 'actualite',
        channel: 'terrain',
        by: 'Awa',
        signers: ['Bruno', 'Farid'],
        publisher: 'Farid',
        number: /^AES-\d{5}$/,
      },
      {
        says: 'what is about governance is read by the whole board',
        category: 'rapport',
        channel: 'gouvernance',
        by: 'Awa',
        signers: ['Bruno', 'Esther', 'Denis', 'Farid'],
        publisher: 'Farid',
        number: /^AES-/,
      },
      {
        says: 'and by the lawyer where somebody can be recognised',
        category: 'actualite',
        channel: 'gouvernance',
        wrong: [20],
        by: 'Awa',
        signers: ['Bruno', 'Claire', 'Denis', 'Esther', 'Farid'],
        publisher: 'Farid',
        number: /^AES-/,
      },
    ],
  },
  {
    name: 'a university’s news centre with three reviews and three proofs',
    book: university,
    channels: [],
    people: [
      ['文学院', '学院', '郝记', '学生记者'],
      ['文学院', '', '孔宣', '一审（院系宣传员）'],
      ['', '', '严校', '一校（责任编辑）'],
      ['', '', '华主', '二审（编辑部主任）'],
      ['', '', '金对', '二校（校对员）'],
      ['', '', '魏部', '三审（宣传部长）'],
      ['', '', '陶值', '三校（总值班编辑）'],
      ['', '', '姜外', '国际合作处'],
    ],
    walks: [
      {
        says: 'campus news take one review and one proof, and the first number is 1',
        category: 'kuaixun',
        by: '郝记',
        signers: ['孔宣', '严校'],
        publisher: '陶值',
        number: /^新闻〔\d{4}〕1号$/,
      },
      {
        says: 'headlines take all six, and whoever proofs last publishes',
        category: 'yaowen',
        by: '郝记',
        signers: ['孔宣', '严校', '华主', '金对', '魏部', '陶值'],
        publisher: '陶值',
        number: /^新闻〔\d{4}〕2号$/,
      },
      {
        says: 'personal data of students lift any news there, and the international office is not asked',
        category: 'kuaixun',
        wrong: [3],
        by: '郝记',
        signers: ['孔宣', '严校', '华主', '金对', '魏部', '陶值'],
        publisher: '陶值',
        number: /^新闻/,
      },
      {
        says: 'it is asked about reports from abroad',
        category: 'shewai',
        by: '郝记',
        signers: ['孔宣', '严校', '姜外', '华主', '金对', '魏部', '陶值'],
        publisher: '陶值',
        number: /^新闻/,
      },
    ],
    then: async (clerk) => {
      expect((await clerk.get(`${DESK}/me`)).body.shows).toMatchObject({ quarters: true });
      const { body } = await clerk.get(`${DESK}/ranking/period?period=2026-Q4`);
      expect(body.ranking.months).toEqual(['2026-10', '2026-11', '2026-12']);
      expect((await clerk.get(`${DESK}/consequences`)).status).toBe(200);
    },
  },
  {
    name: 'an English city council with a monitoring officer for two channels and bank holidays of its own',
    book: city,
    channels: ['legal', 'elections', 'parks'],
    people: [
      ['Parks', 'Services', 'Olive', 'Officer'],
      ['Parks', 'Services', 'Sam', 'Service manager'],
      ['', '', 'Cora', 'Communications team'],
      ['', '', 'Mona', 'Monitoring officer'],
    ],
    walks: [
      {
        says: 'Park gates open later on Sunday',
        category: 'news',
        channel: 'parks',
        by: 'Olive',
        signers: ['Sam', 'Cora'],
        publisher: 'Cora',
        number: /^WEB-\d{4}-0001$/,
      },
      {
        says: 'Byelaw on dogs in parks',
        category: 'decision',
        channel: 'legal',
        by: 'Olive',
        signers: ['Sam', 'Mona', 'Cora'],
        publisher: 'Cora',
        number: /^WEB-/,
      },
      {
        says: 'A manager hands in what touches an election',
        category: 'news',
        channel: 'parks',
        wrong: [3],
        by: 'Sam',
        signers: ['Mona', 'Cora'],
        publisher: 'Cora',
        number: /^WEB-/,
      },
    ],
    then: async (clerk) => {
      // A year nobody entered has weekdays; the bank holidays of one that was entered move the days.
      const csv = (await clerk.get(`${DESK}/register/export`).set('Accept-Language', 'en')).text;
      expect(csv).toContain('Park gates');
      expect(csv).not.toMatch(/[\u3400-\u9fff]/);
    },
    settled: async (owner) => {
      // A channel a stage depends on stays: without it the stage would never be asked for again.
      const { channels } = (await owner.get(`${DESK}/settings`)).body;
      const elections = channels.find(({ slug }: { slug: string }) => slug === 'elections').documentId;
      const gone = await owner.delete(`${DESK}/settings/channels/${elections}`);
      expect([gone.status, gone.body.error.details.code]).toEqual([409, 'settings.channel-in-rules']);
      const { book, version: from } = (await owner.get(`${DESK}/settings/rules`)).body;
      const astray = JSON.parse(JSON.stringify(book).replaceAll(elections, 'nowhere'));
      const seen = await owner.post(`${DESK}/settings/rules/preview`).send({ book: astray, from });
      expect(seen.body.refusal.code).toBe('rules.condition-channel');
      const year = 2030;
      const corrected = await owner
        .put(`${DESK}/settings/calendar/days/${year}-12-25`)
        .send({ kind: 'holiday' });
      expect([corrected.status, corrected.body.error]).toEqual([200, undefined]);
      const { body } = await owner.get(`${DESK}/settings`);
      expect(body.calendar).toEqual([
        { year, holidays: [`${year}-12-25`], makeUpDays: [], source: 'imported' },
      ]);
    },
  },
];

const emailOf = (people: readonly Row[], name: string): string =>
  `p${people.findIndex((row) => row[2] === name)}@office.test`;

describe.each(offices)('$name', ({ book: written, people, channels, walks, then, settled }) => {
  let portal: Portal;
  let book: RuleBook;
  const channelKeys = new Map<string, string>();

  const as = (name: string) => portal.asAccount(emailOf(people, name), PASSWORD);
  const ok = <T extends { status: number; body: unknown }>(answer: T): T => {
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };

  beforeAll(async () => {
    portal = await openEmptyPortal();
    const owner = await portal.asSuper();
    for (const [order, slug] of channels.entries()) {
      const made = ok(await owner.post(`${DESK}/settings/channels`).send({ name: slug, slug, order }));
      channelKeys.set(slug, made.body.documentId ?? made.body.key);
    }
    // A condition names a channel of this portal, as the editor of Settings does.
    book = JSON.parse(
      JSON.stringify(written).replace(/CHANNEL:(\w+)/g, (_, slug: string) => channelKeys.get(slug) ?? '')
    ) as RuleBook;
    const { version } = ok(await owner.get(`${DESK}/settings/rules`)).body;
    const seen = ok(await owner.post(`${DESK}/settings/rules/preview`).send({ book, from: version })).body;
    expect(seen.refusal).toBeNull();
    ok(await owner.put(`${DESK}/settings/rules`).send({ book, from: version }));
    const table = [
      ['部室', '类别', '姓名', '邮箱', '岗位'],
      ...people.map(([department, kind, name, position]) => [
        department,
        kind,
        name,
        emailOf(people, name),
        position,
      ]),
    ];
    const imported = ok(await owner.post(`${DESK}/settings/people/import`).send({ table, dryRun: false }));
    expect(imported.body).toMatchObject({ refused: [], accounts: people.length, seats: people.length });
    for (const [, , name] of people) {
      const email = emailOf(people, name);
      const { registrationToken } = await portal.strapi.db.query('admin::user').findOne({ where: { email } });
      const userInfo = { firstname: name, lastname: '', password: PASSWORD };
      ok(await portal.http().post('/admin/register').send({ registrationToken, userInfo }));
    }
  });
  afterAll(() => portal?.close());

  const submit = async ({ category, channel, wrong = [], by, says }: Walk): Promise<Form> => {
    const officer = await as(by);
    const me = ok(await officer.get(`${DESK}/me`)).body;
    const item = ok(
      await officer.post(`/content-manager/collection-types/${ITEM}`).send({
        title: says,
        summary: says,
        body: `<p>${says}</p>`,
        kind: 'text',
        ...(channel ? { channel: { connect: [{ documentId: channelKeys.get(channel) }] } } : {}),
      })
    );
    const submission = {
      department: me.departments[0].key,
      category,
      summary: says,
      occurredOn: me.today,
      checklist: book.checklist.map(({ point }) =>
        wrong.includes(point) ? { point, ok: false, note: says } : { point, ok: true }
      ),
      ...(book.promise ? { promised: true } : {}),
      target: { uid: ITEM, documentId: item.body.data.documentId, locale: null },
    };
    return ok(await officer.post(`${DESK}/forms`).send(submission)).body.form;
  };

  const act = async (who: string, { number, version }: Form, verb: string): Promise<Form> =>
    ok(await (await as(who)).post(`${DESK}/forms/${number}/${verb}`).send({ version, confirmed: true })).body
      .form;

  it.each(walks)('$says', async (walk) => {
    let form = await submit(walk);
    expect(form.number).toMatch(walk.number);
    for (const signer of walk.signers) {
      expect(form.state).toBe('in-review');
      form = await act(signer, form, 'agree');
    }
    expect(form.state).toBe('approved');
    expect(form.signatures.filter(({ implicit }) => !implicit).map(({ person }) => person.name)).toEqual(
      walk.signers
    );
    const publisher = await as(walk.publisher);
    const online: Form = ok(
      await publisher.post(`${DESK}/forms/${form.number}/publish`).send({ version: form.version })
    ).body.form;
    expect(online.state).toBe('published');
    const { body } = await portal.http().get(`/api/publication-desk/items`);
    expect(body.data.map(({ title }: { title: string }) => title)).toContain(walk.says);
  });

  it('has what else its rules bring', async () => {
    await settled?.(await portal.asSuper());
    await then?.(await as(walks[0]?.publisher ?? ''));
    const checked = await (await as(walks[0]?.publisher ?? '')).get(`${DESK}/register/check`);
    expect(checked.body).toMatchObject({ intact: true });
  });
});
