import type { Folded } from './text/fold';
import type { Match } from './terms/match';

const LEVEL = '(?:绝密|机密|秘密)';
/** How long it is kept: 5年, 五年, 长期. */
const PERIOD = '(?:(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:年|个月|月|天|日)|长期)';

/** A level followed by ★, with or without a period: 机密★, 秘密★10年, 绝密★启用前. The level may be set with line breaks. */
const STARRED =
  /(?:绝\s?密|机\s?密|秘\s?密|(?<![\p{Script=Han}])内\s?部)\s?★(?![”"’』」]\s?(?:的|字样|标志|标识|符号|等))(?:\s?(?:\d{1,3}\s?(?:年|个月|月|天|日)|长期|解密前|启用前|公开前))?/gu;
/** An asterisk in place of the star is a mark with a period or alone on its line; elsewhere it is Markdown's emphasis. */
const ASTERISK =
  /(?:绝密|机密|秘密)\*\s?(?:\d{1,3}(?:年|个月|月|天|日)|长期)|(?<=^ ?)(?:绝密|机密|秘密)\*(?= ?$)/gm;
/** Other signs that stand where the star should, with a period behind: 机密●5年, 秘密※三年. */
const SIGNED = new RegExp(`${LEVEL}\\s?[※●▲■◆○◇△□#+]\\s?${PERIOD}`, 'g');
/** On a line of its own a level is a mark with a period, in brackets, or behind its star: 机密10年, 【机密】, ★秘密. */
const ALONE = new RegExp(
  `(?<=^ ?)(?:${[
    `${LEVEL}[:：·.-]?${PERIOD}`,
    `${LEVEL}[,，]?保密期限[:：]?${PERIOD}`,
    `[【〔[(]${LEVEL}级?[】〕\\])]`,
    `${LEVEL}\\(${PERIOD}\\)`,
    `★${LEVEL}(?:级|${PERIOD})?`,
  ].join('|')})(?= ?$)`,
  'gm'
);
/** 密级：机密 says the same in words, in a sentence or in the cells of a form; a list of the levels (密级：绝密、机密、秘密) only explains them. */
const LABELLED =
  /(?:密级|秘级|密别|(?:保密|涉密)(?:等级|级别)|^ ?等级(?=[::]))\s?[::(]?\s?(?:绝密|机密|秘密)(?:级(?=$|[\s,，。;；)）]))?(?![、,和或及/级的事])/gm;

/** What an official paper says of its own publication: 公开方式：不予公开. */
const NOT_PUBLIC = /公开(?:方式|属性|选项|形式|类别|类型|性质)\s?[:：]?\s?(?:不予|不)公开(?![\d、,/和或及])/g;

/** An end of a clause: nothing follows that the words before would govern. */
const CLAUSE_END = '(?=$|[\\s,，.。;；:：!！?？、)）】\\]》>"”\'’—★]|注意|严禁|不得|请勿|仅供)';
const CLAUSE_START = '(?<=^|[\\s,，.。;；:：!！(（【\\[《<"“\'‘—★]|资料|文件|材料|刊物|公开|外传)';
/** Rules about information in general (不得公开 of 信息公开条例) mark nothing. */
const RULE_OF_LAW =
  '(?<!(?:行政机关|机关|政府信息|的信息|个人信息|国家秘密|商业秘密|个人隐私|隐私|涉密信息|的|应当|应|依法|一律|均|也|并)[,，]?)';
const OF_THIS_PAPER = '(?<=此件|本件|本文件|本资料|本材料)';
const NOT_HANDLED = '(?<!泄露|泄漏|窃取|获取|出售|销售|倒卖|传播|将|把|对)';
const PHRASES = new RegExp(
  [
    `${NOT_HANDLED}内部(?:资料|文件|材料)(?!性|管理|泄|外泄|库|柜|室)`,
    `${RULE_OF_LAW}不得公开${CLAUSE_END}`,
    `${OF_THIS_PAPER}不(?:得|予|宜)?公开`,
    `(?<=(?:此件|本件)[^。;!?\\n]{0,16}[,，])不(?:得|予|宜)?公开${CLAUSE_END}`,
    `${CLAUSE_START}(?:请)?注意保存${CLAUSE_END}`,
    '仅供内部',
    `${CLAUSE_START}(?:严禁|不得|请勿)外传${CLAUSE_END}`,
  ].join('|'),
  'gm'
);

/** What parts clauses; a space beside a Chinese character is gone by now. */
const CLAUSE_BREAK = /[\s,，.。;；:：!！?？、()（）【】〔〕[\]"“”'‘’—]/;
/** Nothing but such phrases, or said of this very paper: 内部资料，注意保存; 本刊系内部资料; 此件不予公开. */
const MARK = new RegExp(
  [
    '^(?:(?:本|此)(?:件|文|文件|资料|材料|刊|书|册|稿|报告)(?:系|为|是|属于?)?)?(?:请|★)*',
    '(?:(?:内部(?:资料|文件|材料)|注意保存|妥善保管|不得公开|不[予宜]?公开|(?:严禁|不得|请勿)外传|',
    '仅供内部(?:参考|使用|传阅|学习|交流|参阅|掌握)?)(?:请|★)*)+(?:发布|发表|传播)?$',
  ].join('')
);

/** No mark is longer; a text without any break costs no more than one with them. */
const CLAUSE = 40;

const clauseAt = (text: string, found: { readonly start: number; readonly end: number }): string => {
  let { start, end } = found;
  while (start > 0 && found.start - start < CLAUSE && !CLAUSE_BREAK.test(text[start - 1]!)) start -= 1;
  while (end < text.length && end - found.end < CLAUSE && !CLAUSE_BREAK.test(text[end]!)) end += 1;
  return text.slice(start, end);
};

const RULES = [
  { rule: 'secrecy', pattern: STARRED },
  { rule: 'secrecy', pattern: ASTERISK },
  { rule: 'secrecy', pattern: SIGNED },
  { rule: 'secrecy', pattern: ALONE },
  { rule: 'secrecy', pattern: LABELLED },
  { rule: 'internal', pattern: NOT_PUBLIC },
];

/**
 * Words that say who may read a paper without being a mark of the law: a level alone on its line (a cover, or a cell of a table of
 * levels), 内部刊物, 工作秘密, CONFIDENTIAL. A person says why they may stay.
 */
const DOUBTFUL = new RegExp(
  [
    `(?<=^ ?)(?:${LEVEL}级?|不予公开|不公开|依申请公开|工作秘密|内部使用|内部传阅)(?= ?$)`,
    '公开(?:方式|属性|选项|形式|类别|类型|性质)\\s?[:：]?\\s?依申请公开(?![\\d、,/和或及])',
    '(?<=^ ?)(?:top secret|secret|confidential|strictly confidential|classified|restricted|internal use only|for official use only|not for publication)(?=[.!]? ?$)',
    '内部(?:刊物|传阅|掌握|明电)(?!管理|制度)|仅限内部',
    '(?<=^ ?)(?:涉密(?:文件|资料|材料)|敏感信息)\\s?[,，]?(?:不得|严禁|请勿)(?:上网|外传|公开|传播)(?=[!！。]? ?$)',
  ].join('|'),
  'gm'
);

const found = (
  text: string,
  { rule, pattern }: { readonly rule: string; readonly pattern: RegExp }
): Match[] =>
  [...text.matchAll(pattern)].map((one) => ({ rule, start: one.index, end: one.index + one[0].length }));

const phrases = (text: string): Match[] => found(text, { rule: 'internal', pattern: PHRASES });
const isMark = (text: string, phrase: Match): boolean => MARK.test(clauseAt(text, phrase));

/**
 * Marks of secrecy (Art. 7: 涉密信息不得上网发布) in a normalised text: a level with its star, its period or 密级, or the phrases that
 * stand on internal papers. The words alone are none: 保守国家秘密法, 商业秘密, 秘密投票 and rules about secrets pass.
 */
export const findSecrecyMarks = ({ text }: Folded): Match[] => [
  ...RULES.flatMap((rule) => found(text, rule)),
  ...phrases(text).filter((phrase) => isMark(text, phrase)),
];

/** The same phrases in running text (整理内部资料三十份): no mark, but somebody says in writing why they may stay. */
export const findInternalPhrases = ({ text }: Folded): Match[] => [
  ...phrases(text).filter((phrase) => !isMark(text, phrase)),
  ...found(text, { rule: 'internal', pattern: DOUBTFUL }),
];
