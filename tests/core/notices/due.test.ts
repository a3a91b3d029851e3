import { builtInCalendar } from '../../../src/calendar';
import { dueAt } from '../../../src/notices';

const office = { calendar: builtInCalendar, timeZone: 'Asia/Shanghai' };
/** The time on the office's wall of a moment told there. */
const due = (wall: string, when: 'at-once' | 'office-hours' | 'digest'): string => {
  const at = new Date(`${wall}:00.000+08:00`).toISOString();
  return new Date(Date.parse(dueAt(at, when, office)) + 8 * 3_600_000).toISOString().slice(0, 19);
};

describe('when a message leaves', () => {
  it.each([
    ['2026-03-10T10:00', 'at-once', '2026-03-10T10:00:10'],
    ['2026-03-14T23:00', 'at-once', '2026-03-14T23:00:10'],
    ['2026-03-10T10:00', 'office-hours', '2026-03-10T10:00:10'],
    ['2026-03-10T19:00', 'office-hours', '2026-03-11T08:30:00'],
    ['2026-03-10T07:00', 'office-hours', '2026-03-10T08:30:00'],
    ['2026-03-13T19:00', 'office-hours', '2026-03-16T08:30:00'],
    ['2026-03-10T08:00', 'digest', '2026-03-10T08:30:00'],
    ['2026-03-10T08:31', 'digest', '2026-03-11T08:30:00'],
    // 国庆节 2026: 1–7 October off.
    ['2026-09-30T18:30', 'digest', '2026-10-08T08:30:00'],
    // A Sunday worked for the holiday.
    ['2026-09-19T12:00', 'digest', '2026-09-20T08:30:00'],
  ] as const)('of %s, %s: %s', (at, when, expected) => {
    expect(due(at, when)).toBe(expected);
  });

  it('goes by weekdays in a year no notice names', () => {
    expect(due('2091-03-09T19:00', 'digest')).toBe('2091-03-12T08:30:00');
  });
});
