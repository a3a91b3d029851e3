import type { SettingsResponse } from '../../../../../src/contracts';
import { Note } from '../../../components/Note';
import { nameIn } from '../../../language';
import { setupGaps } from '../../../view/setup';
import { useWords } from '../../../words';

/** What is still missing before everybody can submit. */
export const SetupList = ({
  settings,
  today,
}: {
  readonly settings: SettingsResponse;
  readonly today: string;
}) => {
  const { say, language } = useWords();
  const gaps = setupGaps(settings, today);
  if (gaps.length === 0) return <Note tone="success">{say('setup.complete')}</Note>;
  const nameOf = (key: string) =>
    nameIn(
      settings.approval.positions.find((position) => position.key === key),
      language,
      key
    );
  return (
    <Note tone="warning" title={say('setup.missing', { count: gaps.length })}>
      <ul>
        {gaps.map((gap) =>
          gap.kind === 'no-departments' ? (
            <li key="departments">{say('setup.no-departments')}</li>
          ) : (
            <li key={`${gap.department}/${gap.position}`}>
              {gap.department === null
                ? say('setup.no-holder', { position: nameOf(gap.position) })
                : say('setup.no-holder-in', { department: gap.department, position: nameOf(gap.position) })}
            </li>
          )
        )}
      </ul>
    </Note>
  );
};
