import type { ReactNode } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { useMe } from '../api/me';
import { DESK_PATH, permission } from '../plugin';
import { usePermitted } from './hooks/use-permitted';
import { Bell } from './notices/Bell';
import type { WordId } from '../words';
import { SessionGuard } from './session/SessionGuard';
import { useWords } from '../words';

const LINKS = [
  { to: DESK_PATH, word: 'nav.desk', action: 'desk.read' },
  { to: `${DESK_PATH}/register`, word: 'nav.register', action: 'register.read' },
  { to: `${DESK_PATH}/ranking`, word: 'nav.ranking', action: 'ranking.read' },
] as const satisfies readonly { to: string; word: WordId; action: string }[];

const DeskLink = styled(NavLink)`
  display: inline-flex;
  align-items: center;
  min-height: 4.4rem;
  padding: 0 1.2rem;
  border-bottom: 2px solid transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  text-decoration: none;
  &.active {
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary600};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** The pages of the desk I may open, side by side. */
const DeskNavigation = () => {
  const { say } = useWords();
  const { pathname } = useLocation();
  const isPermitted = usePermitted();
  const ranks = useMe().data?.shows.ranking ?? true;
  const open = LINKS.filter(({ action, word }) => isPermitted(action) && (word !== 'nav.ranking' || ranks));
  return (
    <Flex tag="nav" aria-label={say('nav.label')} gap={1} wrap="wrap">
      {open.map(({ to, word }) => (
        <DeskLink key={to} to={to} end={to === DESK_PATH && !pathname.startsWith(`${DESK_PATH}/forms`)}>
          {say(word)}
        </DeskLink>
      ))}
    </Flex>
  );
};

/** A page of the desk: navigation, title, content with the same margins everywhere. */
export const Frame = ({
  title,
  subtitle,
  actions,
  back,
  children,
}: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly children: ReactNode;
}) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <SessionGuard />
    <Box
      paddingLeft={{ initial: 4, large: 10 }}
      paddingRight={{ initial: 4, large: 10 }}
      paddingTop={{ initial: 2, large: 4 }}
    >
      <Flex justifyContent="space-between" alignItems="center" gap={2}>
        <DeskNavigation />
        <Bell />
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={4} paddingBottom={4}>
        {back ? (
          <Link tag={NavLink} to={back.to} style={{ minHeight: '4.4rem' }}>
            {back.label}
          </Link>
        ) : null}
        <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
          <Typography variant="alpha" tag="h1" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {actions ? (
            <Flex gap={2} wrap="wrap">
              {actions}
            </Flex>
          ) : null}
        </Flex>
        {subtitle}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
        {children}
      </Flex>
    </Box>
  </Page.Main>
);

/** A page of the settings, in Strapi's own settings layout. */
export const SettingsFrame = ({
  title,
  subtitle,
  actions,
  children,
}: {
  readonly title: string;
  readonly subtitle: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) => (
  <Page.Protect permissions={[permission('settings.manage')]}>
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={actions} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4} paddingBottom={8}>
          {children}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  </Page.Protect>
);
