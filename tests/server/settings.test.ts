import type { Response } from 'supertest';
import type { Form } from '../../src/approval';
import { createSteps, DESK } from './desk-steps';
import type { Steps } from './desk-steps';
import { openPortal } from './portal';
import type { Method, PersonKey, Portal } from './portal';

const TERM = 'plugin::publication-desk.term';

let portal: Portal;
let steps: Steps;

beforeAll(async () => {
  portal = await openPortal();
  steps = createSteps(portal);
}, 120_000);

afterAll(() => portal.close());

const call = async (method: Method, path: string, body?: object) => {
  const request = (await portal.as('clerk'))[method](`${DESK}/settings${path}`);
  const answer = await (body ? request.send(body) : request);
  return answer.status === 202 ? confirmed(answer) : answer;
};
/** What gives power waits for a second person once a form was submitted: here they always agree. */
const confirmed = async (answer: Response): Promise<Response> => {
  const { number } = answer.body.error.details.params;
  const second = await (await portal.as('webmaster')).post(`${DESK}/power/${number}/confirm`);
  return second.status === 200 ? Object.assign(second, { body: second.body.value ?? {} }) : second;
};
const settings = async () => (await call('get', '')).body;
const codeOf = (answer: { body: { error?: { details?: { code?: string } } } }): string =>
  answer.body.error?.details?.code ?? 'none';

describe('departments, seats, channels', () => {
  it('adds a department, changes it, and keeps one that the record speaks of', async () => {
    const input = { name: '职工服务中心', class: '直属事业单位', order: 9 };
    const added = await call('post', '/departments', input);
    expect(added.body).toMatchObject({ ...input, activeFrom: null, activeUntil: null });
    expect(codeOf(await call('post', '/departments', input))).toBe('settings.duplicate');
    const path = `/departments/${added.body.documentId}`;
    const changed = await call('put', path, { ...input, activeUntil: '2026-06-30' });
    expect(changed.body.activeUntil).toBe('2026-06-30');
    expect(
      codeOf(await call('put', path, { ...input, activeFrom: '2026-07-01', activeUntil: '2026-06-30' }))
    ).toBe('settings.period-reversed');
    expect(codeOf(await call('put', path, { ...input, activeUntil: '2026-02-30' }))).toBe('request.invalid');
    expect((await call('delete', path)).status).toBe(200);
    expect(codeOf(await call('delete', path))).toBe('settings.not-found');
    expect(codeOf(await call('delete', `/departments/${portal.departments.publicity.key}`))).toBe(
      'settings.department-in-use'
    );
  });

  it('gives a position to a known person, in a department exactly where the position is of one', async () => {
    const person = portal.people.registrar.id;
    const department = portal.departments.general.key;
    const refusals = [
      { person, position: 'department-head', department: null },
      { person, position: 'registrar', department },
      { person, position: 'emperor', department: null },
      { person: 99_999, position: 'registrar', department: null },
      { person, position: 'department-head', department: 'nowhere' },
      { person, position: 'registrar', department: null },
    ];
    const codes: string[] = [];
    for (const seat of refusals) codes.push(codeOf(await call('post', '/seats', seat)));
    expect(codes).toEqual([
      'settings.position-needs-department',
      'settings.position-without-department',
      'settings.position-unknown',
      'settings.person-unknown',
      'settings.department-unknown',
      'settings.duplicate',
    ]);
    const added = await call('post', '/seats', { person, position: 'department-head', department });
    expect(added.body).toMatchObject({ person: { name: '郑登' }, position: 'department-head', department });
    expect((await call('delete', `/seats/${added.body.documentId}`)).status).toBe(200);
  });

  it('spells a channel’s address from its name, once', async () => {
    const added = await call('post', '/channels', { name: '工会要闻', order: 1 });
    expect(added.body.slug).toBe('gong-hui-yao-wen');
    const again = await call('post', '/channels', { name: '工会要闻', order: 2 });
    expect(again.body.slug).toBe('gong-hui-yao-wen-2');
    expect(
      codeOf(await call('post', '/channels', { name: '别的', slug: 'gong-hui-yao-wen', order: 3 }))
    ).toBe('settings.duplicate');
    await steps.write('officer', { channel: { connect: [{ documentId: added.body.documentId }] } });
    expect(codeOf(await call('delete', `/channels/${added.body.documentId}`))).toBe(
      'settings.channel-in-use'
    );
    expect((await call('delete', `/channels/${again.body.documentId}`)).status).toBe(200);
  });
});

