import { Flex, Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { MeResponse } from '../../../src/contracts';
import { DESK_PATH, PLUGIN_ID } from '../plugin';
import { showInstant } from '../view/dates';
import { useWords } from '../words';
import { Note } from './Note';

const KINDS = ['drift', 'records'] as const;
const PATHS = { drift: `/settings/${PLUGIN_ID}/drift`, records: `${DESK_PATH}/register` } as const;

/** The office is told at once of what is online otherwise than registered, and of records that were changed: how many, since when. */
export const AlertNote = ({ me }: { readonly me: MeResponse }) => {
  const { say } = useWords();
  const found = KINDS.filter((kind) => (me.alerts?.[kind].found ?? 0) > 0);
  if (!me.alerts || found.length === 0) return null;
  const { alerts } = me;
  return (
    <Note tone="danger" title={say('alerts.title')}>
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={1}
        padding={0}
        style={{ listStyle: 'none' }}
      >
        {found.map((kind) => (
          <li key={kind}>
            <Link tag={NavLink} to={PATHS[kind]} style={{ whiteSpace: 'normal', minHeight: '3.2rem' }}>
              {say(`alerts.${kind}`, {
                count: alerts[kind].found,
                since: showInstant(alerts[kind].since, me) || '—',
              })}
            </Link>
          </li>
        ))}
      </Flex>
    </Note>
  );
};
