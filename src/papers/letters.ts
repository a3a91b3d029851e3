import type { Consequence, MonthlyRanking, RankingRow } from '../ranking';
import { dateSaid, monthSaid, periodSaid } from './dates';
import { cell, fileName, head, middle, UPRIGHT } from './paper';
import type { Block, Paper } from './paper';
import { sayIn } from './words';
import type { PaperLanguage } from './words';

type Addressed = Pick<Consequence, 'kind' | 'department' | 'period' | 'evidence'> & {
  readonly departmentName: string;
  /** Months it stands on that are not closed. */
  readonly openMonths: readonly string[];
  /** Number and day it was issued with; null before it is issued. */
  readonly issued: { readonly number: string; readonly on: string } | null;
};

type Sender = {
  readonly organization: string;
  readonly language: PaperLanguage;
  /** Civil date of the letter. */
  readonly on: string;
};

/** What stands below a letter: who sends it, and the day. */
const ending = ({ organization, language, on }: Sender): readonly Block[] => [
  { kind: 'text', text: ' ', align: 'left' },
  { kind: 'text', text: organization, align: 'right' },
  { kind: 'text', text: dateSaid(on, language), align: 'right' },
];

const evidenceSaid = (evidence: Consequence['evidence'], language: PaperLanguage): string => {
  const say = sayIn(language);
  return evidence
    .map(({ period, count, rank, of }) => {
      const named = { period: periodSaid(period, language), count };
      return rank === null
        ? say('letter.evidence-unranked', named)
        : say('letter.evidence', { ...named, rank, of });
    })
    .join(say('stop'));
};

const heading = ({ openMonths, issued }: Addressed, language: PaperLanguage): readonly Block[] => [
  ...(issued ? [{ kind: 'text', text: issued.number, align: 'center' } as const] : []),
  ...(openMonths.length > 0
    ? [
        {
          kind: 'text',
          align: 'center',
          text: sayIn(language)('letter.provisional', {
            months: openMonths.map((month) => monthSaid(month, language)).join(sayIn(language)('list')),
          }),
        } as const,
      ]
    : []),
];

/** What a template of a consequence's letter names. */
const fieldsOf = (
  about: Addressed,
  { organization, language, on }: Sender
): NonNullable<Paper['fields']> => ({
  'template.organization': organization,
  'template.department': about.departmentName,
  'template.period': periodSaid(about.period, language),
  'template.number': about.issued?.number ?? '',
  'template.date': dateSaid(on, language),
});

const letter = (name: string, language: PaperLanguage, blocks: readonly Block[]): Paper => ({
  name: fileName(name),
  language,
  landscape: false,
  pages: 'dashes',
  blocks,
});

/** 通报 to everybody about a department that was 居后 month after month (Art. 11(二)). */
const circular = (about: Addressed, sender: Sender): Paper => {
  const { language } = sender;
  const say = sayIn(language);
  const named = { department: about.departmentName, period: periodSaid(about.period, language) };
  const evidence = evidenceSaid(about.evidence, language);
  return letter(say('letter.circular-name', named), language, [
    { kind: 'title', text: say('letter.circular-title', named) },
    ...heading(about, language),
    { kind: 'text', text: say('letter.circular-to'), align: 'left' },
    { kind: 'text', text: say('letter.circular-why') },
    {
      kind: 'text',
      text: say('letter.circular-said', { ...named, count: about.evidence.length, evidence }),
    },
    { kind: 'text', text: say('letter.circular-ask', named) },
    ...ending(sender),
  ]);
};

/** 约谈通知 to the department itself (Art. 11(三)); hour and place are filled in by hand. */
const interview = (about: Addressed, sender: Sender): Paper => {
  const { language } = sender;
  const say = sayIn(language);
  const named = { department: about.departmentName, period: periodSaid(about.period, language) };
  const evidence = evidenceSaid(about.evidence.slice(0, 1), language);
  return letter(say('letter.interview-name', named), language, [
    { kind: 'title', text: say('letter.interview-title') },
    ...heading(about, language),
    { kind: 'text', text: say('letter.to', named), align: 'left' },
    { kind: 'text', text: say('letter.interview-why', { ...named, evidence }) },
    { kind: 'text', text: say('letter.interview-ask') },
    ...ending(sender),
  ]);
};

/** 优先考虑名单 of a year (Art. 11(四)): every department it is proposed for. */
const commendation = (first: Addressed, all: readonly Addressed[], sender: Sender): Paper => {
  const { language } = sender;
  const say = sayIn(language);
  const period = periodSaid(first.period, language);
  const rows = [...all]
    .sort((a, b) => (a.evidence[0]?.rank ?? 0) - (b.evidence[0]?.rank ?? 0))
    .map(({ departmentName, evidence: [whole] }, index) => [
      middle(index + 1),
      cell(departmentName),
      middle(whole?.count),
      middle(whole?.rank ?? say('none')),
    ]);
  return letter(say('letter.commendation-name', { period }), language, [
    { kind: 'title', text: say('letter.commendation-title', { period }) },
    ...heading(first, language),
    { kind: 'text', text: say('letter.commendation-why', { period }) },
    {
      kind: 'table',
      widths: [20, UPRIGHT - 80, 35, 25],
      head: [
        (['letter.order', 'ranking.department', 'ranking.count', 'ranking.rank'] as const).map((word) =>
          head(say(word))
        ),
      ],
      rows,
    },
    ...ending(sender),
  ]);
};

/** The letter of a consequence; `alike`: all of its kind and period, itself among them. */
export const consequenceLetter = (about: Addressed, alike: readonly Addressed[], sender: Sender): Paper => {
  const fields = fieldsOf(about, sender);
  if (about.kind === 'circular') return { ...circular(about, sender), fields };
  const paper = about.kind === 'interview' ? interview(about, sender) : commendation(about, alike, sender);
  return { ...paper, fields };
};

/** Departments that submitted nothing in a month they were judged in. */
export const nothingSubmitted = ({ tables }: MonthlyRanking): readonly RankingRow[] =>
  tables.flatMap(({ rows }) => rows.filter((row) => row.judged && row.submitted === 0 && row.count === 0));

/** 零报送告知书, a page for each department that submitted nothing (Art. 6). */
export const zeroLetters = (ranking: MonthlyRanking, sender: Sender): Paper => {
  const { language } = sender;
  const say = sayIn(language);
  const month = monthSaid(ranking.month, language);
  const pages = nothingSubmitted(ranking).map(({ name, missing }, index): readonly Block[] => [
    { kind: 'title', text: say('letter.zero-title'), newPage: index > 0 },
    { kind: 'text', text: say('letter.to', { department: name }), align: 'left' },
    {
      kind: 'text',
      text: [
        say('letter.zero-said', { month }),
        ...(missing > 0 ? [say('letter.zero-quota', { quota: missing })] : []),
      ].join(language === 'zh' ? '' : ' '),
    },
    { kind: 'text', text: say('letter.zero-ask') },
    ...ending(sender),
  ]);
  return {
    ...letter(say('letter.zero-name', { month }), language, pages.flat()),
    fields: {
      'template.organization': sender.organization,
      'template.period': month,
      'template.date': dateSaid(sender.on, language),
      'template.department': nothingSubmitted(ranking)
        .map(({ name }) => name)
        .join('\n'),
    },
  };
};
