const DAY = 86_400_000;

/** Civil dates are `YYYY-MM-DD`; the office is in Shanghai, which keeps UTC+8 all year. */
export const todayInShanghai = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

/** The instant of a time of day in Shanghai; `minutes` after midnight. */
export const instant = (date: string, minutes: number): string =>
  new Date(Date.parse(`${date}T00:00:00+08:00`) + minutes * 60_000).toISOString();

export const shiftDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** The weekday `count` weekdays before `date` (negative: after). */
export const weekdaysBefore = (date: string, count: number): string => {
  const step = count < 0 ? 1 : -1;
  let left = Math.abs(count);
  let day = date;
  while (left > 0) {
    day = shiftDays(day, step);
    if (isWeekday(day)) left -= 1;
  }
  return day;
};

/** `YYYY-MM` of the month `back` months before that of `date`. */
export const monthBefore = (date: string, back: number): string => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** The weekdays of a month up to and with `until`. */
export const weekdaysOf = (month: string, until: string): string[] => {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month) && day <= until; day = shiftDays(day, 1))
    if (isWeekday(day)) days.push(day);
  return days;
};
