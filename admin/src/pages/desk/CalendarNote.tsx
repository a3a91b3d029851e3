import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { MeResponse } from '../../../../src/contracts';
import { Note } from '../../components/Note';
import { PLUGIN_ID } from '../../plugin';
import { useWords } from '../../words';

/** The office is told in good time that the next year's working days are not known yet; nobody else is. */
export const CalendarNote = ({ year }: { readonly year: MeResponse['calendarAwaited'] }) => {
  const { say } = useWords();
  if (year === null) return null;
  return (
    <Note
      tone="warning"
      title={say('calendar.awaited-title', { year })}
      action={
        <Link tag={NavLink} to={`/settings/${PLUGIN_ID}/calendar`} style={{ minHeight: '4.4rem' }}>
          {say('calendar.awaited-go')}
        </Link>
      }
    >
      {say('calendar.awaited', { year })}
    </Note>
  );
};
