import type { FormEvent, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Box, Button, Flex, Modal } from '@strapi/design-system';
import type { Failure } from '../api/failure';
import { useWords } from '../words';
import { FailureNote } from './FailureNote';
import { useFocusBack } from './hooks/use-focus-back';
import { openWindow } from './hooks/window-on-top';

type AskProps = {
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly tone?: 'default' | 'success' | 'danger';
  readonly ready?: boolean;
  readonly busy?: boolean;
  /** Everything is done: nothing is left to be cancelled. */
  readonly settled?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Big enough for a thumb. */
const TOUCH = { minHeight: '4.4rem' };

/** A window begins with what is to be filled in, not with the cross that closes it. */
const focusFirstField = (event: Event): void => {
  const window = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
  const field = window?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), [role="combobox"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
};

/** Why the last press of this window was refused, until it is pressed again. */
const useRefused = () => {
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => openWindow(setFailure), []);
  return [failure, setFailure] as const;
};

/** The way out, and the button that does it. */
const Foot = ({
  confirm,
  tone,
  ready,
  busy,
  settled,
  onClose,
}: Pick<AskProps, 'confirm' | 'tone' | 'ready' | 'busy' | 'settled' | 'onClose'>) => {
  const { say } = useWords();
  return (
    <Modal.Footer>
      {settled ? (
        <span />
      ) : (
        <Button type="button" variant="tertiary" style={TOUCH} onClick={onClose}>
          {say('common.cancel')}
        </Button>
      )}
      <Button
        type="submit"
        variant={tone ?? 'default'}
        style={TOUCH}
        disabled={!ready}
        loading={busy === true}
      >
        {confirm}
      </Button>
    </Modal.Footer>
  );
};

/** A window that asks before something is done: what is needed, and one button that does it. What was refused is said above the button. */
export const Ask = ({
  title,
  children,
  confirm,
  tone = 'default',
  ready = true,
  busy = false,
  settled = false,
  onConfirm,
  onClose,
}: AskProps) => {
  const { say } = useWords();
  useFocusBack();
  const [refused, setRefused] = useRefused();
  const send = (event: FormEvent) => {
    event.preventDefault();
    // The window may stand in the edit view, whose own form must not hear of it.
    event.stopPropagation();
    if (!ready || busy) return;
    setRefused(null);
    onConfirm();
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      {/* A touch beside the window, or on a notice above it, must not throw away what was typed. */}
      <Modal.Content onInteractOutside={(event) => event.preventDefault()} onOpenAutoFocus={focusFirstField}>
        <form onSubmit={send}>
          <Modal.Header closeLabel={say('common.close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
            </Flex>
          </Modal.Body>
          {refused ? (
            <Box paddingLeft={5} paddingRight={5} paddingBottom={4}>
              <FailureNote failure={refused} />
            </Box>
          ) : null}
          <Foot {...{ confirm, tone, ready, busy, settled, onClose }} />
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
