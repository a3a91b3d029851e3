import {
  decide,
  draftRule,
  presets,
  successorsOf,
  voidForm,
  type Form,
  type Route,
  type RouteKey,
} from '../../../src/approval';
import {
  act,
  approved,
  commandFor,
  contextOf,
  formIn,
  labour,
  outcome,
  people,
  seat,
  seats,
  signedBy,
  submitted,
  without,
  world,
  type World,
} from './builders';

// What a signer may do besides signing (Art. 8).

const major = () => submitted({ submission: { category: 'major-decision' } });
const sensitive = () => submitted({ submission: { category: 'emergency' } });
const stagesSigned = (form: Form): readonly string[] => form.signatures.map(({ stage }) => stage);

describe('agreeing', () => {
  const rows = [
    ['needs the nine points confirmed', { confirmed: false }, 'approval.not-confirmed'],
    ['needs the content that was read', { digest: 'sha256:stale' }, 'approval.changed-since'],
    ['may go without an opinion', { opinion: '' }, 'accepted'],
    [
      'may not have an opinion of 100,000 characters',
      { opinion: '好'.repeat(100_000) },
      'approval.text-too-long',
    ],
    ['may not have control characters', { opinion: '同\u0000意' }, 'approval.text-unreadable'],
  ] as const;

  it.each(rows)('%s', (_, fields, expected) => {
    expect(outcome(submitted(), { verb: 'agree', ...fields }, { who: 'head' })).toBe(expected);
  });

  it('records 同意 for an opinion left blank', () => {
    expect(signedBy(submitted(), ['head']).signatures[0]).toMatchObject({
      opinion: '同意',
      digest: 'sha256:first',
    });
  });

  it('moves to the next stage with its deadline, and approves with the last', () => {
    const one = signedBy(submitted(), ['head']);
    expect(one).toMatchObject({ state: 'in-review', stage: 'leader-in-charge', stageDueOn: '2026-03-11' });
    expect(signedBy(one, ['leader'])).toMatchObject({
      state: 'approved',
      stage: null,
      approvedDigest: 'sha256:first',
    });
  });

  it('takes a major item past the office and the principal leader', () => {
    expect(signedBy(major(), ['head', 'leader', 'clerk']).stage).toBe('principal-leader');
    expect(signedBy(major(), ['head', 'leader', 'clerk', 'principal']).state).toBe('approved');
  });

  it('follows the letter of the Measures where the office chose it', () => {
    const where = world({ settings: presets.letter });
    const form = submitted({ submission: { category: 'emergency' } }, where);
    expect(signedBy(form, ['leader', 'principal'], where).state).toBe('approved');
  });
});

describe('returning', () => {
  it.each(['return', 'reject'] as const)('%s needs a reason', (verb) => {
    const unseen = [' ', '\u200b', '\u3000\ufeff\u00ad', '\u3164\u2800'];
    const outcomes = unseen.map((opinion) => outcome(submitted(), { verb, opinion }, { who: 'head' }));
    expect(outcomes).toEqual(unseen.map(() => 'approval.reason-missing'));
  });

  it.each(['return', 'reject'] as const)('%s needs the content that was read', (verb) => {
    const stale = { verb, digest: 'sha256:stale' };
    expect(outcome(submitted(), stale, { who: 'head' })).toBe('approval.changed-since');
  });

  it('to an earlier stage strikes the signatures from it on', () => {
    const form = signedBy(major(), ['head', 'leader', 'office']);
    const back = act(form, { verb: 'return', to: 'leader-in-charge' }, { who: 'principal' });
    expect(back).toMatchObject({ state: 'in-review', stage: 'leader-in-charge' });
    expect(stagesSigned(back)).toEqual(['department-head']);
  });

  it.each(['leader-in-charge', 'principal-leader', 'registrar', ''])(
    'goes only to an earlier stage, not to %j',
    (to) => {
      expect(outcome(signedBy(major(), ['head']), { verb: 'return', to }, { who: 'leader' })).toBe(
        'approval.return-target'
      );
    }
  );

  it('does not go to a stage nobody could sign again: a head who signed by submitting', () => {
    const where = world({ settings: { ...presets.standard, implicit: true } });
    const fields = { lastEditor: people.head, submission: { category: 'emergency' } };
    const form = signedBy(submitted(fields, where, 'head'), ['leader'], where);
    const to = (stage: string | null) =>
      outcome(form, { verb: 'return', to: stage }, { who: 'principal', where });
    expect(to('department-head')).toBe('approval.return-unsigned');
    expect([to('leader-in-charge'), to(null)]).toEqual(['accepted', 'accepted']);
  });

  it('does not go where the only one to sign again is the only one left for a later stage', () => {
    const where = world({
      settings: { ...presets.standard, implicit: true },
      holders: [...without(seats, 'clerk'), seat('office', 'department-head', labour.key)],
    });
    const form = signedBy(
      submitted({ submission: { category: 'major-decision' } }, where, 'head'),
      ['leader'],
      where
    );
    const to = (stage: string) => ({ verb: 'return', to: stage }) as const;
    expect(outcome(form, to('department-head'), { who: 'office', where })).toBe('approval.return-unsigned');
    expect(outcome(form, to('leader-in-charge'), { who: 'office', where })).toBe('accepted');
  });

  it('goes where somebody can sign though a later stage has lost its holder, whom the office replaces', () => {
    const form = signedBy(major(), ['head', 'leader']);
    const where = world({ holders: without(seats, 'principal') });
    expect(outcome(form, { verb: 'return', to: 'leader-in-charge' }, { who: 'office', where })).toBe(
      'accepted'
    );
  });

  it('takes off the coverage of a stage returned to', () => {
    const where = world({
      settings: { ...presets.standard, cover: true },
      holders: [...without(seats, 'office', 'clerk'), seat('head', 'general-office')],
    });
    const covered = signedBy(
      submitted({ submission: { category: 'major-decision' } }, where),
      ['head', 'leader'],
      where
    );
    expect(covered.stage).toBe('principal-leader');
    const back = act(covered, { verb: 'return', to: 'general-office' }, { who: 'principal', where });
    expect(back.signatures[0]?.covers).toBeUndefined();
    expect(signedBy(back, ['head', 'principal'], where).state).toBe('approved');
  });
});

