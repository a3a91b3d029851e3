import fc from 'fast-check';
import { addDays, dayOfWeek, isCivilDate } from '../../../src/calendar';

const civilDates = fc
  .integer({ min: Date.UTC(1970, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('civil dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-10-00', false],
    ['26-10-01', false],
    ['2026-10-1', false],
    ['2026-10-01 ', false],
    ['2026-10-01\n', false],
    ['2026-10-01T00:00:00Z', false],
    ['２０２６-10-01', false],
  ])('%j is a date: %p', (text, is) => {
    expect(isCivilDate(text)).toBe(is);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2019-01-01', 2922, '2027-01-01'],
  ])('%s moved by %i days is %s', (date, days, moved) => {
    expect(addDays(date, days)).toBe(moved);
  });

  it('moves there and back again, the weekday with it', () => {
    fc.assert(
      fc.property(civilDates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect((((dayOfWeek(moved) - dayOfWeek(date) - days) % 7) + 7) % 7).toBe(0);
      }),
      { seed: 20190111 }
    );
  });

  it('counts the week from Monday', () => {
    expect(['2026-02-23', '2026-02-28', '2026-03-01'].map(dayOfWeek)).toEqual([1, 6, 7]);
  });

  it('throws where a caller passes what is no date', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => dayOfWeek('tomorrow')).toThrow(RangeError);
  });
});
