import { useState } from 'react';
import { Box, Button, Flex, Link, Popover, Typography } from '@strapi/design-system';
import { Bell as BellIcon } from '@strapi/icons';
import { NavLink } from 'react-router-dom';
import { useMe } from '../../api/me';
import { readNotices, useNotices } from '../../api/notices';
import { useUnread } from '../../api/pulse';
import { DESK_PATH } from '../../plugin';
import { useWords } from '../../words';
import { Loaded } from '../Loaded';
import { NoticeList } from './NoticeList';

const SHOWN = 8;

const Newest = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { say } = useWords();
  const me = useMe();
  const notices = useNotices({ page: 1, pageSize: SHOWN });
  return (
    <Box padding={4} style={{ width: 'min(44rem, 92vw)', maxHeight: '70vh', overflowY: 'auto' }}>
      <Loaded query={notices}>
        {({ results }) =>
          results.length === 0 ? (
            <Typography>{say('notices.empty')}</Typography>
          ) : (
            <NoticeList notices={results} timeZone={me.data?.timeZone ?? 'Asia/Shanghai'} onOpen={onOpen} />
          )
        }
      </Loaded>
      <Flex gap={3} paddingTop={3} justifyContent="space-between" wrap="wrap">
        <Link tag={NavLink} to={`${DESK_PATH}/notices`} onClick={onOpen} style={{ minHeight: '3.2rem' }}>
          {say('notices.all')}
        </Link>
        <Button variant="tertiary" onClick={() => void readNotices({})}>
          {say('notices.read-all')}
        </Button>
      </Flex>
    </Box>
  );
};

/** What is new, on every page of the desk. */
export const Bell = () => {
  const { say } = useWords();
  const unread = useUnread() ?? 0;
  const [open, setOpen] = useState(false);
  const label = unread > 0 ? say('notices.bell', { count: unread }) : say('notices.bell-none');
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <Button variant="tertiary" size="L" aria-label={label} style={{ flexShrink: 0 }}>
          <Flex gap={2}>
            <BellIcon aria-hidden />
            {unread > 0 ? <span>{unread}</span> : null}
          </Flex>
        </Button>
      </Popover.Trigger>
      <Popover.Content aria-label={say('notices.title')} align="end">
        <Newest onOpen={() => setOpen(false)} />
      </Popover.Content>
    </Popover.Root>
  );
};
