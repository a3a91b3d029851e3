import { Flex, Typography } from '@strapi/design-system';
import type { Right } from '../../../../../src/approval';
import type { SettingsResponse } from '../../../../../src/contracts';
import manifest from '../../../../../strapi-plugin.json';
import { useSettingsOrders } from '../../../api/settings';
import { useNotice } from '../../../components/hooks/use-notice';
import { joinNames, nameIn } from '../../../language';
import type { Language } from '../../../language';
import { hasLeft, isInvited } from '../../../view/setup';
import { useWords } from '../../../words';
import { RemoveButton } from '../../../components/RemoveButton';
import { Leaving } from './Leaving';
import { SeatPeriod } from './SeatPeriod';

/** Permissions as the page of roles calls them. */
const rightNames = (rights: readonly Right[], language: Language): string =>
  joinNames(
    manifest.permissions
      .filter(({ action }) => rights.some((right) => right === action))
      .map((permission) => permission[language === 'zh' ? 'zh-Hans' : 'en']),
    language
  );

/** Why a seat does nothing: nobody has it, its person has left, or the role lacks what it takes. */
const SeatTrouble = ({
  seat: { person, lacks, empty },
  settings,
}: {
  readonly seat: SettingsResponse['seats'][number];
  readonly settings: SettingsResponse;
}) => {
  const { say, language } = useWords();
  return empty ? (
    <Typography textColor="danger600">{` ${say('seat.empty')}`}</Typography>
  ) : isInvited(settings, person) ? (
    <Typography textColor="warning700">{` ${say('seat.invited')}`}</Typography>
  ) : hasLeft(settings, person) ? (
    <Typography textColor="danger600">{` ${say('seat.left')}`}</Typography>
  ) : lacks.length > 0 ? (
    <Typography textColor="warning700">
      {` ${say('seat.lacks', { rights: rightNames(lacks, language) })}`}
    </Typography>
  ) : null;
};

/** Who holds which position in a department, or in the whole organization. */
export const SeatList = ({
  settings,
  department,
}: {
  readonly settings: SettingsResponse;
  readonly department: string | null;
}) => {
  const { say, language } = useWords();
  const { remove } = useSettingsOrders();
  const notice = useNotice();
  const seats = settings.seats.filter((seat) => seat.department === department);
  if (seats.length === 0) return <Typography textColor="neutral600">{say('seat.none')}</Typography>;
  return (
    <Flex tag="ul" gap={2} wrap="wrap" padding={0} style={{ listStyle: 'none' }}>
      {seats.map((seat) => {
        const { documentId, person, position, startsOn, endsOn } = seat;
        const name = nameIn(
          settings.approval.positions.find(({ key }) => key === position),
          language,
          position
        );
        return (
          <Flex key={documentId} tag="li" borderColor="neutral200" hasRadius paddingLeft={3} gap={2}>
            <Typography>
              <Typography textColor="neutral600">{`${name} `}</Typography>
              {person.name}
              {startsOn || endsOn ? (
                <Typography textColor="neutral600">{` ${startsOn ?? ''} – ${endsOn ?? ''}`}</Typography>
              ) : null}
              <SeatTrouble seat={seat} settings={settings} />
            </Typography>
            <SeatPeriod
              seat={seat}
              settings={settings}
              label={say('seat.period', { person: person.name, position: name })}
            />
            <RemoveButton
              label={say('seat.remove', { person: person.name, position: name })}
              question={say('seat.remove-ask', { person: person.name, position: name })}
              onRemove={async () => notice(await remove('seats', documentId), say('common.removed'))}
            >
              <Leaving seat={documentId} positions={settings.approval.positions} />
            </RemoveButton>
          </Flex>
        );
      })}
    </Flex>
  );
};
