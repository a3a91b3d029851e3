import type { ReactNode } from 'react';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Tone } from '../view/badge';
import { toned } from './tones/toned';

/** The design system's badge has orange and red words too pale on their grounds to be read (WCAG AA); here words are dark, or light on a dark page. */
const Ground = styled.span<{ $tone: Tone }>`
  ${toned}
  display: inline-block;
  flex-shrink: 0;
  padding: 0.4rem 0.8rem;
  white-space: nowrap;
  line-height: 1.2;
`;

/** A word or two about a state, on one line. */
export const Chip = ({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) => (
  <Ground $tone={tone}>
    <Typography variant="pi" fontWeight="bold" lineHeight="1.2" style={{ color: 'inherit' }}>
      {children}
    </Typography>
  </Ground>
);
