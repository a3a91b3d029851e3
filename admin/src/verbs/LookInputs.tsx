import { Box, Flex, Typography } from '@strapi/design-system';
import { TextField } from '../components/TextField';
import type { FindingGroup } from '../view/findings/findings';
import { FindingPlaces } from '../components/FindingPlaces';
import { useWords } from '../words';
import { LIMITS } from '../../../src/text';

/** Files no machine could read: the signer opens each and writes what they saw. */
export const LookInputs = ({
  files,
  looks,
  onLook,
}: {
  readonly files: readonly FindingGroup[];
  readonly looks: Readonly<Record<string, string>>;
  readonly onLook: (group: string, text: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {files.map((one) => (
        <Box key={one.group}>
          <Typography tag="p" fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {one.first.excerpt || say('finding.unreadable-attachment')}
          </Typography>
          <FindingPlaces {...one} />
          <TextField
            long
            required
            label={say('finding.look')}
            hint={say('finding.look-hint')}
            limit={LIMITS.words}
            value={looks[one.group] ?? ''}
            onChange={(text) => onLook(one.group, text)}
          />
        </Box>
      ))}
    </Flex>
  );
};
