import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { NoticeRow } from '../../../../src/contracts';
import { readNotices } from '../../api/notices';
import { DESK_PATH, formPath } from '../../plugin';
import { showInstant } from '../../view/dates';
import { useWords } from '../../words';
import { Chip } from '../Chip';

/** Where a notice leads: to its form, or to where what it speaks of is decided. */
const placeOf = ({ kind, form }: NoticeRow): string => {
  if (form !== null) return formPath(form);
  if (kind === 'drift') return '/settings/publication-desk/drift';
  if (kind === 'confirm-setting' || kind === 'renamed') return '/settings/publication-desk/changes';
  return DESK_PATH;
};

/** One thing I was told: what, of which form, what was said and when; read once it is opened. */
export const NoticeLine = ({
  notice,
  timeZone,
  onOpen,
}: {
  readonly notice: NoticeRow;
  readonly timeZone: string;
  readonly onOpen?: () => void;
}) => {
  const { say } = useWords();
  const { id, kind, form, title, by, words, at, readAt } = notice;
  const open = () => {
    if (readAt === null) void readNotices({ ids: [id] });
    onOpen?.();
  };
  return (
    <Box
      tag="li"
      paddingTop={2}
      paddingBottom={2}
      borderWidth="0 0 1px 0"
      borderStyle="solid"
      borderColor="neutral150"
    >
      <Flex gap={2} wrap="wrap">
        <Link
          tag={NavLink}
          to={placeOf(notice)}
          onClick={open}
          style={{ whiteSpace: 'normal', minHeight: '2.8rem', overflowWrap: 'anywhere' }}
        >
          {[say(`notice.${kind}`), title || form].filter(Boolean).join(' · ')}
        </Link>
        {readAt === null ? <Chip tone="primary">{say('notices.unread')}</Chip> : null}
      </Flex>
      {words ? (
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {say('notices.said', { by, words })}
        </Typography>
      ) : null}
      <Typography variant="pi" textColor="neutral600">
        {[form, by && !words ? by : '', showInstant(at, { timeZone })].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
};
