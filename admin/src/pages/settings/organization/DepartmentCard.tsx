import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { DepartmentRow, SettingsResponse } from '../../../../../src/contracts';
import { useSettingsOrders } from '../../../api/settings';
import { Chip } from '../../../components/Chip';
import { useNotice } from '../../../components/hooks/use-notice';
import { useWords } from '../../../words';
import { RemoveButton } from '../../../components/RemoveButton';
import { SeatList } from './SeatList';

/** One department with its people. */
export const DepartmentCard = ({
  settings,
  department,
  onEdit,
  onSeat,
}: {
  readonly settings: SettingsResponse;
  readonly department: DepartmentRow;
  readonly onEdit: () => void;
  readonly onSeat: () => void;
}) => {
  const { say } = useWords();
  const { remove } = useSettingsOrders();
  const notice = useNotice();
  const { documentId, name, activeFrom, activeUntil } = department;
  return (
    <Box paddingTop={3} paddingBottom={3} style={{ borderTop: '1px solid rgba(128, 128, 128, 0.25)' }}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
        <Flex gap={2} wrap="wrap">
          <Typography tag="h3" fontWeight="bold">
            {name}
          </Typography>
          {activeFrom || activeUntil ? (
            <Chip>{say('department.active', { from: activeFrom ?? '…', until: activeUntil ?? '…' })}</Chip>
          ) : null}
        </Flex>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={onSeat}>
            {say('seat.add')}
          </Button>
          <Button size="S" variant="tertiary" onClick={onEdit}>
            {say('common.edit')}
          </Button>
          <RemoveButton
            label={say('department.remove', { name })}
            question={say('department.remove-ask', { name })}
            onRemove={async () => notice(await remove('departments', documentId), say('common.removed'))}
          />
        </Flex>
      </Flex>
      <SeatList settings={settings} department={documentId} />
    </Box>
  );
};
