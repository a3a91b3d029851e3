import {
  decide,
  reasonDue,
  standardRoutes,
  type ChecklistAnswer,
  type ScreeningVerdict,
  type Submission,
} from '../../../src/approval';
import {
  act,
  contextOf,
  delegated,
  formIn,
  interpretation,
  labour,
  legal,
  outcome,
  people,
  seat,
  seats,
  signedBy,
  submitCommand,
  submitted,
  target,
  world,
} from './builders';

// What must be there before a form is submitted (Art. 7, Art. 8(二), Art. 9), a policy with its interpretation (Art. 8(一)).

const submitWith = (fields: Partial<Submission>, findings: readonly ScreeningVerdict[] = []) =>
  outcome(null, submitCommand({ submission: fields, findings }), { who: 'officer' });

const points = (...changes: readonly ChecklistAnswer[]): readonly ChecklistAnswer[] =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (point) => changes.find((change) => change.point === point) ?? { point, ok: true }
  );

describe('a promise the rules ask for', () => {
  const promise = { zh: '本部室对内容的真实性负责', en: 'My department answers for it' };
  const where = world({ settings: { ...world().settings, promise } });
  const promising = (given: Partial<Submission>) =>
    outcome(null, submitCommand({ submission: given }), { who: 'officer', where });

  it('is given in its words of today, or the form is not handed in', () => {
    expect(promising({})).toBe('approval.promise-missing');
    expect(promising({ promise: { zh: '去年的话', en: 'Last year' } })).toBe('approval.promise-missing');
    expect(promising({ promise })).toBe('accepted');
    expect(submitted({ submission: { promise } }, where).submission.promise).toEqual(promise);
  });
});

const finding = (effect: ScreeningVerdict['effect']): readonly ScreeningVerdict[] => [
  { finding: 'f1', effect },
];
const answers = [{ finding: 'f1', reason: '已征得本人同意' }];

