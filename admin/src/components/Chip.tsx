import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';
import type { Tone } from '../view/badge';

/**
 * The design system's badge has orange and red words too pale on their grounds to be read (WCAG AA); here words are dark. In
 * the dark theme all grounds are the same grey: the edge tells them apart there.
 */
const GROUNDS = {
  primary: 'primary200',
  secondary: 'secondary200',
  success: 'success200',
  warning: 'warning200',
  danger: 'danger200',
  neutral: 'neutral200',
  alternative: 'alternative200',
} as const satisfies Record<Tone, string>;

/** A word or two about a state, on one line. */
export const Chip = ({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) => (
  <Box
    tag="span"
    display="inline-block"
    background={GROUNDS[tone]}
    borderColor={`${tone}500`}
    hasRadius
    paddingLeft={2}
    paddingRight={2}
    paddingTop={1}
    paddingBottom={1}
    shrink={0}
    style={{ whiteSpace: 'nowrap', lineHeight: 1.2 }}
  >
    <Typography variant="pi" fontWeight="bold" textColor="neutral800" lineHeight="1.2">
      {children}
    </Typography>
  </Box>
);
