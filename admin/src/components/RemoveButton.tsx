import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useWords } from '../words';

/** Removes one row, after asking. */
export const RemoveButton = ({
  label,
  question,
  children,
  onRemove,
}: {
  readonly label: string;
  readonly question: string;
  /** What else there is to know before it is done. */
  readonly children?: ReactNode;
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
        {open ? children : null}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
