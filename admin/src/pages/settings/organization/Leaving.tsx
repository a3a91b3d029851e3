import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { SettingsResponse } from '../../../../../src/contracts';
import { useLeaving } from '../../../api/deputy';
import { Note } from '../../../components/Note';
import { nameIn } from '../../../language';
import { formPath } from '../../../plugin';
import { useWords } from '../../../words';

/** Open forms that would wait for nobody without this seat, before it is ended or removed. */
export const Leaving = ({
  seat,
  positions,
}: {
  readonly seat: string;
  readonly positions: SettingsResponse['approval']['positions'];
}) => {
  const { say, language } = useWords();
  const forms = useLeaving(seat).data?.forms ?? [];
  if (forms.length === 0) return null;
  const stageOf = (key: string) =>
    nameIn(
      positions.find((known) => known.key === key),
      language,
      key
    );
  return (
    <Note tone="warning" title={say('seat.leaving', { count: forms.length })}>
      <ul style={{ paddingLeft: '1.6rem', maxHeight: '20rem', overflow: 'auto' }}>
        {forms.map(({ number, title, stage }) => (
          <li key={number}>
            <Link tag={NavLink} to={formPath(number)} style={{ whiteSpace: 'normal' }}>
              {`${number} ${title} · ${stageOf(stage)}`}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
};
