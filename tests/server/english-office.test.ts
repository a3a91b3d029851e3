import { unzipSync } from 'fflate';
import type { Form } from '../../src/approval';
import type { RuleBook } from '../../src/rules';
import { DESK, ITEM } from './desk-steps';
import { PASSWORD } from './people';
import { openEmptyPortal } from './portal';

// A newsroom that reads no Chinese: whatever the server answers it, it can read, and nothing in it is another office's.

type Portal = Awaited<ReturnType<typeof openEmptyPortal>>;

const FOREIGN =
  /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|trade union|the measures|\bArt(icle|\.) ?\d|principal leader|leader in charge|general office/i;
const PEOPLE = [
  ['Science', 'Departments', 'Will', 'Writer'],
  ['Science', '', 'Eve', 'Editor'],
  ['', '', 'Lou', 'Legal'],
  ['', '', 'Dee', 'Dean'],
  ['', '', 'Wes', 'Web editor'],
] as const;
const emailOf = (name: string): string => `${name.toLowerCase()}@harbour.test`;

let portal: Portal;
let book: RuleBook;
let channel: string;
let department: string;
const heard: string[] = [];

/** What is in Chinese because it is the Chinese of something that is in English beside it; content types of the portal are called as the portal likes. */
const withoutOther = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOther);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !/^zh$|Zh$|^displayName$/.test(name));
  return Object.fromEntries(entries.map(([name, one]) => [name, withoutOther(one)]));
};

/** The words of a file, and the typefaces a spreadsheet shows by name. */
const wordsOf = (bytes: Buffer): string =>
  bytes.subarray(0, 2).toString() === 'PK'
    ? Object.entries(unzipSync(bytes))
        .filter(([name]) => !name.startsWith('word/') || name === 'word/document.xml' || /footer/.test(name))
        .map(([, content]) =>
          Buffer.from(content)
            .toString('utf8')
            .replace(/w:eastAsia="[^"]*"/g, '')
        )
        .join('\n')
    : bytes.toString('utf8');

type Ask = { readonly who?: string; readonly path: string; readonly body?: unknown };

/** As a browser in English asks; what was answered is kept, words and name alike. */
const hear = async ({ who, path, body }: Ask): Promise<{ status: number; bytes: Buffer }> => {
  const session = who
    ? await portal.asAccount(who === 'Ada' ? 'super@portal.test' : emailOf(who), PASSWORD)
    : portal.http();
  const asked = body === undefined ? session.get(path) : session.post(path).send(body as object);
  const answer = await asked
    .set('Accept-Language', 'en-GB')
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    });
  const bytes = answer.body as Buffer;
  const text = wordsOf(bytes);
  const isJson = /json/.test(String(answer.headers['content-type']));
  const words = isJson ? JSON.stringify(withoutOther(JSON.parse(text))) : text;
  const name = decodeURIComponent(String(answer.headers['content-disposition'] ?? ''));
  const found = FOREIGN.exec(`${words} ${name}`);
  if (found)
    heard.push(
      `${answer.status} ${path}: …${`${words} ${name}`.slice(Math.max(0, found.index - 60), found.index + 60)}…`
    );
  return { status: answer.status, bytes };
};
const json = async <T>(ask: Ask): Promise<T> => JSON.parse((await hear(ask)).bytes.toString('utf8')) as T;

const submit = async (title: string, more: Record<string, unknown> = {}): Promise<Form> => {
  const writer = await portal.asAccount(emailOf('Will'), PASSWORD);
  const { body } = await writer.post(`/content-manager/collection-types/${ITEM}`).send({
    title,
    summary: title,
    body: `<p>${title}</p>`,
    kind: 'text',
    channel: { connect: [{ documentId: channel }] },
  });
  const me = await json<{ today: string }>({ who: 'Will', path: `${DESK}/me` });
  const submission = {
    department,
    category: 'news',
    summary: title,
    occurredOn: me.today,
    checklist: book.checklist.map(({ point }) => ({ point, ok: true })),
    target: { uid: ITEM, documentId: body.data.documentId, locale: null },
    ...more,
  };
  return (await json<{ form: Form }>({ who: 'Will', path: `${DESK}/forms`, body: submission })).form;
};

