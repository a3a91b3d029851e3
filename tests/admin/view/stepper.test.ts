import { earlierStages, stepsOf } from '../../../admin/src/view/stepper';
import { form, signature, stage } from './form-builder';

const statuses = (...given: Parameters<typeof form>) => stepsOf(form(...given)).map((step) => step.status);

describe('the stepper of a form', () => {
  it('shows who signed, where the form stands and what lies ahead', () => {
    expect(statuses()).toEqual(['signed', 'current', 'ahead']);
    expect(stepsOf(form())[0]?.signatures[0]?.person.name).toBe('李建国');
    expect(stepsOf(form())[1]?.dueOn).toBe('2026-03-03');
  });

  it.each([
    ['returned', ['stopped', 'stopped', 'stopped'], []],
    ['recalled', ['signed', 'stopped', 'stopped'], [signature('department-head')]],
    [
      'rejected',
      ['signed', 'stopped', 'stopped'],
      [signature('department-head'), signature('leader-in-charge', { decision: 'reject' })],
    ],
    [
      'approved',
      ['signed', 'signed', 'signed'],
      ['department-head', 'leader-in-charge', 'principal-leader'].map((key) => signature(key)),
    ],
  ] as const)('of a %s form reads %j', (state, expected, signatures) => {
    expect(statuses({ state, stage: null, signatures })).toEqual(expected);
  });

  it('marks a signature given before the text was changed', () => {
    const steps = stepsOf(form({ digest: 'sha256:b' }));
    expect(steps.map((step) => step.changedSince)).toEqual([true, false, false]);
  });

  it('keeps a stage current until all of its holders have signed', () => {
    const all = [stage('department-head', { signers: 'all' }), stage('leader-in-charge')];
    const waiting = form({ stage: 'department-head', route: { key: 'routine', version: 1, stages: all } });
    expect(stepsOf(waiting).map(({ status }) => status)).toEqual(['current', 'ahead']);
    expect(stepsOf(waiting)[0]?.signatures).toHaveLength(1);
  });

  it('counts one signature for the stages it covers', () => {
    const signatures = [signature('department-head', { covers: ['leader-in-charge'] })];
    expect(statuses({ stage: 'principal-leader', signatures })).toEqual(['signed', 'signed', 'current']);
  });

  it('lets a signer return the form to earlier stages only, and reassign open ones only', () => {
    expect(earlierStages(form()).map(({ key }) => key)).toEqual(['department-head']);
    expect(earlierStages(form({ stage: 'department-head' }))).toEqual([]);
  });
});
