import { civilDate, instantOf, isTimeZone, startOfDay } from '../../../src/calendar';

describe('the date on the wall', () => {
  it.each([
    ['2026-01-31T15:59:59.999Z', 'Asia/Shanghai', '2026-01-31'],
    ['2026-01-31T16:00:00.000Z', 'Asia/Shanghai', '2026-02-01'],
    ['2026-02-01T00:00:00+08:00', 'Asia/Shanghai', '2026-02-01'],
    ['2026-01-31T16:00:00Z', 'America/New_York', '2026-01-31'],
    ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-06-30T18:30:00Z', 'Asia/Kolkata', '2026-07-01'],
    ['2026-06-30T10:00:00Z', 'Pacific/Kiritimati', '2026-07-01'],
  ])('at %s in %s is %s', (instant, timeZone, date) => {
    expect(civilDate(instant, timeZone)).toBe(date);
  });

  it.each(['2026-02-01', '2026-02-01T00:00:00', 'yesterday', ''])(
    'is not told for %j, which names no instant',
    (text) => {
      expect(() => civilDate(text, 'Asia/Shanghai')).toThrow(RangeError);
    }
  );

  it('is not told in a time zone nobody knows', () => {
    expect(() => civilDate('2026-02-01T00:00:00Z', 'Asia/Jiaozuo')).toThrow(RangeError);
  });
});

describe('the first instant of a day', () => {
  it.each([
    ['Asia/Shanghai', '2026-02-01', '2026-01-31T16:00:00.000Z'],
    ['UTC', '2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['America/New_York, clocks changed that night', '2026-11-01', '2026-11-01T04:00:00.000Z'],
    ['Africa/Cairo, which had no midnight that day', '2024-04-26', '2024-04-25T22:00:00.000Z'],
    ['America/Havana, which had two', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ])('in %s', (place, date, instant) => {
    expect(startOfDay(date, place.split(',')[0] ?? '')).toBe(instant);
  });

  it('is on that date, and the millisecond before it is not', () => {
    for (const timeZone of [
      'Asia/Shanghai',
      'Africa/Cairo',
      'America/Havana',
      'Asia/Beirut',
      'Australia/Lord_Howe',
    ]) {
      for (let day = 0; day < 366; day += 1) {
        const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
        const start = instantOf(startOfDay(date, timeZone));
        expect(civilDate(new Date(start).toISOString(), timeZone)).toBe(date);
        expect(civilDate(new Date(start - 1).toISOString(), timeZone)).not.toBe(date);
      }
    }
  });
});

describe('names of time zones', () => {
  it.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Asia/Jiaozuo', false],
    ['+08:00', false],
    ['北京时间', false],
    ['', false],
  ])('%j is one: %p', (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });
});
