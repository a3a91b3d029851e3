import { signaturesOn } from '../approval';
import type { Form, Signature } from '../approval';
import { saidTo } from '../rules';
import type { Category, Position, Question, Stage } from '../rules';
import { cell, fileName, head, UPRIGHT } from './paper';
import type { Cell, Line, Paper, Row } from './paper';
import { dateSaid, timeSaid } from './dates';
import type { When } from './dates';
import { opinionNamesOf } from './templates';
import { sayIn } from './words';

export type FormFacts = {
  readonly form: Form;
  readonly organization: string;
  /** What positions, categories and questions were called when the form was submitted. */
  readonly named: {
    readonly positions: readonly Position[];
    readonly categories: readonly Category[];
    readonly checklist: readonly Question[];
  };
  readonly channel: string | null;
  readonly source: string | null;
  readonly files: readonly string[];
  readonly companion: string | null;
  readonly address: string | null;
  readonly publisher: string | null;
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
  readonly remark: string | null;
} & When;

const nameOf = (
  known: readonly { readonly key: string; readonly zh: string; readonly en: string }[],
  key: string,
  { language }: When
): string => known.find((one) => one.key === key)?.[language] ?? key;

/** What was signed, and below it at the right who signed, for whom, and when. */
const signatureLines = (signature: Signature, when: When): readonly Line[] => {
  const say = sayIn(when.language);
  const { person, standingInFor, opinion, implicit, decision, at } = signature;
  const who = standingInFor ? say('stood-in', { name: person.name, other: standingInFor.name }) : person.name;
  const said =
    opinion || say(implicit ? 'form.implicit' : decision === 'reject' ? 'form.reject' : 'form.agree');
  return [...cell(said).lines, { text: say('form.signed', { who, at: timeSaid(at, when) }), align: 'right' }];
};

/** What was said on a stage; where nobody has signed yet, room to sign by hand. */
const opinionLines = (stage: Stage, facts: FormFacts): readonly Line[] => {
  const { form } = facts;
  const refused = form.signatures.filter((one) => one.decision !== 'agree' && one.stage === stage.key);
  const signed = [...signaturesOn(form, stage), ...refused].flatMap((one) => signatureLines(one, facts));
  return signed.length > 0
    ? signed
    : [{ text: '' }, { text: sayIn(facts.language)('form.unsigned'), align: 'right' }];
};

const opinionRows = (facts: FormFacts): readonly Row[] => {
  const say = sayIn(facts.language);
  return facts.form.route.stages.map((stage): Row => {
    const own = nameOf(facts.named.positions, stage.position, facts);
    const position = stage.named ? say('form.co-sign', { position: own }) : own;
    return [
      head(say('form.opinion', { position })),
      { lines: opinionLines(stage, facts), span: 3, tall: 15 },
    ];
  });
};

/** What each position that may sign said, for a cell of its own; empty where the form does not pass it. */
const opinionsOf = (facts: FormFacts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    facts.named.positions
      .filter(({ may }) => may.includes('sign'))
      .flatMap((position) => {
        const stage = facts.form.route.stages.find((one) => !one.named && one.position === position.key);
        const said = stage
          ? opinionLines(stage, facts)
              .map(({ text }) => text)
              .join('\n')
              .trim()
          : '';
        return Object.values(opinionNamesOf(position)).map((name) => [name, said] as const);
      })
  );

/** Between words on one line that are not one sentence. */
const BETWEEN = { zh: '　', en: ' · ' } as const;

const pointLines = (facts: FormFacts): readonly Line[] => {
  const say = sayIn(facts.language);
  return facts.form.submission.checklist.map(({ point, ok, note }) => {
    const known = facts.named.checklist.find((one) => one.point === point);
    const answer = known ? saidTo(known, ok) : null;
    const said = answer ? say(`form.${answer}`) : say(ok ? 'form.ok' : 'form.noted');
    const words = known?.[facts.language] ?? '';
    return {
      text: `${say('form.point', { point, words, said })}${note ? `${BETWEEN[facts.language]}${note}` : ''}`,
    };
  });
};

