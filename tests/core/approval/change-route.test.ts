import { changeRoute, presets, type Stage } from '../../../src/approval';
import { contextOf, signedBy, seats, submitted, without, world } from './builders';

const stage = (position: string, changes: Partial<Stage> = {}): Stage => ({
  key: position,
  position,
  signers: 'any',
  days: 1,
  ...changes,
});

describe('a route changed in Settings', () => {
  const rows: readonly (readonly [string, readonly Stage[], string])[] = [
    ['has a stage', [], 'approval.route-empty'],
    [
      'has each position once',
      [stage('department-head'), stage('department-head')],
      'approval.route-repeats',
    ],
    ['has known positions', [stage('chairman')], 'approval.route-unknown-position'],
    ['has positions somebody holds', [stage('leader-in-charge')], 'approval.route-vacant-position'],
    ['says how many sign', [stage('department-head', { signers: 'two' as 'any' })], 'approval.route-signers'],
    ['allows whole days', [stage('department-head', { days: 0.5 })], 'approval.route-days'],
    ['allows at least a day', [stage('department-head', { days: 0 })], 'approval.route-days'],
    [
      'is of bounded length',
      Array.from({ length: 11 }, () => stage('department-head')),
      'approval.route-too-long',
    ],
  ];
  const where = world({ holders: without(seats, 'leader', 'otherLeader') });

  it.each(rows)('%s', (_, stages, code) => {
    const result = changeRoute('routine', { stages, context: where });
    expect(result).toMatchObject({ ok: false, refusal: { code } });
  });

  it('names the position nobody holds', () => {
    const result = changeRoute('routine', { stages: [stage('leader-in-charge')], context: where });
    expect(result).toMatchObject({
      refusal: { params: { stageZh: '分管领导', stageEn: 'Leader in charge' } },
    });
  });

  it('gets the next version; every stage goes by its position', () => {
    const stages = [
      stage('department-head', { key: 's1', signers: 'all' }),
      stage('general-office', { key: 's2', days: null }),
    ];
    expect(changeRoute('routine', { stages, context: world() })).toEqual({
      ok: true,
      value: {
        key: 'routine',
        version: 2,
        stages: [stage('department-head', { signers: 'all' }), stage('general-office', { days: null })],
      },
    });
  });

  it('saved as it was stays at its version', () => {
    const { routine } = presets.standard.routes;
    expect(changeRoute('routine', { stages: routine.stages, context: world() })).toEqual({
      ok: true,
      value: routine,
    });
  });

  it('touches no form in review', () => {
    const form = submitted();
    const changed = changeRoute('routine', { stages: [stage('principal-leader')], context: contextOf(null) });
    const routes = { ...presets.standard.routes, ...(changed.ok ? { routine: changed.value } : {}) };
    const later = world({ settings: { ...presets.standard, routes } });
    expect(signedBy(form, ['head', 'leader'], later)).toMatchObject({
      state: 'approved',
      route: { version: 1 },
    });
  });
});