describe('a submission', () => {
  const rows: readonly (readonly [string, Partial<Submission>, string])[] = [
    ['is complete', {}, 'accepted'],
    ['has a title', { title: ' ' }, 'approval.title-missing'],
    ['has a title a column can hold', { title: '题'.repeat(256) }, 'approval.text-too-long'],
    ['has a summary', { summary: '\n\t ' }, 'approval.summary-missing'],
    ['has a summary one can see', { summary: '\u200b\u2060' }, 'approval.summary-missing'],
    ['may have a summary of 2,000 characters', { summary: '要'.repeat(2000) }, 'accepted'],
    ['may not have a longer one', { summary: '要'.repeat(2001) }, 'approval.text-too-long'],
    [
      'of ten megabytes is refused like any too long',
      { summary: 'x'.repeat(10_000_000) },
      'approval.text-too-long',
    ],
    ['has no control characters', { summary: '正常\u0007文字' }, 'approval.text-unreadable'],
    ['has no text that reads backwards', { summary: '正常\u202e文字' }, 'approval.text-unreadable'],
    ['has no half characters', { title: '半\ud83d' }, 'approval.text-unreadable'],
    ['may have lines and pictures of faces', { summary: '第一行\r\n\t第二行 😀' }, 'accepted'],
    ['names a known category', { category: 'gossip' }, 'approval.unknown-category'],
    ['names a day that exists', { occurredOn: '2026-02-30' }, 'approval.date-unclear'],
    ['names a civil day', { occurredOn: '2026-03-09T00:00:00Z' }, 'approval.date-unclear'],
    ['is of a day that has come', { occurredOn: '2026-03-11' }, 'approval.date-ahead'],
    ['may be of today', { occurredOn: '2026-03-10' }, 'accepted'],
    ['answers all nine points', { checklist: points().slice(0, 8) }, 'approval.checklist-incomplete'],
    [
      'answers each once',
      { checklist: [...points(), { point: 9, ok: true }] },
      'approval.checklist-incomplete',
    ],
    [
      'answers no tenth',
      { checklist: [...points(), { point: 10, ok: true }] },
      'approval.checklist-incomplete',
    ],
    [
      'explains what is not in order',
      { checklist: points({ point: 7, ok: false, note: ' ' }) },
      'approval.checklist-note',
    ],
    [
      'may have a point not in order, explained',
      { checklist: points({ point: 7, ok: false, note: '请领导把关' }) },
      'accepted',
    ],
    [
      'has notes of bounded length',
      { checklist: points({ point: 7, ok: false, note: '注'.repeat(2001) }) },
      'approval.text-too-long',
    ],
    ['is for a department the actor serves', { department: legal }, 'approval.not-submitter'],
  ];

  it.each(rows)('%s', (_, fields, expected) => expect(submitWith(fields)).toBe(expected));

  it('handed in late is recorded as late and never refused', () => {
    expect(submitted({ submission: { dueOn: '2026-03-10' } }).submission.late).toBe(false);
    expect(submitted({ submission: { dueOn: '2026-03-09' } }).submission.late).toBe(true);
    expect(submitted({ submission: { dueOn: null, late: true } }).submission.late).toBe(false);
  });

  it('sent back is not late by that', () => {
    const where = world({ today: '2026-03-20', at: '2026-03-20T02:00:00.000Z' });
    const again = act(formIn('returned'), { verb: 'resubmit' }, { who: 'officer', where });
    expect(again).toMatchObject({ submission: { late: false }, submittedAt: where.at });
    expect(again.firstSubmittedAt).toBe(world().at);
  });

  it('sent back is not handed in again for a head who was the last to edit it in an earlier round', () => {
    const where = world({ holders: [...seats, seat('colleague', 'department-head', labour.key)] });
    const form = submitted({ lastEditor: people.head }, where);
    const back = act(form, { verb: 'return' }, { who: 'colleague', where });
    expect(outcome(back, { verb: 'resubmit' }, { who: 'officer' })).toBe('approval.head-is-author');
    expect(outcome(back, { verb: 'resubmit' }, { who: 'officer', where })).toBe('accepted');
  });

  it('sent back for another day’s work is judged by that day', () => {
    const where = world({ today: '2026-03-20' });
    const fields = { ...formIn('returned').submission, occurredOn: '2026-03-01', dueOn: '2026-03-04' };
    const again = act(
      formIn('returned'),
      { verb: 'resubmit', submission: fields },
      { who: 'officer', where }
    );
    expect(again.submission.late).toBe(true);
  });

  it.each([
    ['2026-03-09', true],
    ['2026-03-10', false],
    ['2026-03-11', false],
    [null, false],
  ])('first handed in on 10 March and again on the 20th for work due on %s: late is %s', (dueOn, late) => {
    const where = world({ today: '2026-03-20', at: '2026-03-20T02:00:00.000Z' });
    for (const occurredOn of ['2026-03-06', '2026-03-09'])
      for (const before of [true, false]) {
        const form = formIn('returned');
        const returned = { ...form, submission: { ...form.submission, late: before } };
        const submission = { ...returned.submission, occurredOn, dueOn };
        const again = act(returned, { verb: 'resubmit', submission }, { who: 'officer', where });
        expect(again.submission.late).toBe(late);
      }
  });

  it('may be handed in again for another department only by an officer of both', () => {
    const change = {
      verb: 'resubmit',
      submission: { ...formIn('returned').submission, department: legal },
    } as const;
    const where = world({ holders: [...seats, seat('officer', 'information-officer', legal.key)] });
    expect(outcome(formIn('returned'), change, { who: 'officer' })).toBe('approval.not-submitter');
    expect(outcome(formIn('returned'), change, { who: 'officer', where })).toBe('accepted');
  });

  it('is handed in again under the route of today', () => {
    const where = world();
    const route = { ...standardRoutes.routine, version: 2 };
    const settings = { ...where.settings, routes: { ...where.settings.routes, routine: route } };
    const again = act(
      formIn('returned'),
      { verb: 'resubmit' },
      { who: 'officer', where: { ...where, settings } }
    );
    expect(again.route.version).toBe(2);
  });

  it('of a document with an open form is refused by its number', () => {
    expect(outcome(submitted(), { verb: 'submit' }, { who: 'officer' })).toBe('approval.already-open');
  });

  it('by a delegate names the one stood in for', () => {
    const standIn = delegated('clerk', 'officer', {
      position: 'information-officer',
      department: labour.key,
    });
    const where = world({ holders: [...seats, standIn] });
    expect(decide(null, submitCommand(), contextOf('clerk', where))).toMatchObject({
      ok: true,
      value: [{ type: 'submitted', by: people.clerk, standingInFor: people.officer }],
    });
  });
});

