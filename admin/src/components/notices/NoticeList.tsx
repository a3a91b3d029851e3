import { Flex } from '@strapi/design-system';
import type { NoticeRow } from '../../../../src/contracts';
import { useWords } from '../../words';
import { NoticeLine } from './NoticeLine';

/** What I was told, newest first. */
export const NoticeList = ({
  notices,
  timeZone,
  onOpen,
}: {
  readonly notices: readonly NoticeRow[];
  readonly timeZone: string;
  readonly onOpen?: () => void;
}) => {
  const { say } = useWords();
  return (
    <Flex
      tag="ul"
      aria-label={say('notices.list')}
      direction="column"
      alignItems="stretch"
      padding={0}
      style={{ listStyle: 'none' }}
    >
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} timeZone={timeZone} {...(onOpen ? { onOpen } : {})} />
      ))}
    </Flex>
  );
};
