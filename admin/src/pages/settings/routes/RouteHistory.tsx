import { Box, Typography } from '@strapi/design-system';
import type { Position, RouteVersion } from '../../../../../src/approval';
import { useMe } from '../../../api/me';
import { showInstant } from '../../../view/dates';
import { nameIn } from '../../../language';
import { useWords } from '../../../words';

type Props = { readonly versions: readonly RouteVersion[]; readonly positions: readonly Position[] };

/** Who made which version of a route, and what its stages were: newest first. */
export const RouteHistory = ({ versions, positions }: Props) => {
  const { say, language } = useWords();
  const { data: me } = useMe();
  if (versions.length === 0 || !me) return null;
  const nameOf = (position: string): string =>
    nameIn(
      positions.find(({ key }) => key === position),
      language,
      position
    );
  return (
    <Box tag="details" paddingTop={3}>
      <Typography tag="summary" textColor="neutral600" style={{ cursor: 'pointer' }}>
        {say('routes.history', { count: versions.length })}
      </Typography>
      <ul>
        {versions.map(({ version, by, at, stages }) => (
          <Typography tag="li" key={version} style={{ overflowWrap: 'anywhere' }}>
            {say('routes.made', {
              version,
              person: by?.name ?? say('timeline.system'),
              at: showInstant(at, me),
              stages: stages.map(({ position }) => nameOf(position)).join(' → '),
            })}
          </Typography>
        ))}
      </ul>
    </Box>
  );
};
