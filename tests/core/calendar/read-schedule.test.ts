import { addDays, builtInCalendar, dayOfWeek, readSchedule } from '../../../src/calendar';
import { NOTICES, type Notice } from './state-council-notices';

const listed = (text: string, year = 2027) => readSchedule(text, { year, listed: 'holidays' });

/** General Office of the State Council, 国办发明电〔2025〕7号, as it is read on gov.cn. */
const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`;

const daysIn = ({ off }: Notice): readonly string[] =>
  off.flatMap(([from, to]) => {
    const days = [from];
    for (let day = from; day < to; days.push(day)) day = addDays(day, 1);
    return days;
  });
const isWeekday = (day: string): boolean => dayOfWeek(day) <= 5;

/** The same notice as it comes out of an e-mail, a spreadsheet's cell, a scan or an official's own hand. */
const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'as it is printed': (text) => text,
  'in one line': (text) => text.replaceAll('\n', ''),
  'with 周 for 星期': (text) => text.replaceAll('星期', '周'),
  'with 星期 for 周': (text) => text.replace(/周([一二三四五六日])/g, '星期$1'),
  'with half-width brackets and points': (text) =>
    text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('：', ':'),
  'in full-width digits': (text) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  'with blanks round its numbers': (text) => text.replace(/(\d+)(?=[年月日])/g, ' $1 '),
  'with 到 and 号': (text) =>
    text.replaceAll('至', '到').replaceAll('日（', '号（').replaceAll('日放', '号放'),
  'with a wave for 至': (text) => text.replaceAll('至', '～'),
  'with lines that end as Windows ends them, under bullets': (text) => text.replaceAll('\n', '\r\n· '),
};

describe.each(NOTICES)('the State Council’s sentences of $year', (notice) => {
  it.each(Object.keys(VARIANTS))('%s', (name) => {
    const text = VARIANTS[name]?.(notice.text) ?? '';
    const { holidays, makeUpDays, wrong } = readSchedule(text, { year: notice.year, listed: 'holidays' });
    expect(wrong).toEqual([]);
    expect(makeUpDays).toEqual([...notice.worked].sort());
    // “与周末连休” names the weekday alone: the weekend is off anyway, and was no make-up day.
    expect(holidays.filter(isWeekday)).toEqual(daysIn(notice).filter(isWeekday));
    expect(daysIn(notice)).toEqual(expect.arrayContaining([...holidays]));
  });
});

describe('reading a year’s schedule as an office pastes it', () => {
  it('understands the whole notice of the State Council', () => {
    const { holidays, makeUpDays, wrong } = listed(NOTICE_2026, 2026);
    expect({ holidays, makeUpDays }).toEqual(builtInCalendar.years[2026]);
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      '1月1日（周五）至3日（周日）放假调休，共3天。1月4日（周一）上班',
      ['2027-01-01', '2027-01-02', '2027-01-03'],
      ['2027-01-04'],
    ],
    ['2026年12月31日至2027年1月2日放假，共3天。', ['2026-12-31', '2027-01-01', '2027-01-02'], []],
    ['1月1日放假，1月4日（星期一）补休。', ['2027-01-01', '2027-01-04'], []],
    ['4月5日（星期一）放假，与周末连休。', ['2027-04-05'], []],
    ['９月２６日（星期日）、１０月９日（星期六）上班', [], ['2027-09-26', '2027-10-09']],
  ])('tells days off from days worked by the words: %s', (text, holidays, makeUpDays) => {
    expect(listed(text)).toEqual({ holidays, makeUpDays, wrong: [] });
  });

  it.each([
    ['2027-01-01、2027-02-05 ~ 2027-02-07', ['2027-01-01', '2027-02-05', '2027-02-06', '2027-02-07']],
    ['2027/2/5', ['2027-02-05']],
    ['2027/2/5-2027/2/7', ['2027-02-05', '2027-02-06', '2027-02-07']],
    ['2027年2月5日', ['2027-02-05']],
    ['2027年2月5日至7日', ['2027-02-05', '2027-02-06', '2027-02-07']],
    ['2027.2.5—2027.2.6', ['2027-02-05', '2027-02-06']],
    ['2027-02-05 - 2027-02-06', ['2027-02-05', '2027-02-06']],
    ['2027-02-05-2027-02-06', ['2027-02-05', '2027-02-06']],
    ['2月5日-2月6日，2/8', ['2027-02-05', '2027-02-06', '2027-02-08']],
    ['2027-2-6\n2027-02-05，2027-02-05', ['2027-02-05', '2027-02-06']],
    ['2027 年 2 月 5 日 ～ 6 日', ['2027-02-05', '2027-02-06']],
  ])('takes days and spans in any usual spelling: %s', (text, holidays) => {
    expect(listed(text)).toEqual({ holidays, makeUpDays: [], wrong: [] });
  });

  it('puts a plain list where it was typed', () => {
    expect(readSchedule('2027-02-07', { year: 2027, listed: 'makeUpDays' })).toEqual({
      holidays: [],
      makeUpDays: ['2027-02-07'],
      wrong: [],
    });
  });

  it.each([
    ['2027-02-30', '2027-02-30'],
    ['2027-02-07~2027-02-05', '2027-02-07~2027-02-05'],
    ['2027-01-01~2027-12-31', '2027-01-01~2027-12-31'],
    ['正月初一', '正月初一'],
    ['0205', '0205'],
    ['2月5日（周六）', '2月5日(周六)'],
  ])('names what it cannot read, or what is a day of another year: %s', (text, wrong) => {
    expect(listed(`2027-01-01 ${text}`)).toEqual({
      holidays: ['2027-01-01'],
      makeUpDays: [],
      wrong: [wrong],
    });
  });

  it('names a day of a notice whose words say neither', () => {
    expect(listed('1月1日放假。3月3日是好日子。')).toEqual({
      holidays: ['2027-01-01'],
      makeUpDays: [],
      wrong: ['3月3日'],
    });
  });
});
