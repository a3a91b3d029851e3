import {
  presets,
  signersOf,
  signingFor,
  signRefusal,
  stagePlan,
  type ApprovalSettings,
  type Form,
  type Signers,
} from '../../../src/approval';
import {
  act,
  contextOf,
  delegated,
  labour,
  legal,
  outcome,
  people,
  seat,
  seats,
  signedBy,
  submitCommand,
  submitted,
  without,
  world,
  type Who,
  type World,
} from './builders';

// Who signs which stage (Art. 8), on content looked through (Art. 9).

const head = { position: 'department-head', department: labour.key };
const leader = { position: 'leader-in-charge', department: labour.key };
const agree = { verb: 'agree' } as const;

const withSettings = (changes: Partial<ApprovalSettings>, holders: World['holders'] = seats): World =>
  world({ settings: { ...presets.standard, ...changes }, holders });

/** The routine route with one stage signed otherwise. */
const routine = (signers: readonly Signers[]): ApprovalSettings['routes'] => {
  const { routine: route } = presets.standard.routes;
  const stages = route.stages.map((stage, index) => ({ ...stage, signers: signers[index] ?? stage.signers }));
  return { ...presets.standard.routes, routine: { ...route, stages } };
};

const names = (form: Form, where: World): readonly string[] =>
  signersOf(form, contextOf(null, where)).map(({ name }) => name);

describe('one may not sign one’s own form', () => {
  const rows: readonly (readonly [string, Who, World])[] = [
    [
      'by a second position',
      'officer',
      world({ holders: [...seats, seat('officer', 'department-head', labour.key)] }),
    ],
    ['as a delegate', 'officer', world({ holders: [...seats, delegated('officer', 'head', head)] })],
    [
      'as a super administrator with every seat',
      'officer',
      world({
        holders: [
          ...seats,
          ...presets.standard.positions.map(({ key, scope }) =>
            seat('officer', key, scope === 'department' ? labour.key : null)
          ),
        ],
      }),
    ],
  ];

  it.each(rows)('%s', (_, who, where) => {
    const form = submitted({}, where);
    expect(outcome(form, agree, { who, where })).toBe('approval.own-form');
    expect(signRefusal(form, contextOf(who, where))?.code).toBe('approval.own-form');
    expect(outcome(form, { verb: 'return' }, { who, where })).toBe('approval.own-form');
    expect(outcome(form, { verb: 'amend' }, { who, where })).toBe('approval.draft-locked');
  });

  it('as the last editor before submission', () => {
    const where = world({ holders: [...seats, delegated('colleague', 'head', head)] });
    const form = submitted({ lastEditor: people.colleague }, where);
    expect(outcome(form, agree, { who: 'colleague', where })).toBe('approval.last-editor');
    expect(outcome(form, agree, { who: 'head', where })).toBe('accepted');
  });

  it('named by the office in place of a holder who left', () => {
    const where = world({
      holders: [...without(seats, 'head'), seat('colleague', 'department-head', legal.key)],
    });
    const form = submitted({ lastEditor: people.colleague });
    const change = { verb: 'reassign', to: people.colleague } as const;
    expect(outcome(form, change, { who: 'office', where })).toBe('approval.reassign-barred');
  });

  it('in a later round that somebody else handed in', () => {
    const where = world({ holders: [...seats, delegated('officer', 'head', head)] });
    const returned = act(submitted({}, where), { verb: 'return' }, { who: 'head', where });
    const again = act(
      returned,
      { verb: 'resubmit', lastEditor: people.colleague },
      { who: 'colleague', where }
    );
    expect(again).toMatchObject({ submittedBy: people.colleague, round: 2 });
    expect(outcome(again, agree, { who: 'officer', where })).toBe('approval.own-form');
  });
});

describe('a head who writes the item', () => {
  const byHead = submitCommand({ lastEditor: people.head });

  it('is told to let an officer submit or to delegate', () => {
    expect(outcome(null, byHead, { who: 'head' })).toBe('approval.head-is-author');
    expect(outcome(null, byHead, { who: 'officer' })).toBe('approval.head-is-author');
  });

  it('may submit when somebody stands in for the head', () => {
    const where = world({ holders: [...seats, delegated('otherHead', 'head', head)] });
    const form = act(null, byHead, { who: 'head', where });
    expect(names(form, where)).toEqual([people.otherHead.name]);
    expect(signingFor(form, contextOf('otherHead', where))?.id).toBe(people.head.id);
    expect(signingFor(form, contextOf('leader', where))).toBeNull();
    const signed = act(form, agree, { who: 'otherHead', where });
    expect(signed.signatures[0]).toMatchObject({ person: people.otherHead, standingInFor: people.head });
  });

  it('signs the head’s stage by submitting where the office allows it, recorded as such', () => {
    const where = withSettings({ implicit: true });
    const form = act(null, byHead, { who: 'head', where });
    expect(form.stage).toBe('leader-in-charge');
    expect(form.signatures).toMatchObject([
      { person: people.head, implicit: true, stage: 'department-head' },
    ]);
    expect(act(form, agree, { who: 'leader', where }).state).toBe('approved');
  });

  it('never approves alone: where the head is the whole route somebody else signs', () => {
    const { routine: route } = presets.standard.routes;
    const alone = { ...presets.standard.routes, routine: { ...route, stages: route.stages.slice(0, 1) } };
    const where = withSettings({ implicit: true, routes: alone });
    expect(outcome(null, byHead, { who: 'head', where })).toBe('approval.head-is-author');
  });

  it('does not sign by submitting with a delegated seat: the head still can', () => {
    const where = withSettings({ implicit: true }, [...seats, delegated('colleague', 'head', head)]);
    const form = act(null, submitCommand({ lastEditor: null }), { who: 'colleague', where });
    expect(form).toMatchObject({ stage: 'department-head', signatures: [] });
  });
});

