import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { MeResponse, YearWaitsResponse } from '../../../../../src/contracts';
import type { Column } from '../../../components/Rows';
import { Rows } from '../../../components/Rows';
import { nameIn } from '../../../language';
import { formPath } from '../../../plugin';
import { useWords } from '../../../words';
import { daysSaid } from './days';

type Stage = YearWaitsResponse['stages'][number];

/** How long forms lay with each position; the longest opens the form it was. */
export const Waits = ({ me, stages }: { readonly me: MeResponse; readonly stages: readonly Stage[] }) => {
  const { say, language } = useWords();
  if (stages.length === 0) return <Typography textColor="neutral600">{say('year.no-waits')}</Typography>;
  const columns: readonly Column<Stage>[] = [
    {
      key: 'position',
      title: say('year.stage'),
      head: true,
      cell: ({ position }) =>
        nameIn(
          me.positions.find(({ key }) => key === position),
          language,
          position
        ),
    },
    { key: 'count', short: true, title: say('year.decisions'), cell: ({ count }) => count },
    { key: 'median', short: true, title: say('year.median'), cell: ({ median }) => daysSaid(median) },
    {
      key: 'longest',
      short: true,
      title: say('year.longest'),
      cell: ({ longest, form }) => (
        <Link
          tag={NavLink}
          to={formPath(form)}
          aria-label={say('year.longest-of', { days: daysSaid(longest), form })}
          style={{ minHeight: '3.2rem' }}
        >
          {daysSaid(longest)}
        </Link>
      ),
    },
  ];
  return (
    <Rows label={say('year.waits')} columns={columns} rows={stages} keyOf={({ position }) => position} />
  );
};
