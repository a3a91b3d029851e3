import type { Match } from '../terms/match';
import { maskValue, type PersonalRule } from './personal-number';

/** A label, and the shape of what stands after it. Both are looked for in a folded text. */
type Label = { readonly rule: PersonalRule; readonly label: string; readonly value: string };

const SPACED = '[ -]?';
const digits = (from: number, to: number): string => `\\d(?:${SPACED}\\d){${from - 1},${to - 1}}`;
const IDENTITY = `[1-9](?:${SPACED}\\d){13,16}(?:${SPACED}[\\dx])?`;
const LETTERED = '[a-z]{1,2} ?\\d{6,9}';
/** What people put between the groups of a number they mean to be seen by others, not by a machine: (138)1234_5678. */
const PARTED = '[ \\-\\u2010-\\u2015_.,·()]{0,2}';

/** What offices write before a number. The check digit behind such a label may be wrong: it is somebody's number all the same. */
const LABELS: readonly Label[] = [
  {
    rule: 'travel-permit',
    label:
      '(?:来往内地通行证|来往大陆通行证|港澳通行证|往来港澳通行证|台湾通行证|大陆通行证|回乡证|回乡卡|台胞证|台湾居民证)',
    value: `(?:[a-z]{1,2} ?\\d{7,10}|${digits(8, 10)})(?:\\([a-z\\d]{1,2}\\))?`,
  },
  {
    rule: 'identity-number',
    label:
      '(?:身份证件?|身份号码?|公民身份|居民身份证|身分证|证件号?|证件|二代证|居住证|id ?card|id ?no\\.?|identity(?: card)?)',
    value: `(?:${IDENTITY})`,
  },
  {
    rule: 'identity-number',
    label: '(?:居留身份证|居留证|居留许可)',
    value: '(?:[a-z]{3} ?\\d{12}|9\\d{17})',
  },
  {
    rule: 'identity-number',
    label: '(?:军官证|士兵证|军人证|警官证|文职干部证|文职人员证|残疾军人证|退役军人证)',
    value: '(?:.{0,2}字第?)?\\d{6,10}',
  },
  { rule: 'passport', label: '(?:证件号码?)', value: `(?:${LETTERED}|[a-z]\\d{2}[a-z]\\d{5,6})` },
  { rule: 'passport', label: '(?:护照|passport)', value: `(?:${LETTERED}|[a-z]\\d{2}[a-z]\\d{5,6}|\\d{9})` },
  {
    rule: 'driving-licence',
    label: '(?:驾驶证|驾照|驾驶执照|驾驶证档案|档案编号|准驾证)',
    value: `(?:${IDENTITY}|${digits(12, 12)})`,
  },
  {
    rule: 'bank-card',
    label:
      '(?:银行卡|借记卡|储蓄卡|信用卡|工资卡|社保金融卡|收款卡|一卡通|卡号|(?:个人|本人|工资)(?:银行)?(?:账户|帐户|账号|帐号)|银行(?:账号|帐号|账户|帐户)|bank ?card|card ?no\\.?)',
    value: digits(12, 21),
  },
  // 账号 alone may be a unit's; one that begins as personal cards do is somebody's.
  { rule: 'bank-card', label: '(?:账号|帐号|账户|帐户)', value: `6 ?2${SPACED}${digits(14, 17)}` },
  {
    rule: 'social-security',
    label: '(?:社保卡?|社会保障卡?|社会保障|社会保险|医保卡?|医疗保险|公积金)',
    value: `(?:${IDENTITY}|[a-z] ?${digits(8, 12)}|${digits(9, 13)})`,
  },
  {
    rule: 'mobile',
    label: '(?:手机|移动电话|联系手机|手提电话|小灵通|微信号?|mobile|cell ?phone|phone)',
    value: `(?:\\(?1(?:${PARTED}\\d){10})`,
  },
];
/** Between a label and its number: 号码, a bracket, a colon, the next cell of a form. */
const BETWEEN =
  '(?: ?(?:号码?|证号|账号|帐号|编号|number|no\\.?|证|卡)){0,4}(?: ?\\([^()\\n]{0,20}\\))?(?:[\\s:：=,，|为是]|均为|分别为|\\+86){0,6}';
/** Numbers one after the other behind one label. */
const NEXT = '(?: ?[、,，;；/和及] ?)';

const PATTERNS = LABELS.map(({ rule, label, value }) => ({
  rule,
  pattern: new RegExp(
    `${label}${BETWEEN}(?<![a-z\\d])((?:${value})(?:${NEXT}(?:${value}))*)(?![\\da-z*])`,
    'g'
  ),
  one: new RegExp(value, 'g'),
}));
/** A unit's account is public; a number with stars is masked already. */
const OF_A_UNIT = /(?:对公|单位|基本户|公户|专户|财政|税务|国库|工会账户|会费)[^\n]{0,12}$/;
/** 银行账号：1709… 户名：焦作市总工会: whose it is stands behind it as often as before. */
const NAME_OF_A_UNIT =
  /^[^\n]{0,12}(?:户名|账户名|开户名|名称|收款人|收款单位)[\s:：]{0,3}[^\n,，。;；]{0,30}?(?:工会|公司|局|委员会|中心|学校|学院|大学|医院|办公室|厂|协会|集团|基金会|政府|院)/;

const inside = (
  text: string,
  from: number,
  { rule, one }: { readonly rule: PersonalRule; readonly one: RegExp }
): Match[] =>
  [...text.matchAll(one)].map((found) => ({
    rule,
    start: from + found.index,
    end: from + found.index + found[0].length,
    masked: maskValue(rule, found[0]),
  }));

/** Numbers a label says are somebody's, whatever their check digit. */
export const findLabelledNumbers = (text: string): Match[] =>
  PATTERNS.flatMap(({ rule, pattern, one }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const values = found[1]!;
      const start = found.index + found[0].length - values.length;
      const end = found.index + found[0].length;
      if (
        rule === 'bank-card' &&
        (OF_A_UNIT.test(text.slice(Math.max(0, found.index - 16), found.index)) ||
          NAME_OF_A_UNIT.test(text.slice(end, end + 60)))
      )
        return [];
      return inside(values, start, { rule, one });
    })
  );

const HEADS = LABELS.map(({ rule, label, value }) => ({
  rule,
  label: new RegExp(label),
  value: new RegExp(`^(?:${value})$`),
}));

/** Which kind of number the head of a column announces: 身份证号, 银行卡号. */
export const ruleOfHead = (head: string): { readonly rule: PersonalRule; readonly value: RegExp } | null => {
  const short = head.replace(/\s/g, '');
  if (short.length === 0 || short.length > 24) return null;
  const found = HEADS.find(({ label }) => label.test(short));
  return found ? { rule: found.rule, value: found.value } : null;
};

/** Labels of numbers that are nobody's, however they look: 立案号, 运单号, 流水号. */
const NOBODYS =
  /(?:立案|案件|运单|快递|物流|流水|订单|交易|发票|合同|凭证|批次|受理|工单|单据|序列|条形|条|备案|许可|产品|设备|项目|招标|采购|报修|回执|缴费|票据|税|纳税人识别|信用代|机构代|资产|车架|发动机|货|图书|学校标识|区划代)(?:单|证|书|码)?(?:编)?(?:号码?|码|no\.?)(?:\([^()\n]{0,12}\))?[\s:：=为是]{0,4}$/;

export const isNobodys = (text: string, start: number): boolean =>
  NOBODYS.test(text.slice(Math.max(0, start - 30), start));
export const isHeadOfNobodys = (head: string): boolean => NOBODYS.test(`${head.replace(/\s/g, '')}:`);
