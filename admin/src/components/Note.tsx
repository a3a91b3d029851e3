import type { ReactNode } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Tone } from '../view/badge';
import { toned } from './tones/toned';

type NoteTone = 'info' | 'warning' | 'danger' | 'success';
const TONES = { info: 'primary', warning: 'warning', danger: 'danger', success: 'success' } as const;

const Ground = styled.div<{ $tone: Tone; $depth: 100 }>`
  ${toned}
  padding: 1.2rem;
`;

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
  return (
    <Ground $tone={TONES[tone]} $depth={100} role={tone === 'danger' ? 'alert' : 'status'}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {title ? (
          <Typography fontWeight="bold" textColor="neutral800">
            {title}
          </Typography>
        ) : null}
        {children ? (
          <Typography tag="div" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {children}
          </Typography>
        ) : null}
        {action}
      </Flex>
    </Ground>
  );
};
