import type { ReactNode } from 'react';
import { Badge } from '@strapi/design-system';
import type { Tone } from '../view/badge';

/** The design system's badge; its orange and red words are too pale on their own grounds to be read (WCAG AA). */
const WORDS = { warning: 'neutral800', danger: 'neutral800' } as const satisfies Partial<Record<Tone, string>>;

/** A word or two about a state, on one line. */
export const Chip = ({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) => {
  const textColor = tone === 'warning' || tone === 'danger' ? WORDS[tone] : undefined;
  return (
    <Badge variant={tone} shrink={0} style={{ whiteSpace: 'nowrap' }} {...(textColor ? { textColor } : {})}>
      {children}
    </Badge>
  );
};