describe('raising', () => {
  const sensitively = { verb: 'raise', category: 'sensitive-information', reason: '涉及敏感问题' } as const;

  it('keeps a signed stage signed and goes on at the first that is not', () => {
    const raised = act(signedBy(submitted(), ['head']), { verb: 'raise' }, { who: 'leader' });
    expect(raised).toMatchObject({
      stage: 'leader-in-charge',
      digest: 'sha256:first',
      submission: { category: 'major-decision' },
    });
    expect(stagesSigned(raised)).toEqual(['department-head']);
    expect(signedBy(raised, ['leader', 'office', 'principal']).state).toBe('approved');
  });

  it('gives no more time for the stage it stays at, unless that has another number of days there', () => {
    const where = world({ at: '2026-03-10T08:00:00.000Z' });
    const waiting = { ...signedBy(submitted(), ['head']), stageDueOn: '2026-03-09' };
    const raised = act(waiting, { verb: 'raise' }, { who: 'leader', where });
    expect(raised).toMatchObject({
      stage: 'leader-in-charge',
      stageDueOn: '2026-03-09',
      stageSince: waiting.stageSince,
    });
    const { major: route, ...others } = presets.standard.routes;
    const stages = route.stages.map((stage) => ({ ...stage, days: 5 }));
    const settings = { ...presets.standard, routes: { ...others, major: { ...route, stages } } };
    const slower = { ...where, settings };
    expect(act(waiting, { verb: 'raise' }, { who: 'leader', where: slower })).toMatchObject({
      stageDueOn: '2026-03-15',
      stageSince: where.at,
    });
  });

  it('goes to a stage before the present one when the stricter route has one unsigned', () => {
    const where = world({ settings: presets.letter });
    const form = signedBy(submitted({}, where), ['head'], where);
    expect(act(form, { verb: 'raise' }, { who: 'leader', where }).stage).toBe('general-office');
  });

  it.each([
    ['department-work', 'approval.not-stricter'],
    ['sensitive-information', 'approval.not-stricter'],
    ['gossip', 'approval.unknown-category'],
    ['major-decision', 'accepted'],
  ])('of a sensitive form to %s: %s', (category, expected) => {
    expect(outcome(sensitive(), { verb: 'raise', category }, { who: 'head' })).toBe(expected);
  });

  it('ends at the strictest route, and needs a reason', () => {
    expect(outcome(major(), { verb: 'raise' }, { who: 'head' })).toBe('approval.strictest');
    expect(outcome(submitted(), { ...sensitively, reason: '' }, { who: 'head' })).toBe(
      'approval.reason-missing'
    );
  });

  it.each([
    ['recalled', 'department-work', 'approval.raised-before'],
    ['recalled', 'emergency', 'accepted'],
    ['recalled', 'major-decision', 'accepted'],
    ['returned to an earlier stage and recalled', 'department-work', 'approval.raised-before'],
    ['recalled, handed in again and recalled', 'department-work', 'approval.raised-before'],
    ['returned', 'department-work', 'accepted'],
  ] as const)('is not undone by the officer: %s, then %s: %s', (way, category, expected) => {
    const recall = (form: Form) => act(form, { verb: 'recall' }, { who: 'officer' });
    const raised = act(signedBy(submitted(), ['head']), sensitively, { who: 'leader' });
    const forms = {
      recalled: () => recall(raised),
      'returned to an earlier stage and recalled': () =>
        recall(act(raised, { verb: 'return', to: 'department-head' }, { who: 'leader' })),
      'recalled, handed in again and recalled': () =>
        recall(act(recall(raised), { verb: 'resubmit' }, { who: 'officer' })),
      returned: () => act(raised, { verb: 'return' }, { who: 'leader' }),
    };
    const form = forms[way]();
    const change = { verb: 'resubmit', submission: { ...form.submission, category } } as const;
    expect(outcome(form, change, { who: 'officer' })).toBe(expected);
  });

  it('is refused where no one could sign the stricter route', () => {
    const where = world({ holders: without(seats, 'principal') });
    expect(outcome(submitted({}, where), sensitively, { who: 'head', where })).toBe('approval.stage-vacant');
  });

  const custom = (routine: readonly string[], stricter: readonly string[]): World => {
    const route = (key: RouteKey, positions: readonly string[]): Route => ({
      key,
      version: 2,
      stages: positions.map((position) => ({ key: position, position, signers: 'any', days: null })),
    });
    const routes = {
      ...presets.standard.routes,
      routine: route('routine', routine),
      sensitive: route('sensitive', stricter),
    };
    return world({ settings: { ...presets.standard, routes } });
  };

  it('never skips the review: a stricter route already signed throughout is refused', () => {
    const where = custom(['general-office', 'department-head'], ['general-office']);
    const form = signedBy(submitted({}, where), ['office'], where);
    expect(outcome(form, sensitively, { who: 'head', where })).toBe('approval.raise-unsigned');
  });

  it('strikes a signature the new route sets behind the stage of somebody who changed the draft after it', () => {
    const where = custom(
      ['leader-in-charge', 'department-head', 'general-office'],
      ['department-head', 'leader-in-charge', 'general-office']
    );
    const changed = act(
      signedBy(submitted({}, where), ['leader'], where),
      { verb: 'amend' },
      { who: 'head', where }
    );
    const form = signedBy(changed, ['head'], where);
    const raised = act(form, sensitively, { who: 'office', where });
    expect(stagesSigned(raised)).toEqual(['department-head']);
    expect(raised.stage).toBe('leader-in-charge');
  });
});

