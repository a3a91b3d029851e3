import type { Position } from '../../rules';
import { sayIn } from '../words';
import type { PaperLanguage, PaperWord } from '../words';

/** Papers that an organization may lay out itself, each by a template of its own. */
export const TEMPLATE_KINDS = [
  'form',
  'register',
  'month',
  'half',
  'year',
  'report',
  'circular',
  'interview',
  'commendation',
  'zero',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** What a placeholder is called: a word of papers, or a month of a year. */
export type TemplateName = PaperWord | `month-${number}`;

/** A loop and what it repeats. */
export type TemplateLoop = {
  readonly name: TemplateName;
  readonly of: readonly TemplateName[];
  /** Those of them an example shows, where a page has no room for all. */
  readonly shown?: readonly TemplateName[];
  readonly loop?: TemplateLoop;
};
export type TemplateShape = {
  readonly fields: readonly TemplateName[];
  readonly loops: readonly TemplateLoop[];
};

const TABLE: readonly TemplateName[] = [
  'template.title',
  'template.organization',
  'template.made-by',
  'template.made-on',
];
const LETTER: readonly TemplateName[] = [
  'template.title',
  'template.organization',
  'template.department',
  'template.period',
  'template.number',
  'template.date',
];

const monthsTo = (last: number): readonly TemplateName[] =>
  Array.from({ length: last }, (_, index): TemplateName => `month-${index + 1}`);

const periodShape = (months: number): TemplateShape => ({
  fields: [...TABLE, 'template.period', 'template.notes'],
  loops: [
    {
      name: 'template.rows',
      of: [
        'template.class',
        'ranking.department',
        ...monthsTo(months),
        'ranking.sum',
        'ranking.points',
        'ranking.rank',
        'ranking.remark',
      ],
    },
  ],
});

const LETTER_LOOPS: readonly TemplateLoop[] = [{ name: 'template.paragraphs', of: ['template.text'] }];

const BARS: readonly TemplateName[] = ['picture.name', 'ranking.count'];

/** What the template of each kind may name. */
export const TEMPLATE_SHAPES: Readonly<Record<TemplateKind, TemplateShape>> = {
  form: {
    fields: [
      'template.title',
      'template.organization',
      'template.number',
      'form.department',
      'form.officer',
      'form.category',
      'form.channel',
      'form.occurred',
      'form.submitted',
      'form.subject',
      'form.summary',
      'form.source',
      'form.files',
      'form.companion',
      'form.until',
      'form.points',
      'form.promise',
      'form.published',
      'form.publisher',
      'form.address',
      'form.remark',
    ],
    loops: [{ name: 'template.opinions', of: ['template.stage', 'template.opinion'] }],
  },
  register: {
    fields: [...TABLE, 'template.period', 'template.sums', 'template.head'],
    loops: [
      {
        name: 'template.rows',
        of: [
          'register.sequence',
          'register.number',
          'register.at',
          'register.kind',
          'register.subject',
          'register.department',
          'register.category',
          'register.channel',
          'register.form',
          'register.officer',
          'register.by',
          'register.signers',
          'register.source',
          'register.address',
          'register.files',
          'register.remark',
          'register.digest',
          'register.hash',
        ],
        shown: [
          'register.sequence',
          'register.number',
          'register.at',
          'register.subject',
          'register.department',
          'register.channel',
          'register.officer',
          'register.signers',
          'register.remark',
        ],
      },
    ],
  },
  month: {
    fields: [...TABLE, 'template.period', 'template.notes'],
    loops: [
      {
        name: 'template.rows',
        of: [
          'template.class',
          'ranking.department',
          'ranking.count',
          'ranking.points',
          'ranking.content',
          'ranking.published',
          'ranking.rank',
          'ranking.remark',
        ],
        loop: { name: 'template.items', of: ['ranking.content', 'ranking.published'] },
      },
    ],
  },
  half: periodShape(6),
  year: periodShape(12),
  report: {
    fields: [...TABLE, 'template.period', 'template.summary', 'template.notes'],
    loops: [
      { name: 'report.by-month', of: BARS },
      { name: 'report.by-department', of: BARS },
      { name: 'report.by-category', of: BARS },
      { name: 'report.by-channel', of: BARS },
      {
        name: 'template.waiting',
        of: ['picture.name', 'report.waiting-count', 'report.median', 'report.longest'],
      },
    ],
  },
  circular: { fields: LETTER, loops: LETTER_LOOPS },
  interview: { fields: LETTER, loops: LETTER_LOOPS },
  commendation: {
    fields: LETTER,
    loops: [
      ...LETTER_LOOPS,
      {
        name: 'template.rows',
        of: ['letter.order', 'ranking.department', 'ranking.count', 'ranking.rank'],
      },
    ],
  },
  zero: {
    fields: ['template.title', 'template.organization', 'template.period', 'template.date'],
    loops: [
      {
        name: 'template.letters',
        of: ['template.department'],
        loop: { name: 'template.paragraphs', of: ['template.text'] },
      },
    ],
  },
};

/** A placeholder as a template writes it, in a language. */
export const templateName = (name: TemplateName, language: PaperLanguage): string =>
  name.startsWith('month-')
    ? language === 'zh'
      ? `第${name.slice(6)}月`
      : `Month ${name.slice(6)}`
    : sayIn(language)(name as PaperWord);

const LANGUAGES = ['zh', 'en'] as const;

/** What a placeholder was called in versions before: templates that were made then are filled as they were. */
const FORMER: Readonly<Partial<Record<TemplateName, string>>> = { 'form.officer': 'Information officer' };

/** Every way a template may write a placeholder: it is written once and filled for every reader. */
export const writtenAs = (name: TemplateName): readonly string[] => {
  const former = FORMER[name];
  return [...LANGUAGES.map((language) => templateName(name, language)), ...(former ? [former] : [])];
};

/** The placeholders of a kind as a page lists them. */
export const templateNames = ({ fields, loops }: TemplateShape, language: PaperLanguage) => {
  const called = (name: TemplateName): string => templateName(name, language);
  const listed = ({
    name,
    of,
    loop,
  }: TemplateLoop): readonly { readonly name: string; readonly of: readonly string[] }[] => [
    { name: called(name), of: of.map(called) },
    ...(loop ? listed(loop) : []),
  ];
  return { fields: fields.map(called), loops: loops.flatMap(listed) };
};

const loopNames = (loop: TemplateLoop): readonly TemplateName[] => [
  loop.name,
  ...loop.of,
  ...(loop.loop ? loopNames(loop.loop) : []),
];

/** {分管领导意见}: what a position said, for a form with a cell of its own for each, in the organization's order. */
export const opinionNamesOf = (position: Position): Readonly<Record<PaperLanguage, string>> => ({
  zh: sayIn('zh')('form.opinion', { position: position.zh }),
  en: sayIn('en')('form.opinion', { position: position.en }),
});

/** The same of every position that signs. */
export const opinionNames = (positions: readonly Position[], language: PaperLanguage): readonly string[] =>
  positions.filter(({ may }) => may.includes('sign')).map((position) => opinionNamesOf(position)[language]);

/** Every placeholder a template of the kind may hold, in both languages. */
export const knownNames = (kind: TemplateKind): ReadonlySet<string> => {
  const { fields, loops } = TEMPLATE_SHAPES[kind];
  const names = [...fields, ...loops.flatMap(loopNames)];
  return new Set(names.flatMap(writtenAs));
};
