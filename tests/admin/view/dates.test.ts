import {
  dayOf,
  instantOf,
  monthFrom,
  recentMonths,
  recentPeriods,
  showInstant,
  zoneName,
} from '../../../admin/src/view/dates';

const when = { timeZone: 'Asia/Shanghai' };

describe('dates on the screen', () => {
  it('are those of the organization, wherever the browser is', () => {
    expect(showInstant('2026-02-28T16:30:00.000Z', when)).toBe('2026-03-01 00:30');
    expect(dayOf('2026-02-28T16:30:00.000Z', 'Asia/Shanghai')).toBe('2026-03-01');
  });

  it('read a time of the form in the organization’s time zone', () => {
    expect(instantOf('2026-03-01T08:00', 'Asia/Shanghai')).toBe('2026-03-01T00:00:00.000Z');
    expect(instantOf('2026-07-01T08:00', 'America/New_York')).toBe('2026-07-01T12:00:00.000Z');
    expect(instantOf('tomorrow', 'Asia/Shanghai')).toBeNull();
  });

  it('name the time zone as people do', () => {
    expect(zoneName('Asia/Shanghai', 'zh-Hans')).toBe('中国标准时间');
    expect(zoneName('Asia/Shanghai', 'en')).toBe('China Standard Time');
  });

  it('show what cannot be read as it came, and nothing for nothing', () => {
    expect(showInstant('soon', when)).toBe('soon');
    expect(showInstant(null, when)).toBe('');
  });

  it('step over the turn of the year', () => {
    expect(monthFrom('2026-01-15', -1)).toBe('2025-12');
    expect(recentMonths('2026-02-10', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  });

  it('offer half-years that have begun', () => {
    expect(recentPeriods('2026-03-10', { years: 2, quarters: false })).toEqual([
      '2026-H1',
      '2026',
      '2025-H2',
      '2025-H1',
      '2025',
    ]);
    expect(recentPeriods('2026-07-01', { years: 1, quarters: false })).toEqual([
      '2026-H2',
      '2026-H1',
      '2026',
    ]);
    expect(recentPeriods('2026-08-01', { years: 1, quarters: true })).toEqual([
      '2026-H2',
      '2026-Q3',
      '2026-H1',
      '2026-Q2',
      '2026-Q1',
      '2026',
    ]);
  });
});