describe('changing the draft in review', () => {
  it('is for a signer of the present stage; others are told who and where', () => {
    const form = signedBy(submitted(), ['head']);
    const result = decide(form, commandFor('amend', form), contextOf('officer'));
    expect(result).toMatchObject({
      ok: false,
      refusal: { code: 'approval.draft-locked', params: { stageZh: '分管领导', people: people.leader.name } },
    });
    expect(outcome(form, { verb: 'amend' }, { who: 'head' })).toBe('approval.draft-locked');
  });

  it('leaves earlier signatures standing on the content they were given for', () => {
    const form = act(
      signedBy(submitted(), ['head']),
      { verb: 'amend', digest: 'sha256:second' },
      { who: 'leader' }
    );
    expect(form.amendments).toMatchObject([
      { person: people.leader, stage: 'leader-in-charge', from: 'sha256:first', to: 'sha256:second' },
    ]);
    const done = signedBy(form, ['leader']);
    expect(done.signatures.map(({ digest }) => digest)).toEqual(['sha256:first', 'sha256:second']);
    expect(done.approvedDigest).toBe('sha256:second');
  });

  it('takes off what a signature covers from the changed stage on', () => {
    const where = world({
      settings: { ...presets.standard, cover: true },
      holders: [...without(seats, 'office', 'clerk'), seat('head', 'general-office')],
    });
    const form = signedBy(submitted({ submission: { category: 'major-decision' } }, where), ['head'], where);
    expect(form.signatures[0]?.covers).toEqual(['general-office']);
    const changed = act(form, { verb: 'amend' }, { who: 'leader', where });
    expect(signedBy(changed, ['leader'], where).stage).toBe('general-office');
  });

  it('is refused where it would strike a signature that nobody could give again', () => {
    const { routes } = presets.standard;
    const stages = [...routes.sensitive.stages].reverse().filter(({ key }) => key !== 'leader-in-charge');
    const where = world({
      settings: {
        ...presets.standard,
        implicit: true,
        routes: { ...routes, sensitive: { ...routes.sensitive, stages } },
      },
    });
    const raised = act(
      submitted({}, where, 'head'),
      { verb: 'raise', category: 'emergency' },
      { who: 'leader', where }
    );
    expect(raised.stage).toBe('principal-leader');
    expect(outcome(raised, { verb: 'amend' }, { who: 'principal', where })).toBe('approval.amend-unsigned');
    expect(signedBy(raised, ['principal'], where).state).toBe('approved');
  });

  it('is nothing when nothing changed, for anybody', () => {
    const form = submitted();
    const same = { verb: 'amend' as const, digest: form.digest, findings: [] };
    expect(decide(form, { ...same }, contextOf('otherOfficer'))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['in-review', 'signers'],
    ['approved', 'voids'],
    ['returned', 'free'],
    ['recalled', 'free'],
    ['published', 'free'],
    ['withdrawn', 'free'],
    ['void', 'free'],
    ['rejected', 'free'],
  ] as const)('%s: %s', (state, rule) => expect(draftRule(formIn(state))).toBe(rule));

  it('of an approved form voids it, by whoever did it, unless the content is the same', () => {
    const context = contextOf('officer');
    expect(voidForm(approved(), { digest: 'sha256:first', context })).toEqual({ ok: true, value: [] });
    expect(voidForm(approved(), { digest: 'sha256:other', context })).toMatchObject({
      ok: true,
      value: [{ type: 'voided', digest: 'sha256:other', by: people.officer }],
    });
    expect(voidForm(submitted(), { digest: 'sha256:other', context })).toMatchObject({ ok: false });
  });
});

describe('reassigning', () => {
  const where = world({ holders: without(seats, 'head') });
  const rows = [
    ['the same position elsewhere takes over', { to: people.otherHead }, 'accepted'],
    ['a later stage of the route takes over', { to: people.leader }, 'accepted'],
    ['nobody below does', { to: people.colleague }, 'approval.reassign-unqualified'],
    ['nobody of another line does', { to: people.principal }, 'approval.reassign-unqualified'],
    ['the office does not name itself', { to: people.office }, 'approval.reassign-self'],
    ['a stage that has its signers stays theirs', { stage: 'leader-in-charge' }, 'approval.stage-has-signer'],
    ['the stage is one of the route', { stage: 'registrar' }, 'approval.stage-not-open'],
    ['a reason is needed', { reason: '' }, 'approval.reason-missing'],
  ] as const;

  it.each(rows)('%s', (_, fields, expected) => {
    expect(outcome(submitted(), { verb: 'reassign', ...fields }, { who: 'office', where })).toBe(expected);
  });

  it('offers nobody the office could not name', () => {
    const context = contextOf('office', where);
    const { 'department-head': offered = [], ...others } = successorsOf(submitted(), context);
    expect(others).toEqual({});
    expect(offered.map(({ id }) => id)).toEqual(
      expect.arrayContaining([people.otherHead.id, people.leader.id])
    );
    for (const to of context.holders.map(({ person }) => person)) {
      const isOffered = offered.some(({ id }) => id === to.id);
      const answer = outcome(submitted(), { verb: 'reassign', to }, { who: 'office', where });
      expect(answer === 'accepted').toBe(isOffered);
    }
    expect(successorsOf(submitted(), contextOf('leader', where))).toEqual({});
    expect(successorsOf(submitted(), contextOf('office'))).toEqual({});
  });

  it('is not needed while somebody can sign', () => {
    expect(outcome(submitted(), { verb: 'reassign' }, { who: 'office' })).toBe(
      'approval.nothing-to-reassign'
    );
  });

  it('gives the stage to the one named, who signs it for the position', () => {
    const named = act(submitted(), { verb: 'reassign' }, { who: 'office', where });
    expect(signedBy(named, ['otherHead', 'leader'], where)).toMatchObject({
      state: 'approved',
      signatures: [{ person: people.otherHead, position: 'department-head', department: labour.key }, {}],
    });
  });

  it('does not give the one named a second stage', () => {
    const named = act(submitted(), { verb: 'reassign', to: people.leader }, { who: 'office', where });
    const form = signedBy(named, ['leader'], where);
    expect(outcome(form, { verb: 'agree' }, { who: 'leader', where })).toBe('approval.signed-another-stage');
  });

  it('works for a later stage before the form gets there', () => {
    const gone = world({ holders: without(seats, 'leader') });
    const change = { verb: 'reassign', stage: 'leader-in-charge', to: people.otherLeader } as const;
    const named = act(submitted(), change, { who: 'office', where: gone });
    expect(signedBy(named, ['head', 'otherLeader'], gone).state).toBe('approved');
  });
});
