import { useState } from 'react';
import { Button } from '@strapi/design-system';
import type { Target } from '../../../src/approval';
import type { DocumentStateResponse, MeResponse } from '../../../src/contracts';
import { Note } from '../components/Note';
import { WithdrawDialog } from '../verbs/WithdrawDialog';
import { dayOf } from '../view/dates';
import type { EditedDocument } from '../view/target';
import { useWords } from '../words';

type Document = EditedDocument['document'];
type WithdrawalProps = {
  readonly target: Target;
  readonly document: Document;
  readonly modified: boolean;
};

const titleOf = (document: Document, target: Target): string => {
  const title = document?.['title'] ?? document?.['name'];
  return typeof title === 'string' ? title : target.documentId;
};

/** Takes down what is online, also where no form put it there. Unsaved changes would go: the document is read again. */
export const Withdrawal = ({ target, document, modified }: WithdrawalProps) => {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button fullWidth variant="danger-light" disabled={modified} onClick={() => setAsks(true)}>
        {say('verb.withdraw')}
        {modified ? say('publish.unsaved') : ''}
      </Button>
      {asks ? (
        <WithdrawDialog target={target} title={titleOf(document, target)} onClose={() => setAsks(false)} />
      ) : null}
    </>
  );
};

type WithdrawnProps = {
  readonly me: MeResponse;
  readonly withdrawn: NonNullable<DocumentStateResponse['withdrawn']>;
  readonly target: Target;
  readonly document: Document;
};

/** What became of the page of what was withdrawn; the office may decide it anew, so that a page no longer in force is taken off for good. */
export const Withdrawn = ({ me, withdrawn, target, document }: WithdrawnProps) => {
  const { say } = useWords();
  const [asks, setAsks] = useState(false);
  const { at, ended, notice } = withdrawn;
  return (
    <>
      <Note>
        {say(`panel.withdrawn.${ended ?? 'error'}`, { day: dayOf(at, me.timeZone), notice: notice ?? '' })}
      </Note>
      {me.mayPublish ? (
        <Button fullWidth variant="tertiary" onClick={() => setAsks(true)}>
          {say('verb.end-otherwise')}
        </Button>
      ) : null}
      {asks ? (
        <WithdrawDialog
          target={target}
          title={titleOf(document, target)}
          withdrawn={withdrawn}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </>
  );
};
