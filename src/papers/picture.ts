import { sayIn } from './words';
import type { PaperLanguage } from './words';

/** A bar of a picture; null where there is no figure yet. */
export type Bar = { readonly name: string; readonly value: number | null };

/** One set of axes. `lying`: its bars lie, each behind its name, for names that are longer than a column is wide. */
export type Panel = { readonly title: string; readonly bars: readonly Bar[]; readonly lying?: boolean };

/** Panels beside each other. `most`: what their axes reach to; `height`: millimetres of each. */
export type Picture = {
  readonly panels: readonly Panel[];
  readonly columns: number;
  readonly height: number;
  readonly most?: number;
};

/** Bars that one panel has room for. */
const ROOM = 12;

/** The largest bars, and what is left of them together: what a panel shows of sixty departments. All of them stand in the table behind. */
export const shownOf = ({ bars, lying }: Panel, language: PaperLanguage): readonly Bar[] => {
  if (!lying || bars.length <= ROOM) return bars;
  const rest = bars.slice(ROOM - 1);
  const value = rest.reduce((sum, one) => sum + (one.value ?? 0), 0);
  return [
    ...bars.slice(0, ROOM - 1),
    { name: sayIn(language)('picture.rest', { count: rest.length }), value },
  ];
};

/** A round figure an axis may end with, with room above the largest bar for its number: 2, 3, 5, 8, 10, 15, 20. */
export const axisTop = (most: number): number => {
  const wanted = most * 1.1;
  if (wanted <= 6) return Math.max(1, Math.ceil(wanted));
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= wanted) ?? 10;
  return Math.ceil(step * power);
};

export const mostIn = (panels: readonly Panel[], language: PaperLanguage): number =>
  Math.max(0, ...panels.flatMap((panel) => shownOf(panel, language).map(({ value }) => value ?? 0)));

/** What a picture says to whoever does not see it: every bar with its figure. */
export const pictureSaid = ({ title, bars }: Panel, language: PaperLanguage): string => {
  const say = sayIn(language);
  const figures = bars.map(({ name, value }) => `${name} ${value ?? say('none')}`).join(say('list'));
  return say('picture.said', { title, figures });
};

type Mark = { readonly x: number; readonly y: number };
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly (Mark & { readonly width: number; readonly height: number })[];
  readonly lines: readonly { readonly from: Mark; readonly to: Mark; readonly axis: boolean }[];
  readonly words: readonly (Mark & { readonly text: string; readonly anchor: 'start' | 'middle' | 'end' })[];
};

/** Millimetres of a letter; a Chinese character is as wide as it is high, one of the West about half. */
export const LETTER = 2.6;
const WIDE = /[\u1100-\u115f\u2e80-\uffe6]/;
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? LETTER : LETTER * 0.58), 0);

/** As much of a name as there is room for. */
const fitted = (text: string, room: number): string => {
  if (widthOf(text) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) > room) signs.pop();
  return `${signs.join('')}…`;
};

type Space = { readonly width: number; readonly height: number; readonly top: number };

const STEPS = [0, 0.5, 1];
/** Figures of an axis: nothing, the middle where it is a whole number, the top. */
const ticksOf = (top: number): readonly number[] =>
  STEPS.map((step) => step * top).filter((value) => Number.isInteger(value));

const standing = (bars: readonly Bar[], { width, height, top }: Space, none: string): Drawing => {
  const ticks = ticksOf(top);
  const left = Math.max(...ticks.map((tick) => widthOf(String(tick)))) + 1.5;
  const above = LETTER + 1;
  const ground = height - LETTER - 1.5;
  const up = (value: number): number => ground - ((ground - above) * value) / top;
  const step = (width - left) / Math.max(1, bars.length);
  const middleOf = (index: number): number => left + step * (index + 0.5);
  return {
    width,
    height,
    bars: bars.flatMap(({ value }, index) =>
      value
        ? [{ x: middleOf(index) - step * 0.3, y: up(value), width: step * 0.6, height: ground - up(value) }]
        : []
    ),
    lines: ticks.map((tick) => ({
      from: { x: left, y: up(tick) },
      to: { x: width, y: up(tick) },
      axis: tick === 0,
    })),
    words: [
      ...ticks.map((tick) => ({
        x: left - 1,
        y: up(tick) + LETTER / 3,
        text: String(tick),
        anchor: 'end' as const,
      })),
      ...bars.flatMap(({ name, value }, index) => [
        { x: middleOf(index), y: height - 0.6, text: fitted(name, step), anchor: 'middle' as const },
        {
          x: middleOf(index),
          y: up(value ?? 0) - 0.7,
          text: value === null ? none : String(value),
          anchor: 'middle' as const,
        },
      ]),
    ],
  };
};

const lying = (bars: readonly Bar[], { width, height, top }: Space, none: string): Drawing => {
  const room = Math.min(width * 0.45, Math.max(0, ...bars.map(({ name }) => widthOf(name)))) + 0.5;
  const left = room + 1.5;
  const right = width - widthOf(String(top)) - 2;
  const along = (value: number): number => left + ((right - left) * value) / top;
  const step = height / Math.max(1, bars.length);
  const middleOf = (index: number): number => step * (index + 0.5);
  return {
    width,
    height,
    bars: bars.flatMap(({ value }, index) =>
      value
        ? [{ x: left, y: middleOf(index) - step * 0.3, width: along(value) - left, height: step * 0.6 }]
        : []
    ),
    lines: [{ from: { x: left, y: 0 }, to: { x: left, y: height }, axis: true }],
    words: bars.flatMap(({ name, value }, index) => {
      const y = middleOf(index) + LETTER / 3;
      return [
        { x: room, y, text: fitted(name, room), anchor: 'end' as const },
        {
          x: along(value ?? 0) + 1,
          y,
          text: value === null ? none : String(value),
          anchor: 'start' as const,
        },
      ];
    }),
  };
};

/** Where everything of a panel stands, in millimetres: what a screen and a printer draw. */
export const drawingOf = (
  panel: Panel,
  { width, height, most, language }: Omit<Space, 'top'> & { most?: number; language: PaperLanguage }
): Drawing => {
  const bars = shownOf(panel, language);
  const top = axisTop(most ?? mostIn([panel], language));
  return (panel.lying ? lying : standing)(bars, { width, height, top }, sayIn(language)('none'));
};