describe('two of the office at once', () => {
  const six = Array.from({ length: 6 });
  const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

  it('adds what both add once; the others read that it is there', async () => {
    const { people, departments } = portal;
    const department = departments.publicity.key;
    const seat = { person: people.registrar.id, position: 'leader-in-charge', department };
    const period = { startsOn: '2026-01-05', endsOn: '2026-01-06' };
    const parties = { from: people.head.id, to: people.colleague.id };
    const rows: readonly [string, object][] = [
      ['/departments', { name: '法律服务中心', class: '直属事业单位' }],
      ['/seats', seat],
      ['/delegations', { ...parties, ...period, position: 'department-head', department, reason: '出差' }],
      ['/terms', { term: '突发事件' }],
    ];
    for (const [path, input] of rows) {
      const answers = await Promise.all(six.map(() => call('post', path, input)));
      expect([path, ...statuses(answers)]).toEqual([path, 200, 409, 409, 409, 409, 409]);
      const added = answers.find(({ status }) => status === 200)?.body.documentId;
      expect((await call('delete', `${path}/${added}`)).status).toBe(200);
    }
  });

  it('seats nobody in a department that is being removed', async () => {
    const added = await call('post', '/departments', { name: '即撤部室', class: '机关部室' });
    const department = added.body.documentId;
    const seat = { person: portal.people.registrar.id, position: 'information-officer', department };
    await Promise.all([call('delete', `/departments/${department}`), call('post', '/seats', seat)]);
    const { departments, seats } = await settings();
    const isThere = departments.some((one: { documentId: string }) => one.documentId === department);
    const isHeld = seats.some((one: { department: string | null }) => one.department === department);
    expect(isHeld).toBe(isThere);
  });

  it('imports overlapping lists of terms without a fault, each term once', async () => {
    const list = (from: number) =>
      Array.from({ length: 300 }, (_, index) => `并发词${from + index}`).join('\n');
    const answers = await Promise.all(
      six.map((_, index) => call('post', '/terms/import', { text: list(index * 50) }))
    );
    expect(statuses(answers)).toEqual(six.map(() => 200));
    const { terms } = (await call('get', '/terms')).body;
    const added = terms.filter(({ term }: { term: string }) => term.startsWith('并发词'));
    expect(added).toHaveLength(550);
    for (const { documentId } of added) await portal.strapi.documents(TERM).delete({ documentId });
  });

  it('keeps every day of a year that several correct', async () => {
    const holidays = ['2032-01-01'];
    await call('put', '/calendar/2032', { holidays, makeUpDays: [] });
    const days = ['2032-03-01', '2032-03-02', '2032-03-03', '2032-03-04'];
    await Promise.all(days.map((day) => call('put', `/calendar/days/${day}`, { kind: 'holiday' })));
    const { calendar } = await settings();
    expect(calendar.find(({ year }: { year: number }) => year === 2032).holidays).toEqual([
      ...holidays,
      ...days,
    ]);
  });
});

describe('names and reasons', () => {
  const unreadable = ['职工\ud83d', '职工\u202e部', '\u200b\u2060', '\u3164'];

  it.each(unreadable.map((text) => [JSON.stringify(text), text]))(
    'are text one can read, not %s',
    async (_what, text) => {
      const answers = [
        await call('post', '/departments', { name: text, class: '机关部室' }),
        await call('post', '/channels', { name: text }),
        await call('post', '/terms', { term: text }),
        await (
          await portal.as('clerk')
        )
          .post(`${DESK}/ranking/reopen`)
          .send({ month: '2026-01', reason: text }),
      ];
      expect(answers.map(codeOf)).toEqual(answers.map(() => 'request.invalid'));
    }
  );
});

