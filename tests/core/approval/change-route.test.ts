import { changeRoute, presets, routeEffect, type Stage } from '../../../src/approval';
import {
  contextOf,
  delegated,
  labour,
  signedBy,
  seats,
  submitted,
  without,
  world,
  type Who,
} from './builders';

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
    ['is not signed by who hands forms in', [stage('information-officer')], 'approval.route-not-signing'],
    ['is not signed by the registrar', [stage('registrar')], 'approval.route-not-signing'],
    ['is not signed by who only puts online', [stage('site-administrator')], 'approval.route-not-signing'],
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

  it('does not count a delegate as a holder: the delegation ends', () => {
    const to = { position: 'leader-in-charge', department: labour.key };
    const holders = [...without(seats, 'leader', 'otherLeader'), delegated('clerk', 'leader', to)];
    const context = contextOf('office', world({ holders }));
    expect(changeRoute('routine', { stages: [stage('leader-in-charge')], context })).toMatchObject({
      refusal: { code: 'approval.route-vacant-position', params: { stageZh: '分管领导' } },
    });
  });

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

  it('is refused where somebody else changed it meanwhile', () => {
    const routes = {
      ...presets.standard.routes,
      routine: { ...presets.standard.routes.routine, version: 3 },
    };
    const context = world({ settings: { ...presets.standard, routes } });
    const change = { stages: [stage('principal-leader')], context };
    expect(changeRoute('routine', { ...change, from: 2 })).toMatchObject({
      refusal: { code: 'approval.route-changed', params: { version: 3 } },
    });
    expect(changeRoute('routine', { ...change, from: 3 })).toMatchObject({ ok: true, value: { version: 4 } });
  });
});

describe('what changed stages would mean for a form in review', () => {
  const stages = [stage('department-head'), stage('general-office'), stage('leader-in-charge')];
  const rows: readonly (readonly [string, readonly Stage[], readonly Who[], string | null])[] = [
    ['the stage put before the next one', stages, ['head'], 'general-office'],
    ['the same stage where only a later one is new', [...stages].reverse(), ['head'], 'leader-in-charge'],
    ['nobody where all that is left is signed', [stage('department-head')], ['head'], null],
    ['the first stage where nothing is signed', stages, [], 'department-head'],
  ];

  it.each(rows)('%s', (_, changed, signers, under) => {
    const form = signedBy(submitted(), signers);
    const now = signers.length === 0 ? 'department-head' : 'leader-in-charge';
    expect(routeEffect(form, { stages: changed, context: world() })).toEqual({ now, under });
  });
});
