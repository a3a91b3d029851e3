import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { MeResponse } from '../../../../src/contracts';
import { toned } from '../../components/tones/toned';
import type { Tone } from '../../view/badge';
import { useWords } from '../../words';

const Ground = styled.li<{ $tone: Tone; $depth: 100 }>`
  ${toned}
  padding: 0.8rem 1.2rem;
`;

/** Items of my departments against the two a month of Art. 6, or a quota of their own. */
export const QuotaStrip = ({ quota }: { readonly quota: MeResponse['quota'] }) => {
  const { say } = useWords();
  if (quota.length === 0) return null;
  return (
    <Flex
      tag="ul"
      aria-label={say('quota.label')}
      gap={2}
      wrap="wrap"
      padding={0}
      style={{ listStyle: 'none' }}
    >
      {quota.map(({ department, name, submitted, quota: wanted, per }) => {
        const span = say(`own.in.${per}`);
        const reached = submitted >= wanted;
        return (
          <Ground key={department} $tone={reached ? 'success' : 'warning'} $depth={100}>
            <Typography style={{ color: 'inherit' }}>
              {reached
                ? say('quota.reached', { name, span, submitted, quota: wanted })
                : say('quota.short', { name, span, submitted, quota: wanted, missing: wanted - submitted })}
            </Typography>
          </Ground>
        );
      })}
    </Flex>
  );
};