describe('delegations', () => {
  it('lets the delegate sign for a period, and the record names both', async () => {
    const today = await steps.today();
    const department = portal.departments.publicity.key;
    const input = {
      from: portal.people.head.id,
      to: portal.people.unionHead.id,
      position: 'department-head',
      department,
      startsOn: today,
      endsOn: today,
      reason: '外出学习',
    };
    expect(codeOf(await call('post', '/delegations', { ...input, to: input.from }))).toBe(
      'settings.delegation-to-self'
    );
    expect(codeOf(await call('post', '/delegations', { ...input, from: portal.people.leader.id }))).toBe(
      'settings.delegation-not-held'
    );
    const added = await call('post', '/delegations', input);
    expect(added.status).toBe(200);
    const form = await steps.submitted('officer', await steps.write('officer'));
    const signed = await steps.agree('unionHead', form);
    expect(signed.body.form.signatures[0]).toMatchObject({
      person: { name: '陈工' },
      standingInFor: { name: '王部' },
    });
    await call('delete', `/delegations/${added.body.documentId}`);
    expect((await steps.detail('unionHead', form.number)).status).toBe(200);
    expect(
      (await steps.agree('unionHead', await steps.submitted('officer', await steps.write('officer')))).status
    ).toBe(404);
  });
});

describe('routes and options', () => {
  const stage = (position: string) => ({ position, signers: 'any', days: null });

  it('changes a route from now on; a form in review keeps the one it began with', async () => {
    const form = await steps.submitted('officer', await steps.write('officer'));
    const stages = [stage('department-head'), stage('leader-in-charge'), stage('general-office')];
    const preview = await call('post', '/routes/routine/preview', { stages });
    expect(preview.body).toEqual({ inReview: expect.any(Number), forms: [], refusal: null });
    expect(preview.body.inReview).toBeGreaterThan(0);
    const reversed = await call('post', '/routes/routine/preview', { stages: [...stages].reverse() });
    expect(reversed.body.forms).toContainEqual({
      number: form.number,
      title: form.submission.title,
      now: 'department-head',
      under: 'general-office',
    });
    const saved = await call('put', '/routes/routine', { stages, from: 1 });
    expect(saved.body.route).toMatchObject({ version: 2, stages: [{}, {}, { key: 'general-office' }] });
    expect(await settings()).toMatchObject({
      preset: 'custom',
      routeVersions: [
        { key: 'routine', version: 2, by: { id: portal.people.clerk.id }, at: expect.any(String) },
      ],
    });
    const kept = await steps.detail('officer', form.number);
    expect(kept.body.form).toEqual(form);
    const later = await steps.submitted('officer', await steps.write('officer'));
    expect(later.route).toMatchObject({ version: 2 });
    const same = await call('put', '/routes/routine', { stages });
    expect(same.body.route.version).toBe(2);
    expect(codeOf(await call('put', '/routes/routine', { stages: stages.slice(1), from: 1 }))).toBe(
      'approval.route-changed'
    );
    const after = await settings();
    expect(after.approval.routes.routine).toEqual(saved.body.route);
    expect(after.routeVersions).toHaveLength(1);
  });

  it.each([
    ['no stage', [], 'approval.route-empty'],
    ['an unknown position', [stage('emperor')], 'approval.route-unknown-position'],
    ['a stage twice', [stage('general-office'), stage('general-office')], 'approval.route-repeats'],
    ['an information officer', [stage('information-officer')], 'approval.route-not-signing'],
    ['a registrar', [stage('registrar'), stage('site-administrator')], 'approval.route-not-signing'],
  ])('refuses a route with %s, in the preview as when saved', async (_what, stages, code) => {
    const preview = await call('post', '/routes/sensitive/preview', { stages });
    expect(preview.body.refusal?.code ?? 'none').toBe(code);
    expect(codeOf(await call('put', '/routes/sensitive', { stages }))).toBe(code);
  });

  it('keeps the opinions signers are offered, says who changed them, and takes none that could not be shown', async () => {
    const offered = async () => (await (await portal.as('head')).get(`${DESK}/me`)).body.phrases;
    expect(await offered()).toBeNull();
    const saved = await call('put', '/phrases', { agree: ['同意。', '同意。'], return: ['请补充图片。'] });
    expect(saved.body).toEqual({ agree: ['同意。'], return: ['请补充图片。'] });
    expect(await offered()).toEqual(saved.body);
    const changes = await call('get', '/changes?kind=phrases');
    expect(changes.body.results[0]).toMatchObject({
      fields: [
        { name: 'agreePhrases', after: ['同意。'] },
        { name: 'returnPhrases', after: ['请补充图片。'] },
      ],
    });
    for (const agree of [[' '], ['长'.repeat(61)], Array.from({ length: 21 }, (_, n) => `第${n}条`)])
      expect((await call('put', '/phrases', { agree, return: [] })).status).toBe(400);
    expect(await offered()).toEqual(saved.body);
  });

  it('takes a whole preset, and the options one by one', async () => {
    await call('put', '/options', { preset: 'letter', cover: true, lastPlaces: 2 });
    const letter = await settings();
    expect(letter).toMatchObject({ preset: 'letter', ranking: { lastPlaces: 2, quota: 2 } });
    expect(letter.approval.cover).toBe(true);
    const { version } = letter.approval.routes.routine;
    await call('put', '/options', { preset: 'standard', cover: false, implicit: true });
    expect(await settings()).toMatchObject({
      preset: 'standard',
      approval: { cover: false, implicit: true, routes: { routine: { version } } },
      ranking: { lastPlaces: 2 },
    });
    expect(codeOf(await call('put', '/options', { quota: -1 }))).toBe('request.invalid');
    expect(codeOf(await call('put', '/options', { superpower: true }))).toBe('request.invalid');
    expect(codeOf(await call('put', '/routes/royal', { stages: [] }))).toBe('approval.route-unknown');
  });
});

