import { Flex, Typography } from '@strapi/design-system';
import type { SettingsResponse } from '../../../../src/contracts';
import { useSettingsOrders } from '../../api/settings';
import { useNotice } from '../../components/use-notice';
import { nameIn } from '../../view/language';
import { hasLeft } from '../../view/setup';
import { useWords } from '../../words';
import { RemoveButton } from './RemoveButton';

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
      {seats.map(({ documentId, person, position }) => {
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
              {hasLeft(settings, person) ? (
                <Typography textColor="danger600">{` ${say('seat.left')}`}</Typography>
              ) : null}
            </Typography>
            <RemoveButton
              label={say('seat.remove', { person: person.name, position: name })}
              question={say('seat.remove-ask', { person: person.name, position: name })}
              onRemove={async () => notice(await remove('seats', documentId), say('common.removed'))}
            />
          </Flex>
        );
      })}
    </Flex>
  );
};
