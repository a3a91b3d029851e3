import { FORM_STATES, verbsFor, VERBS, type Form, type FormState, type Verb } from '../../../src/approval';
import { approvalRefusals, publishingRefusals } from '../../../src/approval';
import {
  act,
  approved,
  attempt,
  contextOf,
  formIn,
  outcome,
  seats,
  without,
  world,
  type Who,
} from './builders';

/** Somebody for whom the verb is done, where the state allows it at all. */
const doer: Readonly<Record<Verb, Who>> = {
  submit: 'officer',
  resubmit: 'officer',
  agree: 'head',
  return: 'head',
  reject: 'head',
  recall: 'officer',
  raise: 'head',
  amend: 'head',
  reassign: 'office',
  cosign: 'head',
  remind: 'officer',
  comment: 'officer',
  attach: 'officer',
  schedule: 'webmaster',
  unschedule: 'webmaster',
  publish: 'webmaster',
  withdraw: 'webmaster',
};

const allowed: Readonly<Record<FormState, readonly Verb[]>> = {
  'in-review': [
    'agree',
    'return',
    'reject',
    'raise',
    'amend',
    'cosign',
    'recall',
    'remind',
    'comment',
    'attach',
  ],
  returned: ['resubmit', 'comment', 'attach'],
  recalled: ['resubmit', 'comment', 'attach'],
  approved: ['publish', 'schedule', 'comment', 'attach'],
  published: ['submit', 'withdraw', 'comment', 'attach'],
  withdrawn: ['submit'],
  void: ['submit'],
  rejected: ['submit'],
};

describe('every state and every verb', () => {
  const cases = FORM_STATES.flatMap((state) => VERBS.map((verb) => ({ state, verb })));

  it.each(cases.filter(({ state, verb }) => allowed[state].includes(verb)))(
    '$verb is possible when $state',
    ({ state, verb }) => {
      expect(outcome(formIn(state), { verb }, { who: doer[verb] })).toBe('accepted');
    }
  );

  it.each(cases.filter(({ state, verb }) => !allowed[state].includes(verb)))(
    '$verb is a conflict when $state, and says so',
    ({ state, verb }) => {
      const result = attempt(formIn(state), { verb }, { who: doer[verb] });
      expect(result.ok).toBe(false);
      if (result.ok) return;
      expect({ ...approvalRefusals, ...publishingRefusals }[result.refusal.code].status).toBe(409);
      const isAboutState = ['approval.wrong-state', 'approval.already-open'].includes(result.refusal.code);
      const isAboutMore = ['approval.nothing-to-reassign', 'approval.not-scheduled'].includes(
        result.refusal.code
      );
      expect(isAboutState || isAboutMore).toBe(true);
      expect(isAboutState ? result.refusal.params?.stateZh : '—').toBeDefined();
    }
  );

  it.each(VERBS.filter((verb) => verb !== 'submit'))('%s needs a form', (verb) => {
    expect(outcome(null, { verb }, { who: doer[verb] })).toBe('approval.unknown-form');
  });

  it('reassigns in review once the holders have left', () => {
    const where = world({ holders: without(seats, 'head') });
    expect(outcome(formIn('in-review'), { verb: 'reassign' }, { who: 'office', where })).toBe('accepted');
  });

  it('unschedules once a time is set', () => {
    const form = act(approved(), { verb: 'schedule' }, { who: 'webmaster' });
    expect(outcome(form, { verb: 'unschedule' }, { who: 'webmaster' })).toBe('accepted');
  });
});

describe('the states a form passes through', () => {
  const path = (...steps: readonly (readonly [Verb, Who])[]): Form =>
    steps.reduce<Form | null>((form, [verb, who]) => act(form, { verb }, { who }), null) as Form;

  it('goes from submission to publication and withdrawal', () => {
    const form = path(
      ['submit', 'officer'],
      ['agree', 'head'],
      ['agree', 'leader'],
      ['publish', 'webmaster'],
      ['withdraw', 'office']
    );
    expect(form).toMatchObject({ state: 'withdrawn', publishedDigest: 'sha256:first', version: 6 });
  });

  it('comes back in a second round after a return, with every signature struck', () => {
    const form = path(
      ['submit', 'officer'],
      ['agree', 'head'],
      ['return', 'leader'],
      ['resubmit', 'officer']
    );
    expect(form).toMatchObject({ state: 'in-review', round: 2, stage: 'department-head', signatures: [] });
  });

  it('shows only the way on for a form that is void', () => {
    expect(verbsFor(formIn('void'), contextOf('officer'))).toEqual(['submit']);
    expect(verbsFor(formIn('void'), contextOf('office'))).toEqual([]);
  });
});