describe('a preset with a position that nobody holds', () => {
  it('is refused, naming the position, and changes nothing', async () => {
    const before = await settings();
    const seats: readonly { documentId: string; position: string }[] = before.seats;
    const seat = seats.find(({ position }) => position === 'principal-leader');
    await call('delete', `/seats/${seat?.documentId}`);
    const answer = await call('put', '/options', { preset: 'letter', cover: true });
    await call('post', '/seats', {
      person: portal.people.principal.id,
      position: 'principal-leader',
      department: null,
    });
    expect(answer.body.error).toMatchObject({
      status: 400,
      details: { code: 'approval.route-vacant-position', params: { stageZh: '主要领导' } },
    });
    expect((await settings()).approval).toEqual(before.approval);
  });
});

describe('a seat', () => {
  it('of somebody whose role does not let them act says what is missing', async () => {
    const { people } = portal;
    const lacks = async (who: PersonKey, position: string) =>
      (await settings()).seats.find(
        (seat: { person: { id: number }; position: string }) =>
          seat.person.id === people[who].id && seat.position === position
      )?.lacks;
    expect(await lacks('head', 'department-head')).toEqual([]);
    expect(await lacks('officer', 'information-officer')).toEqual([]);
    expect(await lacks('registrar', 'registrar')).toEqual([]);
    const seat = { person: people.officer.id, position: 'principal-leader', department: null };
    const { documentId } = (await call('post', '/seats', seat)).body;
    expect(await lacks('officer', 'principal-leader')).toEqual(['forms.sign']);
    await call('delete', `/seats/${documentId}`);
  });
});

describe('the calendar', () => {
  it('imports a year nobody knew, and refuses one that contradicts itself', async () => {
    const days = { holidays: ['2031-01-01', '2031-10-01'], makeUpDays: ['2031-10-11'] };
    const imported = await call('put', '/calendar/2031', days);
    expect(imported.body.calendar.find(({ year }: { year: number }) => year === 2031)).toEqual({
      year: 2031,
      ...days,
      source: 'imported',
    });
    expect(codeOf(await call('put', '/calendar/2031', { ...days, makeUpDays: ['2031-01-01'] }))).toBe(
      'calendar.date-twice'
    );
    expect(codeOf(await call('put', '/calendar/2031', { ...days, holidays: ['2031-02-30'] }))).toBe(
      'calendar.bad-date'
    );
    expect(codeOf(await call('put', '/calendar/days/2045-01-01', { kind: 'holiday' }))).toBe(
      'calendar.unknown-year'
    );
  });

  it('recomputes the deadlines of open forms when a day is corrected, and keeps that on their record', async () => {
    const form: Form = await steps.submitted('officer', await steps.write('officer'));
    const due = form.submission.dueOn ?? '';
    const changed = await call('put', `/calendar/days/${due}`, { kind: 'holiday' });
    expect(changed.body.recomputed).toBeGreaterThan(0);
    const { body } = await steps.detail('officer', form.number);
    expect(body.form.submission.dueOn > due).toBe(true);
    expect(body.events.at(-1).event).toMatchObject({
      type: 'rescheduled-deadline',
      by: { name: '孙办' },
      reason: due,
    });
    expect(body.fault).toBeNull();
    await call('put', `/calendar/days/${due}`, { kind: 'working' });
    expect((await steps.detail('officer', form.number)).body.form.submission.dueOn).toBe(due);
  });

  it('refuses a form whose deadline needs a year nobody knows, and says what to do', async () => {
    const answer = await steps.submit('officer', await steps.write('officer'), { occurredOn: '1990-05-01' });
    expect(answer.body.error).toMatchObject({
      status: 409,
      details: { code: 'calendar.unknown-year', params: { year: 1990 } },
    });
    expect(answer.body.error.message).toContain('导入');
  });
});

