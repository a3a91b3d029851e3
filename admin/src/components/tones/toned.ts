import { css } from 'styled-components';
import type { DefaultTheme } from 'styled-components';
import type { Tone } from '../../view/badge';

type Colours = { readonly ground: string; readonly edge: string; readonly text: string };

/**
 * Strapi's dark theme has one grey for the grounds of every tone, so that a warning looks like good news there; these are the same
 * tones for a dark page, each read at 7 : 1 and more. In the light theme the design system's own grounds do, under dark words.
 */
const DARK: Readonly<Record<Tone, Colours>> = {
  primary: { ground: '#2b2a63', edge: '#7b79ff', text: '#dedcff' },
  secondary: { ground: '#0f3552', edge: '#66b7f1', text: '#cfeaff' },
  success: { ground: '#173d29', edge: '#5cb176', text: '#c9f2d3' },
  warning: { ground: '#49330d', edge: '#f29d41', text: '#ffe4b3' },
  danger: { ground: '#561d20', edge: '#ee5e52', text: '#ffd6d3' },
  neutral: { ground: '#3a3a54', edge: '#8e8ea9', text: '#eaeaef' },
  alternative: { ground: '#41205a', edge: '#ac73e6', text: '#ecd9fb' },
};

type Themed = { readonly theme: DefaultTheme };

/**
 * Whether the page is dark, as Strapi's own switch has it and not the machine's. The design system names its themes nowhere: on a dark page
 * what is highest up is no longer white.
 */
export const isDark = ({ theme }: Themed): boolean => theme.colors.neutral0.toLowerCase() !== '#ffffff';

type Toned = {
  readonly $tone: Tone;
  /** 200 for a chip, 100 for a whole box. */ readonly $depth?: 100 | 200;
};

const coloursOf = ({ $tone, $depth = 200, theme }: Toned & Themed): Colours =>
  isDark({ theme })
    ? DARK[$tone]
    : {
        ground: theme.colors[`${$tone}${$depth}`],
        edge: theme.colors[`${$tone}500`],
        text: theme.colors.neutral800,
      };

/** Ground, edge and words of a tone, in either theme. */
export const toned = css<Toned>`
  background: ${(props) => coloursOf(props).ground};
  border: 1px solid ${(props) => coloursOf(props).edge};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${(props) => coloursOf(props).text};
`;