describe('one person, two stages', () => {
  const both = world({
    holders: [...without(seats, 'leader'), seat('head', 'leader-in-charge', labour.key)],
  });
  const withOther = world({ holders: [...seats, seat('head', 'leader-in-charge', labour.key)] });

  it('is refused at submission where nobody else could sign', () => {
    expect(outcome(null, submitCommand(), { who: 'officer', where: both })).toBe('approval.unsignable');
  });

  it('is refused at the second stage, which another holder signs', () => {
    const form = signedBy(submitted({}, withOther), ['head'], withOther);
    expect(names(form, withOther)).toEqual([people.leader.name]);
    expect(outcome(form, { verb: 'return' }, { who: 'head', where: withOther })).toBe(
      'approval.signed-another-stage'
    );
  });

  it('counts for both where the office allows it, and both are recorded', () => {
    const where = { ...both, settings: { ...both.settings, cover: true } };
    const form = signedBy(submitted({}, where), ['head'], where);
    expect(form.state).toBe('approved');
    expect(form.signatures).toMatchObject([{ stage: 'department-head', covers: ['leader-in-charge'] }]);
  });

  it('is refused through a delegate too: the two would be one person’s word', () => {
    const where = world({
      holders: [
        ...seats,
        seat('head', 'leader-in-charge', labour.key),
        delegated('otherLeader', 'head', leader),
      ],
    });
    const form = signedBy(submitted({}, where), ['head'], where);
    expect(outcome(form, agree, { who: 'otherLeader', where })).toBe('approval.signed-another-stage');
  });

  it('keeps for a later stage the only person who can sign it', () => {
    const where = world({
      holders: [
        ...without(seats, 'leader'),
        seat('head', 'leader-in-charge', labour.key),
        seat('colleague', 'department-head', labour.key),
      ],
    });
    const form = submitted({}, where);
    expect(outcome(form, agree, { who: 'head', where })).toBe('approval.needed-later');
    expect(outcome(form, { verb: 'return' }, { who: 'head', where })).toBe('accepted');
    expect(names(form, where)).toEqual([people.colleague.name]);
    expect(signedBy(form, ['colleague', 'head'], where).state).toBe('approved');
  });
});

describe('a stage all must sign', () => {
  const holders = [...seats, seat('otherHead', 'department-head', labour.key)];
  const where = withSettings({ routes: routine(['all']) }, holders);

  it('waits for every holder', () => {
    const one = signedBy(submitted({}, where), ['otherHead'], where);
    expect(one.stage).toBe('department-head');
    expect(names(one, where)).toEqual([people.head.name]);
    expect(signedBy(one, ['head'], where).stage).toBe('leader-in-charge');
  });

  it('takes a delegate’s signature for the one stood in for', () => {
    const standIn = { ...where, holders: [...holders, delegated('colleague', 'head', head)] };
    const form = signedBy(submitted({}, standIn), ['colleague', 'otherHead'], standIn);
    expect(form.stage).toBe('leader-in-charge');
    expect(
      outcome(signedBy(submitted({}, standIn), ['colleague'], standIn), agree, {
        who: 'head',
        where: standIn,
      })
    ).toBe('approval.already-signed');
  });

  it('passes over a holder who wrote the item', () => {
    const form = submitted({ lastEditor: people.otherHead }, where);
    expect(signedBy(form, ['head'], where).stage).toBe('leader-in-charge');
  });

  it('is signed again by those who signed before another of its signers changed the draft', () => {
    const one = signedBy(submitted({}, where), ['otherHead'], where);
    const changed = act(one, { verb: 'amend' }, { who: 'head', where });
    expect(changed.signatures).toEqual([]);
    expect(signedBy(changed, ['head', 'otherHead'], where).stage).toBe('leader-in-charge');
  });
});