describe('what screening found', () => {
  const rows: readonly (readonly [string, Partial<Submission>, ScreeningVerdict['effect'], string])[] = [
    ['a secrecy mark blocks, whatever is answered', { answers }, 'block', 'approval.blocked'],
    ['personal data stop a submission', {}, 'answer', 'approval.unanswered'],
    ['personal data pass with a reason', { answers }, 'answer', 'accepted'],
    [
      'a blank reason is none',
      { answers: [{ finding: 'f1', reason: ' ' }] },
      'answer',
      'approval.unanswered',
    ],
    ['a sensitive term wants a reason on the routine route', {}, 'propose-sensitive', 'approval.unanswered'],
    ['a sensitive term passes with a reason', { answers }, 'propose-sensitive', 'accepted'],
    [
      'a sensitive term is at home on the sensitive route',
      { category: 'emergency' },
      'propose-sensitive',
      'accepted',
    ],
    ['a note stops nothing', {}, 'note', 'accepted'],
  ];

  it.each(rows)('%s', (_, fields, effect, expected) =>
    expect(submitWith(fields, finding(effect))).toBe(expected)
  );

  it('needs the department head’s written reason to stay on the routine route', () => {
    const findings = finding('propose-sensitive');
    const form = submitted({ submission: { answers }, findings });
    expect(outcome(form, { verb: 'agree', findings }, { who: 'head' })).toBe('approval.sensitive-reason');
    for (const said of [' 同意 ', '同意。', '同\u200b意', '……'])
      expect(outcome(form, { verb: 'agree', findings, opinion: said }, { who: 'head' })).toBe(
        'approval.sensitive-reason'
      );
    const opinion = '属常规工作通报，不涉敏感';
    const signed = act(form, { verb: 'agree', findings, opinion }, { who: 'head' });
    expect(outcome(signed, { verb: 'agree', findings }, { who: 'leader' })).toBe('accepted');
    // Known before anybody signs: to the head, and to nobody who will not be asked.
    expect(reasonDue(form, contextOf('head'), findings)?.code).toBe('approval.sensitive-reason');
    expect(reasonDue(form, contextOf('leader'), findings)).toBeNull();
    expect(reasonDue(signed, contextOf('leader'), findings)).toBeNull();
  });

  it('stops an agreement when a mark came in with a change', () => {
    expect(
      outcome(submitted(), { verb: 'agree', findings: finding('block'), opinion: '可' }, { who: 'head' })
    ).toBe('approval.blocked');
    expect(outcome(submitted(), { verb: 'amend', findings: finding('block') }, { who: 'head' })).toBe(
      'approval.blocked'
    );
  });

  it('is answered in the opinion of the next signer where a change brought it in, once', () => {
    const form = signedBy(submitted({ submission: { category: 'emergency' } }), ['head']);
    const changed = act(form, { verb: 'amend' }, { who: 'leader' });
    const findings = finding('answer');
    expect(outcome(changed, { verb: 'agree', findings }, { who: 'leader' })).toBe('approval.finding-reason');
    const signed = act(changed, { verb: 'agree', findings, opinion: '公开电话，保留' }, { who: 'leader' });
    expect(outcome(signed, { verb: 'agree', findings }, { who: 'principal' })).toBe('accepted');
  });
});

describe('a policy document', () => {
  it('names its interpretation, which is another document', () => {
    const policy = { category: 'policy-document' };
    expect(submitWith(policy)).toBe('approval.companion-needed');
    expect(submitWith({ ...policy, companion: target })).toBe('approval.companion-itself');
    expect(submitWith({ ...policy, companion: interpretation })).toBe('accepted');
  });

  it('is not made of another form that names none', () => {
    const change = { verb: 'raise', category: 'policy-document' } as const;
    expect(outcome(submitted(), change, { who: 'head' })).toBe('approval.companion-needed');
  });
});
