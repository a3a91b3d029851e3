import type { Right } from '../../../src/approval';
import { byClass, hasLeft, setupGaps } from '../../../admin/src/view/setup';
import { presets } from '../../../src/approval';
import type { SettingsResponse } from '../../../src/contracts';

const person = (id: number) => ({ id, name: `第${id}人` });
const seat = (position: string, department: string | null, id = 1) => ({
  documentId: `${position}-${department}`,
  person: person(id),
  position,
  startsOn: null,
  endsOn: null,
  lacks: [] as Right[],
  department,
});
const department = (documentId: string, more = {}) => ({
  documentId,
  name: documentId,
  class: '机关部室',
  order: 1,
  activeFrom: null,
  activeUntil: null,
  ...more,
});

const settings = (part: Partial<SettingsResponse>): SettingsResponse => ({
  approval: presets.standard,
  routeNames: {},
  preset: 'standard',
  routeVersions: [],
  ranking: { method: 'dense', lastPlaces: 3, quota: 2, together: false },
  classes: [],
  departments: [department('宣传教育部')],
  seats: [],
  channels: [],
  delegations: [],
  people: [person(1)],
  invited: [],
  calendar: [],
  begun: true,
  openDrafts: [],
  storage: 'own-disk',
  rules: { zh: '规则', en: 'Rules' },
  ...part,
});

const COMPLETE = [
  seat('information-officer', '宣传教育部'),
  seat('department-head', '宣传教育部'),
  seat('leader-in-charge', '宣传教育部'),
  seat('general-office', null),
  seat('principal-leader', null),
];

describe('what is missing before anyone can submit', () => {
  it('is nothing once every stage of every route has somebody', () => {
    expect(setupGaps(settings({ seats: COMPLETE }), '2026-03-02')).toEqual([]);
  });

  it('names the department and the position nobody holds', () => {
    const seats = COMPLETE.filter(({ position }) => position !== 'leader-in-charge');
    expect(setupGaps(settings({ seats }), '2026-03-02')).toEqual([
      { kind: 'no-holder', position: 'leader-in-charge', department: '宣传教育部' },
    ]);
  });

  it('counts no seat of somebody who left', () => {
    const left = settings({ seats: COMPLETE, people: [person(2)] });
    expect(hasLeft(left, person(1))).toBe(true);
    expect(setupGaps(left, '2026-03-02')).toHaveLength(COMPLETE.length);
  });

  it('does not take somebody for a holder whose role does not let them sign', () => {
    const lacks: Right[] = ['forms.sign'];
    const seats = COMPLETE.map((one) => (one.position === 'principal-leader' ? { ...one, lacks } : one));
    expect(setupGaps(settings({ seats }), '2026-03-02')).toEqual([
      { kind: 'no-holder', position: 'principal-leader', department: null },
    ]);
  });

  it('does not ask for people of a department that is closed or not yet open', () => {
    const departments = [
      department('宣传教育部'),
      department('旧部', { activeUntil: '2025-12-31' }),
      department('新部', { activeFrom: '2026-07-01' }),
    ];
    expect(setupGaps(settings({ departments, seats: COMPLETE }), '2026-03-02')).toEqual([]);
  });

  it('starts with the departments', () => {
    expect(setupGaps(settings({ departments: [] }), '2026-03-02')).toEqual([{ kind: 'no-departments' }]);
  });
});

describe('departments by class', () => {
  it('stand in their own order, classes in that of their first department', () => {
    const rows = [
      department('b', { class: '产业工会', order: 3 }),
      department('c', { order: 2 }),
      department('a', { order: 1 }),
    ];
    expect(
      byClass(rows).map(({ name, rows: found }) => [name, found.map(({ documentId }) => documentId)])
    ).toEqual([
      ['机关部室', ['a', 'c']],
      ['产业工会', ['b']],
    ]);
  });
});