describe('a delegation', () => {
  it('is named in the record with the one stood in for', () => {
    const where = world({ holders: [...seats, delegated('clerk', 'leader', leader)] });
    const form = signedBy(submitted({}, where), ['head', 'clerk'], where);
    expect(form.signatures[1]).toMatchObject({
      person: people.clerk,
      standingInFor: people.leader,
      delegation: 'd-leader-clerk',
    });
  });

  const invalid: readonly (readonly [string, World['holders']])[] = [
    ['of a seat its giver does not hold', [...seats, delegated('clerk', 'otherLeader', leader)]],
    [
      'passed on by a delegate',
      [...seats, delegated('clerk', 'leader', leader), delegated('registrar', 'clerk', leader)],
    ],
    [
      'of a seat its giver has left',
      [
        ...without(seats, 'leader'),
        seat('otherLeader', 'leader-in-charge', labour.key),
        delegated('registrar', 'leader', leader),
      ],
    ],
  ];

  it.each(invalid)('%s gives no right', (_, holders) => {
    const where = world({ holders });
    const form = signedBy(submitted({}, where), ['head'], where);
    expect(outcome(form, agree, { who: 'registrar', where })).not.toBe('accepted');
    expect(names(form, where)).not.toContain(people.registrar.name);
  });

  it('given by somebody who does not hold the seat signs nothing', () => {
    const where = world({ holders: [...seats, delegated('clerk', 'otherLeader', leader)] });
    const form = signedBy(submitted({}, where), ['head'], where);
    expect(outcome(form, agree, { who: 'clerk', where })).toBe('approval.not-your-stage');
  });
});

describe('a submission no one could sign', () => {
  const rows: readonly (readonly [string, World, string])[] = [
    ['names the stage nobody holds', world({ holders: without(seats, 'leader') }), 'approval.stage-vacant'],
    [
      'counts one person once over all stages',
      world({ holders: [...without(seats, 'leader'), seat('head', 'leader-in-charge', labour.key)] }),
      'approval.unsignable',
    ],
  ];

  it.each(rows)('%s', (_, where, code) => {
    const form = { verb: 'submit' } as const;
    expect(outcome(null, form, { who: 'officer', where })).toBe(code);
  });

  it('is found over several stages and people, and passes as soon as they suffice', () => {
    const major = submitCommand({ submission: { category: 'major-decision' } });
    const two = (extra: World['holders']) =>
      world({
        holders: [
          ...without(seats, 'leader', 'office', 'clerk', 'principal'),
          seat('head', 'leader-in-charge', labour.key),
          seat('head', 'general-office'),
          seat('clerk', 'leader-in-charge', labour.key),
          seat('clerk', 'general-office'),
          seat('principal', 'principal-leader'),
          ...extra,
        ],
      });
    expect(outcome(null, major, { who: 'officer', where: two([]) })).toBe('approval.unsignable');
    expect(outcome(null, major, { who: 'officer', where: two([seat('office', 'general-office')]) })).toBe(
      'accepted'
    );
  });

  it('is decided at once where the same nine people hold ten stages', () => {
    const positions = Array.from({ length: 10 }, (_, n) => ({
      key: `p${n}`,
      zh: `岗位${n}`,
      en: `Position ${n}`,
      scope: 'organization' as const,
      may: ['sign'] as const,
    }));
    const stages = positions.map(({ key }) => ({ key, position: key, signers: 'any' as const, days: null }));
    const nine = Array.from({ length: 9 }, (_, n) => ({ id: 100 + n, name: `审批人${n}` }));
    const where = world({
      holders: [
        ...seats,
        ...nine.flatMap((person) =>
          positions.map(({ key }) => ({ person, position: key, department: null }))
        ),
      ],
      settings: {
        ...presets.standard,
        positions: [...presets.standard.positions, ...positions],
        routes: { ...presets.standard.routes, routine: { key: 'routine', version: 2, stages } },
      },
    });
    expect(outcome(null, { verb: 'submit' }, { who: 'officer', where })).toBe('approval.unsignable');
  });
});

describe('who could sign each stage', () => {
  it('leaves out the authors, for a submission not made yet', () => {
    const plan = stagePlan({
      route: presets.standard.routes.sensitive,
      department: labour.key,
      submitter: people.officer,
      lastEditor: people.head,
      context: contextOf('officer'),
    });
    expect(plan.map(({ stage, people: who }) => [stage.key, who.map(({ name }) => name)])).toEqual([
      ['department-head', []],
      ['leader-in-charge', [people.leader.name]],
      ['principal-leader', [people.principal.name]],
    ]);
  });

  it('counts the head who submits where that signs the head’s stage', () => {
    const where = withSettings({ implicit: true });
    const route = presets.standard.routes.routine;
    const plan = stagePlan({
      route,
      department: labour.key,
      submitter: people.head,
      lastEditor: people.head,
      context: contextOf('head', where),
    });
    expect(plan.map(({ people: who }) => who)).toEqual([[people.head], [people.leader]]);
  });

  it('says nothing of a stage that is not mine', () => {
    expect(signRefusal(submitted(), contextOf('leader'))).toBeNull();
    expect(signRefusal(submitted(), contextOf('head'))).toBeNull();
  });
});
