import { styled } from 'styled-components';
import { useUnread } from '../api/pulse';
import { useWords } from '../words';

const Mark = styled.span`
  position: absolute;
  top: -0.8rem;
  left: 0.9rem;
  min-width: 1.6rem;
  padding: 0 0.4rem;
  border-radius: 0.8rem;
  background: ${({ theme }) => theme.colors.danger600};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.1rem;
  font-weight: 600;
  line-height: 1.6rem;
  text-align: center;
`;

/** More than so many are not counted: a number of three digits has no room and says nothing more. */
const COUNTED = 99;

/** How many notices I have not read, beside the desk in the menu. */
const UnreadMark = () => {
  const { say } = useWords();
  const unread = useUnread();
  if (!unread) return null;
  return (
    <Mark role="status" aria-label={say('notices.menu', { count: unread })}>
      {unread > COUNTED ? `${COUNTED}+` : unread}
    </Mark>
  );
};

export default UnreadMark;