const remarkLines = (facts: FormFacts): readonly Line[] => {
  const say = sayIn(facts.language);
  const { form, withdrawn, remark } = facts;
  const { late, dueOn } = form.submission;
  const scans = form.attachments.map(({ name }) => name).join(say('list'));
  const lines = [
    late && dueOn ? say('form.late', { date: dateSaid(dueOn, facts.language) }) : '',
    withdrawn ? say('form.withdrawn', { ...withdrawn, at: timeSaid(withdrawn.at, facts) }) : '',
    form.state === 'rejected' ? say('form.rejected') : '',
    form.state === 'void' ? say('form.void') : '',
    scans ? say('form.scans', { names: scans }) : '',
    remark ?? '',
  ].filter(Boolean);
  return lines.length > 0 ? lines.map((text) => ({ text })) : [{ text: '' }];
};

const pair = (name: string, value: string | null, more: readonly [string, string | null]): Row => [
  head(name),
  cell(value),
  head(more[0]),
  cell(more[1]),
];
const whole = (name: string, said: Cell | string): Row => [
  head(name),
  { ...(typeof said === 'string' ? cell(said) : said), span: 3 },
];

/** What the officer filled in. */
const submissionRows = (facts: FormFacts): readonly Row[] => {
  const { form, named, companion } = facts;
  const { language } = facts;
  const say = sayIn(language);
  const { submission } = form;
  const { promise, onlineUntil } = submission;
  const category = nameOf(named.categories, submission.category, facts);
  const article = named.categories.find(({ key }) => key === submission.category)?.article;
  const points = pointLines(facts);
  return [
    pair(say('form.department'), submission.department.name, [say('form.officer'), form.submittedBy.name]),
    pair(say('form.category'), article ? say('form.article', { category, article }) : category, [
      say('form.channel'),
      facts.channel,
    ]),
    pair(say('form.occurred'), dateSaid(submission.occurredOn, language), [
      say('form.submitted'),
      timeSaid(form.submittedAt, facts),
    ]),
    whole(say('form.subject'), submission.title),
    whole(say('form.summary'), { ...cell(submission.summary), tall: 22 }),
    whole(say('form.source'), facts.source ?? ''),
    whole(say('form.files'), facts.files.join('\n')),
    ...(companion ? [whole(say('form.companion'), companion)] : []),
    ...(onlineUntil ? [whole(say('form.until'), timeSaid(onlineUntil, facts))] : []),
    ...(points.length > 0 ? [whole(say('form.points'), { lines: points })] : []),
    ...(promise ? [whole(say('form.promise'), promise[language])] : []),
  ];
};

/** The approval form (Annex 2), with what became of it: who signed what and when, for whom, and where it was published by whom. */
export const formPaper = (facts: FormFacts): Paper => {
  const { form, organization, language } = facts;
  const say = sayIn(language);
  const { publishedAt } = form;
  const rows: readonly Row[] = [
    ...submissionRows(facts),
    ...opinionRows(facts),
    pair(say('form.published'), publishedAt && timeSaid(publishedAt, facts), [
      say('form.publisher'),
      facts.publisher,
    ]),
    whole(say('form.address'), facts.address ?? ''),
    whole(say('form.remark'), { lines: remarkLines(facts) }),
  ];
  return {
    name: fileName(say('form.name', { number: form.number })),
    language,
    landscape: false,
    pages: 'of',
    fields: { 'template.organization': organization, 'template.number': form.number },
    opinions: opinionsOf(facts),
    blocks: [
      { kind: 'title', text: say('form.title', { organization }) },
      { kind: 'text', text: say('form.number', { number: form.number }), align: 'right', plain: true },
      { kind: 'table', widths: [31, 46, 30, UPRIGHT - 107], head: [], rows },
    ],
  };
};
