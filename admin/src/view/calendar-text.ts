const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type DayList = { readonly days: readonly string[]; readonly wrong: readonly string[] };

/** Reads days as an office pastes them: separated by lines, spaces or commas; also spans `2027-02-05 ~ 2027-02-11` (or `至`). */
export const readDays = (text: string): DayList => {
  const days: string[] = [];
  const wrong: string[] = [];
  const parts = text.replace(/\s*(?:~|至|—|–)\s*/g, '~').split(/[\s,，、;；]+/);
  parts
    .filter((part) => part !== '')
    .forEach((part) => {
      const [from = '', until = from, ...rest] = part.split('~');
      const span =
        rest.length === 0 && isDay(from) && isDay(until) && from <= until ? spanOf(from, until) : null;
      if (span) days.push(...span);
      else wrong.push(part);
    });
  return { days: [...new Set(days)].sort(), wrong };
};

const isDay = (text: string): boolean => {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const LONGEST_SPAN = 31;

/** Every day from one to another; null for a span longer than any holiday. */
const spanOf = (from: string, until: string): readonly string[] | null => {
  const days: string[] = [];
  for (let day = from; day <= until; day = nextDay(day)) {
    if (days.length >= LONGEST_SPAN) return null;
    days.push(day);
  }
  return days;
};

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
