import { useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { DriftResponse, MeResponse } from '../../../../src/contracts';
import { useDriftDifference, useRestoreDocument } from '../../api/documents';
import { Ask } from '../../components/Ask';
import { FieldChanges } from '../../components/FieldChanges';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { useNotice } from '../../components/hooks/use-notice';
import { WithdrawDialog } from '../../verbs/WithdrawDialog';
import { useWords } from '../../words';

export type Drifted = DriftResponse['rows'][number];

/** What is online differs from what is registered, and that is kept: it can be shown and put back. */
const isRegistered = ({ what }: Drifted): boolean => what === 'other-digest' || what === 'other-links';

/** Gone: there is nothing online to compare with, and what was registered can be put back. */
const isRestorable = (row: Drifted): boolean => isRegistered(row) || row.what === 'gone';

/** 恢复, with the difference before the eyes of who puts it back; who may not publish only looks. */
const RestoreDialog = ({
  row,
  mayRestore,
  onClose,
}: {
  readonly row: Drifted;
  readonly mayRestore: boolean;
  readonly onClose: () => void;
}) => {
  const { say } = useWords();
  const difference = useDriftDifference(row.target);
  const { restore, busy } = useRestoreDocument();
  const notice = useNotice();
  const carryOut = async () => {
    if (!mayRestore || notice(await restore(row.target), say('done.restore'))) onClose();
  };
  return (
    <Ask
      title={row.title}
      confirm={mayRestore ? say('drift.restore') : say('common.close')}
      ready
      busy={busy}
      onConfirm={() => void carryOut()}
      onClose={onClose}
    >
      <Note>{say('drift.difference-about')}</Note>
      <Loaded query={difference}>
        {({ fields, content }) => <FieldChanges fields={fields} content={content} />}
      </Loaded>
    </Ask>
  );
};

/** What can be done with it: putting back what was registered, a form for what should be online, taking down what should not. */
export const DriftRemedies = ({ row, me }: { readonly row: Drifted; readonly me: MeResponse }) => {
  const { say } = useWords();
  const [asked, setAsked] = useState<'restore' | 'withdraw' | null>(null);
  const { restore, busy } = useRestoreDocument();
  const notice = useNotice();
  const close = () => setAsked(null);
  if (row.editUrl === null) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {isRestorable(row) && me.mayPublish ? (
        <Button
          loading={busy}
          onClick={() => void restore(row.target).then((sent) => notice(sent, say('done.restore')))}
        >
          {say('drift.restore')}
        </Button>
      ) : null}
      {isRegistered(row) ? (
        <Button variant="tertiary" onClick={() => setAsked('restore')}>
          {say('drift.difference')}
        </Button>
      ) : null}
      <LinkButton tag={NavLink} to={row.editUrl} variant="tertiary">
        {say('drift.submit')}
      </LinkButton>
      {me.mayPublish ? (
        <Button variant="danger-light" onClick={() => setAsked('withdraw')}>
          {say('verb.withdraw')}
        </Button>
      ) : null}
      {asked === 'restore' ? <RestoreDialog row={row} mayRestore={me.mayPublish} onClose={close} /> : null}
      {asked === 'withdraw' ? <WithdrawDialog target={row.target} title={row.title} onClose={close} /> : null}
    </Flex>
  );
};
