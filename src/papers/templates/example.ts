import { cell, fileName, head, UPRIGHT, ACROSS } from '../paper';
import type { Block, Cell, Paper } from '../paper';
import { sayIn } from '../words';
import type { PaperLanguage } from '../words';
import { TEMPLATE_SHAPES, templateName } from './kinds';
import type { TemplateKind, TemplateLoop, TemplateName } from './kinds';

/** Figures need less room than names, and titles more. */
const weightOf = (name: TemplateName): number => {
  if (name.startsWith('month-')) return 1;
  if (/\.(?:subject|content|text|opinion)$/.test(name)) return 4;
  return /\.(?:count|points|sum|rank|sequence|order)$/.test(name) ? 1.2 : 2.4;
};

type Laid = { readonly called: (name: TemplateName) => string; readonly width: number };

const tableOf = ({ name, of, shown = of, loop }: TemplateLoop, { called, width }: Laid): Block => {
  const field = (one: TemplateName): string => `{${called(one)}}`;
  const said = shown.map(field);
  const last = said.length - 1;
  const whole = shown.reduce((sum, one) => sum + weightOf(one), 0);
  // A loop begins and ends within a row of the table: the row is what is repeated. Of two, the inner one is a row an item.
  const names = [name, ...(loop ? [loop.name] : [])].map(called);
  const begin = names.map((one) => `{#${one}}`).join('');
  const end = [...names]
    .reverse()
    .map((one) => `{/${one}}`)
    .join('');
  const cells = said.map((text, at): Cell =>
    cell(`${at === 0 ? begin : ''}${text}${at === last ? end : ''}`)
  );
  return {
    kind: 'table',
    widths: shown.map((one) => Math.floor((10 * width * weightOf(one)) / whole) / 10),
    head: [shown.map((one) => head(called(one)))],
    rows: [cells],
    print: 'small',
  };
};

/** Everything a template of this kind may hold, laid out plainly: to be opened in Word, rearranged and handed in. */
export const exampleTemplate = (kind: TemplateKind, language: PaperLanguage): Paper => {
  const { fields, loops } = TEMPLATE_SHAPES[kind];
  const called = (name: TemplateName): string => templateName(name, language);
  const field = (name: TemplateName): string => `{${called(name)}}`;
  const across = loops.some(({ of }) => of.length > 8);
  const width = across ? ACROSS : UPRIGHT;

  const line = (text: string): Block => ({ kind: 'text', text });
  const paragraphs = (loop: TemplateLoop): readonly Block[] => [
    line(`{#${called(loop.name)}}`),
    ...loop.of.map((name) => line(field(name))),
    ...(loop.loop ? paragraphs(loop.loop) : []),
    line(`{/${called(loop.name)}}`),
  ];
  const blockOf = (loop: TemplateLoop): readonly Block[] =>
    loop.name === 'template.paragraphs' || loop.name === 'template.letters'
      ? paragraphs(loop)
      : [{ kind: 'heading', text: called(loop.name) }, tableOf(loop, { called, width })];

  const rest = fields.filter((name) => name !== 'template.title');
  return {
    name: fileName(sayIn(language)('template.example', { kind: sayIn(language)(`template.kind.${kind}`) })),
    language,
    landscape: across,
    pages: 'of',
    blocks: [
      { kind: 'title', text: field('template.title') },
      {
        kind: 'table',
        widths: [40, width - 40],
        head: [],
        rows: rest.map((name) => [head(called(name)), cell(field(name))]),
        print: 'middle',
      },
      ...loops.flatMap(blockOf),
    ],
  };
};
