import {
  builtInCalendar,
  calendarRefusals,
  isWorkingDay,
  submissionDeadline,
  withDay,
  withYear,
  type Calendar,
  type CalendarDays,
} from '../../../src/calendar';
import type { Result } from '../../../src/result';

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const works = (date: string, calendar: Calendar): boolean => valueOf(isWorkingDay(date, calendar));

const days: CalendarDays = {
  holidays: ['2027-01-03', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-01'],
  makeUpDays: ['2026-12-27'],
};
const imported = (): Calendar => valueOf(withYear(builtInCalendar, 2027, days));

describe('importing a year', () => {
  it('makes its deadlines known', () => {
    expect(submissionDeadline('2026-12-30', builtInCalendar).ok).toBe(false);
    expect(submissionDeadline('2026-12-30', imported())).toEqual({ ok: true, value: '2027-01-05' });
  });

  it('takes over the days of the December before that the notice names', () => {
    expect(['2026-12-27', '2026-12-31'].map((date) => works(date, builtInCalendar))).toEqual([false, true]);
    expect(['2026-12-27', '2026-12-31'].map((date) => works(date, imported()))).toEqual([true, false]);
  });

  it('takes over the days of the January after, once that year is known', () => {
    const reaching = valueOf(
      withYear(builtInCalendar, 2026, { holidays: ['2026-01-01', '2027-01-04'], makeUpDays: [] })
    );
    const known = valueOf(withYear(reaching, 2027, days));
    expect(isWorkingDay('2027-01-04', reaching).ok).toBe(false);
    expect(works('2027-01-04', known)).toBe(false);
  });

  it('keeps each date once, in order, and changes neither what it was given nor another year', () => {
    const before = JSON.stringify(builtInCalendar);
    const { years } = imported();
    expect(years['2027']?.holidays).toEqual(['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']);
    expect(years['2026']).toEqual(builtInCalendar.years['2026']);
    expect(JSON.stringify(builtInCalendar)).toBe(before);
  });

  it('replaces what was known of the year', () => {
    const again = valueOf(withYear(imported(), 2027, { holidays: ['2027-01-01'], makeUpDays: [] }));
    expect(works('2026-12-31', again)).toBe(true);
  });

  it.each<[string, number, CalendarDays, { code: string; params: Record<string, string | number> }]>([
    [
      'a date that is none',
      2027,
      { holidays: ['2027-02-30'], makeUpDays: [] },
      { code: 'calendar.bad-date', params: { date: '2027-02-30' } },
    ],
    [
      'a make-up day that is no date',
      2027,
      { holidays: ['2027-01-01'], makeUpDays: ['2月6日'] },
      { code: 'calendar.bad-date', params: { date: '2月6日' } },
    ],
    [
      'a date of another year',
      2027,
      { holidays: ['2027-01-01', '2026-10-01'], makeUpDays: [] },
      { code: 'calendar.date-outside-year', params: { date: '2026-10-01', year: 2027 } },
    ],
    [
      'a date in both lists',
      2027,
      { holidays: ['2027-01-01'], makeUpDays: ['2027-01-01'] },
      { code: 'calendar.date-twice', params: { date: '2027-01-01' } },
    ],
    [
      'no holiday at all',
      2027,
      { holidays: [], makeUpDays: ['2027-02-06'] },
      { code: 'calendar.empty-year', params: { year: 2027 } },
    ],
    [
      'a year that is none',
      20.27,
      { holidays: ['2027-01-01'], makeUpDays: [] },
      { code: 'calendar.bad-year', params: { year: 20.27 } },
    ],
  ])('is refused with %s', (_, year, faulty, refusal) => {
    expect(withYear(builtInCalendar, year, faulty)).toEqual({ ok: false, refusal });
  });
});

describe('correcting a day', () => {
  it.each<[string, string, 'holiday' | 'working']>([
    ['an extra holiday', '2026-07-01', 'holiday'],
    ['a holiday taken back', '2026-10-07', 'working'],
    ['a Saturday worked', '2026-07-04', 'working'],
    ['a make-up day taken back', '2026-10-10', 'holiday'],
    ['what already is so', '2026-07-02', 'working'],
    ['a day of December that the next year names', '2026-12-31', 'working'],
    ['a Sunday of December that the next year has worked', '2026-12-27', 'holiday'],
  ])('settles %s', (_, date, status) => {
    const corrected = valueOf(withDay(imported(), date, status));
    expect(works(date, corrected)).toBe(status === 'working');
    expect(corrected.years['2027']).toEqual(imported().years['2027']);
  });

  it('and back again leaves the year as it was', () => {
    const there = valueOf(withDay(builtInCalendar, '2026-07-01', 'holiday'));
    expect(there).not.toEqual(builtInCalendar);
    expect(withDay(there, '2026-07-01', 'working')).toEqual({ ok: true, value: builtInCalendar });
  });

  it.each([
    ['2026-02-30', { code: 'calendar.bad-date', params: { date: '2026-02-30' } }],
    ['2027-01-04', { code: 'calendar.unknown-year', params: { year: 2027 } }],
  ])('is refused for %s', (date, refusal) => {
    expect(withDay(builtInCalendar, date, 'holiday')).toEqual({ ok: false, refusal });
  });
});

describe('refusals', () => {
  it.each(Object.entries(calendarRefusals))(
    '%s says what to do in both languages',
    (_, { status, zh, en }) => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(zh).toMatch(/请.+。$/);
      expect(en).toMatch(/\.$/);
      expect([...zh.matchAll(/\{\w+\}/g)].sort().join()).toBe([...en.matchAll(/\{\w+\}/g)].sort().join());
    }
  );
});
