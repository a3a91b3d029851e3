import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

type NoteTone = 'info' | 'warning' | 'danger' | 'success';
/** In the dark theme all grounds are the same: the edge tells a warning from a word of good news there. */
const COLOURS = {
  info: { background: 'primary100', border: 'primary500', text: 'neutral800' },
  warning: { background: 'warning100', border: 'warning500', text: 'neutral800' },
  danger: { background: 'danger100', border: 'danger500', text: 'neutral800' },
  success: { background: 'success100', border: 'success500', text: 'neutral800' },
} as const;

/** A sentence that stays on the page: why something cannot be done, what to do next. */
export const Note = ({
  tone = 'info',
  title,
  children,
  action,
}: {
  readonly tone?: NoteTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) => {
  const { background, border, text } = COLOURS[tone];
  return (
    <Box
      background={background}
      borderColor={border}
      hasRadius
      padding={3}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Flex direction="column" alignItems="stretch" gap={1}>
        {title ? (
          <Typography fontWeight="bold" textColor={text}>
            {title}
          </Typography>
        ) : null}
        {children ? (
          <Typography tag="div" textColor={text} style={{ overflowWrap: 'anywhere' }}>
            {children}
          </Typography>
        ) : null}
        {action}
      </Flex>
    </Box>
  );
};
