import { useState } from 'react';
import { Dialog, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useWords } from '../../words';

/** Removes one row, after asking. */
export const RemoveButton = ({
  label,
  question,
  onRemove,
}: {
  readonly label: string;
  readonly question: string;
  readonly onRemove: () => Promise<unknown>;
}) => {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <IconButton label={label} variant="ghost">
          <Trash />
        </IconButton>
      </Dialog.Trigger>
      <ConfirmDialog
        title={say('common.remove')}
        onConfirm={async () => {
          await onRemove();
          setOpen(false);
        }}
      >
        {question}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
