import type { FormEvent, ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { useWords } from '../words';

type AskProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly tone?: 'default' | 'success' | 'danger';
  readonly ready?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Big enough for a thumb. */
const TOUCH = { minHeight: '4.4rem' };

/** A window that asks before something is done: what is needed, and one button that does it. */
export const Ask = ({
  title,
  children,
  confirm,
  tone = 'default',
  ready = true,
  busy = false,
  onConfirm,
  onClose,
}: AskProps) => {
  const { say } = useWords();
  const send = (event: FormEvent) => {
    event.preventDefault();
    // The window may stand in the edit view, whose own form must not hear of it.
    event.stopPropagation();
    if (ready && !busy) onConfirm();
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      {/* A touch beside the window, or on a notice above it, must not throw away what was typed. */}
      <Modal.Content onInteractOutside={(event) => event.preventDefault()}>
        <form onSubmit={send}>
          <Modal.Header closeLabel={say('common.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button type="button" variant="tertiary" style={TOUCH} onClick={onClose}>
              {say('common.cancel')}
            </Button>
            <Button type="submit" variant={tone} style={TOUCH} disabled={!ready} loading={busy}>
              {confirm}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
