import type { RefusalTable } from '../result';
import type { CalendarRefusal } from './calendar';

export const calendarRefusals: RefusalTable<CalendarRefusal> = {
  'calendar.unknown-year': {
    status: 409,
    zh: '尚无 {year} 年的放假安排，无法计算工作日。请{@office}在“设置—工作日历”中导入国务院办公厅公布的该年安排后再试。',
    en: 'The holiday schedule of {year} is not known, so working days cannot be counted. Ask the office to import the State Council notice for that year in Settings, then try again.',
  },
  'calendar.bad-date': {
    status: 400,
    zh: '“{date}”不是有效日期。请按“年-月-日”填写，例如 2026-02-24。',
    en: '“{date}” is not a date. Write it as year-month-day, for example 2026-02-24.',
  },
  'calendar.bad-year': {
    status: 400,
    zh: '“{year}”不是有效年份。请填写 1949 至 2199 之间的四位年份。',
    en: '“{year}” is not a year. Give a four-digit year between 1949 and 2199.',
  },
  'calendar.empty-year': {
    status: 400,
    zh: '{year} 年的安排中没有放假日期。请按国务院办公厅通知填入全部放假日期后再导入。',
    en: 'The schedule of {year} names no holiday. Enter every day off of the State Council notice, then import it again.',
  },
  'calendar.date-outside-year': {
    status: 400,
    zh: '{date} 不属于 {year} 年的安排（可含上年 12 月和次年 1 月）。请改正该日期后再导入。',
    en: '{date} does not belong to the schedule of {year} (which may reach into the December before and the January after). Correct the date, then import again.',
  },
  'calendar.date-twice': {
    status: 400,
    zh: '{date} 既列为放假又列为补班。请对照通知保留其中一项后再导入。',
    en: '{date} is listed both as a holiday and as a make-up working day. Keep the one the notice says, then import again.',
  },
};