const act = async (who: string, { number, version }: Form, verb: string, body: object = {}): Promise<Form> =>
  (await json<{ form: Form }>({ who, path: `${DESK}/forms/${number}/${verb}`, body: { version, ...body } }))
    .form;

beforeAll(async () => {
  portal = await openEmptyPortal({ plugin: { rules: 'newsroom', organization: 'Harbour University' } });
  const table = [
    ['Department', 'Class', 'Name', 'E-mail', 'Position'],
    ...PEOPLE.map(([of, kind, name, position]) => [of, kind, name, emailOf(name), position]),
  ];
  await hear({ who: 'Ada', path: `${DESK}/settings/people/import`, body: { table, dryRun: false } });
  for (const [, , name] of PEOPLE) {
    const where = { email: emailOf(name) };
    const { registrationToken } = await portal.strapi.db.query('admin::user').findOne({ where });
    const userInfo = { firstname: name, lastname: '', password: PASSWORD };
    await portal.http().post('/admin/register').send({ registrationToken, userInfo });
  }
  await hear({
    who: 'Ada',
    path: `${DESK}/settings/channels`,
    body: { name: 'News', slug: 'news', order: 1 },
  });
  // Books that ship for other offices stand beside it.
  const owner = await portal.asSuper();
  ({ book } = (await owner.get(`${DESK}/settings/rules`)).body as { book: RuleBook });
  const settings = await json<{ channels: { documentId: string }[]; departments: { documentId: string }[] }>({
    who: 'Ada',
    path: `${DESK}/settings`,
  });
  channel = settings.channels[0]?.documentId ?? '';
  department = settings.departments[0]?.documentId ?? '';
});
afterAll(() => portal?.close());
afterEach(() => {
  expect(heard.splice(0)).toEqual([]);
});

let online: Form;
let gone: Form;

it('answers every step of a story in English', async () => {
  const story = await submit('The laboratory opens', { category: 'research' });
  expect(story.route.stages.map(({ position }) => position)).toEqual(['editor', 'legal', 'dean']);
  let form = story;
  for (const who of ['Eve', 'Lou', 'Dee']) form = await act(who, form, 'agree', { confirmed: true });
  online = await act('Wes', form, 'publish');
  expect(online.state).toBe('published');
  let other = await submit('The wave tank is full');
  for (const who of ['Eve', 'Dee']) other = await act(who, other, 'agree', { confirmed: true });
  other = await act('Wes', other, 'publish');
  gone = await act('Wes', other, 'withdraw', { reason: 'A mistake', ending: { as: 'error' } });
  expect(gone.state).toBe('withdrawn');
  const back = await act('Eve', await submit('Students win'), 'return', { opinion: 'Who won?' });
  expect(back.state).toBe('returned');
  expect((await act('Eve', await submit('A rumour'), 'reject', { opinion: 'Untrue' })).state).toBe(
    'rejected'
  );
});