describe('sensitive terms', () => {
  it('imports a list, and what is in it proposes the sensitive route', async () => {
    const imported = await call('post', '/terms/import', {
      text: `群体性事件\n罢工、停工\n# 注释\n${'长'.repeat(60)}`,
    });
    expect(imported.body).toMatchObject({ added: 3, refused: [{ line: 4, reason: 'too-long' }] });
    const target = await steps.write('officer', { body: '<p>关于停工问题的说明</p>' });
    const check = await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ target });
    expect(check.body.findings[0]).toMatchObject({
      kind: 'sensitive-term',
      rule: '停工',
      effect: 'propose-sensitive',
    });
    const { terms } = (await call('get', '/terms')).body;
    expect(terms.map(({ term }: { term: string }) => term)).toEqual(['群体性事件', '罢工', '停工']);
    await call('delete', `/terms/${terms[2].documentId}`);
    const after = await (await portal.as('officer')).post(`${DESK}/forms/check`).send({ target });
    expect(after.body.findings).toEqual([]);
    expect(codeOf(await call('post', '/terms/import', { text: '# nothing' }))).toBe('settings.terms-refused');
    expect(codeOf(await call('post', '/terms', { term: '罢工' }))).toBe('settings.duplicate');
  });

  it('takes two terms for one where they match the same text, and not where a database finds them alike', async () => {
    const imported = await call('post', '/terms/import', { text: 'résumé\nresume\nＲesume\n𠮷事\n𠀋事' });
    expect(imported.body).toMatchObject({ added: 4, refused: [] });
    expect((await call('post', '/terms/import', { text: 'RESUME\n𠮷事' })).body.added).toBe(0);
    expect(codeOf(await call('post', '/terms', { term: 'RESUME' }))).toBe('settings.duplicate');
    expect((await call('post', '/terms', { term: 'café' })).status).toBe(200);
    expect((await call('post', '/terms', { term: 'cafe' })).status).toBe(200);
  });

  it('tries a table first, takes over what belongs to each term, and removes several at once or none', async () => {
    const table = [
      ['敏感词', '出现时', '例外', '建议改为'],
      ['帐户', '只作提示', '', '账户'],
      ['上访', '不得发布', '晚上访问', ''],
      ['甲乙', '严重', '', ''],
    ];
    const tried = await call('post', '/terms/import', { table, dryRun: true });
    expect(tried.body).toEqual({ added: 2, refused: [{ line: 4, text: '甲乙', reason: 'severity' }] });
    const listed = async () =>
      ((await call('get', '/terms')).body.terms as { documentId: string; term: string }[]).filter(
        ({ term }) => ['帐户', '上访'].includes(term)
      );
    expect(await listed()).toEqual([]);
    expect((await call('post', '/terms/import', { table })).body.added).toBe(2);
    expect(await listed()).toMatchObject([
      { term: expect.any(String), severity: expect.stringMatching(/hint|block/) },
      { term: expect.any(String), severity: expect.stringMatching(/hint|block/) },
    ]);
    const documentIds = (await listed()).map(({ documentId }) => documentId);
    const refused = await call('post', '/terms/remove', { documentIds: [...documentIds, 'nobody'] });
    expect(codeOf(refused)).toBe('settings.not-found');
    expect(await listed()).toHaveLength(2);
    expect((await call('post', '/terms/remove', { documentIds })).body).toEqual({ removed: 2 });
    expect(await listed()).toEqual([]);
  });

  it('takes twenty thousand terms in one list', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `敏感词${index}号`).join('\n');
    const imported = await call('post', '/terms/import', { text });
    expect(imported.body.added).toBe(20_000);
  });
});
