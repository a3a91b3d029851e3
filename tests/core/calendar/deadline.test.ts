import {
  addWorkingDays,
  awaitedDeadline,
  builtInCalendar,
  isLate,
  submissionDeadline,
  withDay,
  yearToImport,
} from '../../../src/calendar';

describe('the deadline of Art. 8(二)', () => {
  it.each([
    ['a plain week', '2026-03-09', '2026-03-11'],
    ['over a weekend', '2026-03-13', '2026-03-17'],
    ['on a weekend', '2026-03-14', '2026-03-17'],
    ['over the Spring Festival of 2026, its Saturday worked before it', '2026-02-13', '2026-02-24'],
    ['over the National Day of 2026', '2026-09-30', '2026-10-09'],
    ['over the Labour Day of 2019 as amended in March', '2019-04-30', '2019-05-06'],
    ['over the Spring Festival of 2020 as prolonged in January', '2020-01-23', '2020-02-04'],
    ['over a Sunday that is worked', '2024-02-02', '2024-02-05'],
    ['over the turn of the year', '2025-12-31', '2026-01-05'],
    ['over a New Year whose days off began in December', '2022-12-30', '2023-01-04'],
  ])('is the second working day after: %s', (_, occurredOn, dueOn) => {
    expect(submissionDeadline(occurredOn, builtInCalendar)).toEqual({ ok: true, value: dueOn });
  });

  it('is refused where it would need a year whose schedule is not known', () => {
    expect(submissionDeadline('2026-12-31', builtInCalendar)).toEqual({
      ok: false,
      refusal: { code: 'calendar.unknown-year', params: { year: 2027 } },
    });
  });

  it('is refused for the last date there is, as for any year not known', () => {
    expect(submissionDeadline('9999-12-31', builtInCalendar)).toEqual({
      ok: false,
      refusal: { code: 'calendar.unknown-year', params: { year: 10_000 } },
    });
  });

  it.each([
    ['is what it is where the year is known', '2026-12-29', { dueOn: '2026-12-31', awaits: null }],
    ['waits for a year to come', '2026-12-30', { dueOn: null, awaits: 2027 }],
    ['waits for it from inside the year too', '2027-01-05', { dueOn: null, awaits: 2027 }],
  ])('%s', (_, occurredOn, value) => {
    expect(awaitedDeadline(occurredOn, builtInCalendar)).toEqual({ ok: true, value });
  });

  it.each([
    ['before every year known', '1990-05-01', 'calendar.unknown-year'],
    ['on what is no day', '2026-02-30', 'calendar.bad-date'],
  ])('is still refused %s', (_, occurredOn, code) => {
    expect(awaitedDeadline(occurredOn, builtInCalendar)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['2026-11-30', null],
    ['2026-12-01', 2027],
    ['2027-01-02', 2027],
    ['2028-06-01', 2028],
  ])('asks the office on %s for the year %p', (today, year) => {
    expect(yearToImport(today, builtInCalendar)).toBe(year);
  });

  it('counts an office’s own days off, and Monday to Friday in a year it entered none for', () => {
    const bank = {
      years: { 2030: { holidays: ['2030-12-25', '2030-12-26'], makeUpDays: [] } },
      ownDays: true,
    } as const;
    expect(submissionDeadline('2030-12-24', bank, 1)).toMatchObject({ ok: true, value: '2030-12-27' });
    expect(submissionDeadline('2031-12-24', bank, 1)).toMatchObject({ ok: true, value: '2031-12-25' });
    expect(awaitedDeadline('2031-12-31', bank, 2)).toMatchObject({ ok: true, value: { awaits: null } });
    const first = withDay({ years: {}, ownDays: true }, '2029-04-02', 'holiday');
    expect(first).toMatchObject({ ok: true, value: { years: { 2029: { holidays: ['2029-04-02'] } } } });
    expect([yearToImport('2030-11-30', bank), yearToImport('2030-12-01', bank)]).toEqual([null, 2031]);
  });

  it.each(['2026-02-29', '2026-2-3', '', '2026-13-01', '二〇二六年', '2026-02-24T00:00:00Z'])(
    'is refused for what is no date: %j',
    (date) => {
      expect(submissionDeadline(date, builtInCalendar)).toEqual({
        ok: false,
        refusal: { code: 'calendar.bad-date', params: { date } },
      });
    }
  );

  it.each([
    ['on the day it is due', '2026-02-24', '2026-02-24', false],
    ['the day after', '2026-02-25', '2026-02-24', true],
    ['before', '2026-02-14', '2026-02-24', false],
    ['without a deadline', '2027-01-05', null, false],
  ])('submitting %s', (_, submittedOn, dueOn, late) => {
    expect(isLate({ submittedOn, dueOn })).toBe(late);
  });
});

describe('counting working days', () => {
  it('gives the date itself for none, worked or not', () => {
    expect(addWorkingDays('2026-10-01', 0, builtInCalendar)).toEqual({ ok: true, value: '2026-10-01' });
  });

  it.each([-1, 1.5, Number.NaN])('does not count %p days', (count) => {
    expect(() => addWorkingDays('2026-10-01', count, builtInCalendar)).toThrow(RangeError);
  });
});