it('refuses in English, whoever asks for what', async () => {
  const refused = [
    { who: 'Will', path: `${DESK}/forms`, body: { zz: 1 } },
    { who: 'Will', path: `${DESK}/forms/2026-9999` },
    { who: 'Will', path: `${DESK}/forms/${online.number}/agree`, body: { version: 1, confirmed: true } },
    { who: 'Will', path: `${DESK}/forms/${online.number}/publish`, body: { version: 1 } },
    { who: 'Eve', path: `${DESK}/forms/${online.number}/agree`, body: { version: 99, confirmed: true } },
    { who: 'Eve', path: `${DESK}/forms/${online.number}/recall`, body: { version: online.version } },
    { who: 'Will', path: `${DESK}/settings/people/import`, body: { table: [], dryRun: true } },
    { who: 'Ada', path: `${DESK}/settings/channels`, body: { name: '\u0007', slug: 'a b' } },
    { who: 'Ada', path: `${DESK}/settings/rules/preview`, body: { book: {}, from: 1 } },
    { who: 'Ada', path: `${DESK}/register/paper?format=pdf` },
    { path: '/api/publication-desk/items?zz=1' },
    { path: '/api/publication-desk/items/none' },
    { path: `/api/publication-desk/items/${gone.target.documentId}` },
    { path: '/api/publication-desk/feeds/none' },
    { path: `/api/publication-desk/items/${online.target.documentId}`, body: {} },
  ];
  for (const one of refused) expect([one.path, (await hear(one)).status >= 400]).toEqual([one.path, true]);
  // Tried first, and told why not.
  const nobody = { ...book, positions: book.positions.filter(({ key }) => key !== 'web-editor') };
  const tried = [
    { who: 'Ada', path: `${DESK}/settings/rules/preview`, body: { book: nobody, from: 1 } },
    {
      who: 'Ada',
      path: `${DESK}/settings/people/import`,
      body: {
        table: [
          ['Department', 'Class', 'Name', 'E-mail', 'Position'],
          ['Arts', '', 'X', 'x', 'Y'],
        ],
        dryRun: true,
      },
    },
  ];
  for (const one of tried) await hear(one);
  const secret = await submit('SECRET', { summary: 'Marked 机密★' }).catch(() => null);
  expect(secret).toBeFalsy();
  heard.splice(0, heard.length, ...heard.filter((text) => !text.includes('机密★')));
});

it('has every list, record and paper that is on in English', async () => {
  for (const path of [
    ...['/me', '/people', '/departments', '/channels', '/forms?view=all', '/forms/counts', '/notices'],
    ...['/register', '/register/check', '/register/export', '/power', '/deputy', '/outbox', '/drift'],
    ...['/settings', '/settings/changes', '/settings/templates', '/settings/terms'],
    ...['docx', 'xlsx', 'print'].map((format) => `/register/paper?format=${format}`),
    `/forms/${online.number}`,
    `/forms/${gone.number}`,
    `/forms/${online.number}/paper`,
    `/forms/${gone.number}/paper`,
    '/settings/templates/register/example',
  ])
    expect([
      path,
      (await hear({ who: path.startsWith('/forms/') ? 'Wes' : 'Ada', path: `${DESK}${path}` })).status,
    ]).toEqual([path, 200]);
  for (const path of [
    ...['/items', `/items/${online.target.documentId}`, '/channels', '/departments', '/publications'],
    ...['/feeds/rss.xml', '/feeds/atom.xml', '/feeds/feed.json', '/feeds/news/rss.xml', '/openapi.json'],
    ...['/sitemap.xml', '/robots.txt'],
  ])
    expect([path, (await hear({ path: `/api/publication-desk${path}` })).status]).toEqual([path, 200]);
});

it('has no ranking, no consequence and no template of either', async () => {
  for (const path of [
    ...[
      '/ranking?month=2026-11',
      '/ranking/period?period=2026-H2',
      '/ranking/paper?month=2026-11&format=docx',
    ],
    ...['/consequences', '/ranking/year/paper?year=2026&format=docx', '/ranking/zero/paper?month=2026-10'],
  ]) {
    expect([path, (await hear({ who: 'Ada', path: `${DESK}${path}` })).status]).toEqual([path, 404]);
    expect([path, (await hear({ who: 'Wes', path: `${DESK}${path}` })).status]).toEqual([path, 403]);
  }
  const kinds = await json<{ kind: string }[]>({ who: 'Ada', path: `${DESK}/settings/templates` });
  expect(kinds.map(({ kind }) => kind)).toEqual(['form', 'register']);
});
