import type { Match } from './match';
import { maskValue, type PersonalRule } from './personal-number';

/** A label, and the shape of what stands after it. Both are looked for in a folded text. */
type Label = { readonly rule: PersonalRule; readonly label: string; readonly value: string };

const SPACED = '[ -]?';
const digits = (from: number, to: number): string => `\\d(?:${SPACED}\\d){${from - 1},${to - 1}}`;
const IDENTITY = `[1-9](?:${SPACED}\\d){13,16}(?:${SPACED}[\\dx])?`;
const LETTERED = '[a-z]{1,2} ?\\d{6,9}';

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
  {
    rule: 'social-security',
    label: '(?:社保卡?|社会保障卡?|社会保障|社会保险|医保卡?|医疗保险|公积金)',
    value: `(?:${IDENTITY}|[a-z] ?${digits(8, 12)}|${digits(9, 12)})`,
  },
  {
    rule: 'mobile',
    label: '(?:手机|移动电话|联系手机|手提电话|小灵通|微信号?|mobile|cell ?phone|phone)',
    value: `(?:1(?:${SPACED}\\d){10})`,
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
      if (rule === 'bank-card' && OF_A_UNIT.test(text.slice(Math.max(0, found.index - 16), found.index)))
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
