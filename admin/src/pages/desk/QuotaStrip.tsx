import { Box, Flex, Typography } from '@strapi/design-system';
import type { MeResponse } from '../../../../src/contracts';
import { useWords } from '../../words';

/** This month's items of my departments against the two a month of Art. 6. */
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
      {quota.map(({ department, name, submitted, quota: wanted }) => {
        const reached = submitted >= wanted;
        return (
          <Box
            key={department}
            tag="li"
            background={reached ? 'success100' : 'warning100'}
            borderColor={reached ? 'success200' : 'warning200'}
            hasRadius
            padding={2}
            paddingLeft={3}
            paddingRight={3}
          >
            <Typography textColor="neutral800">
              {reached
                ? say('quota.reached', { name, submitted, quota: wanted })
                : say('quota.short', { name, submitted, quota: wanted, missing: wanted - submitted })}
            </Typography>
          </Box>
        );
      })}
    </Flex>
  );
};
