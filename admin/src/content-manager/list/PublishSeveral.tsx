import type { MeResponse } from '../../../../src/contracts';
import { useStates } from '../../api/documents';
import { SeveralDialog } from '../../verbs/several/SeveralDialog';
import { Others } from './Others';
import type { Opened } from './opened';
import { titleOf } from './opened';

export type WindowProps = {
  readonly me: MeResponse;
  readonly opened: Opened;
  readonly onClose: () => void;
};

/** Publishes those of the chosen documents that are approved; of the others it says where they stand. */
export const PublishSeveral = ({ me, opened: { uid, rows, letGo }, onClose }: WindowProps) => {
  const states = useStates(uid, rows);
  // What the list said when the window was opened: a refusal of one that changed since names what changed.
  const approved = rows.flatMap((row) => {
    const form = states[row.documentId];
    return form?.state === 'approved' ? [{ ...form, number: form.form, title: titleOf(row) }] : [];
  });
  const others = rows.filter(({ documentId }) => states[documentId]?.state !== 'approved');
  if (Object.keys(states).length === 0) return null;
  return (
    <SeveralDialog
      verb="publish"
      me={me}
      forms={approved}
      onClose={() => {
        letGo();
        onClose();
      }}
    >
      <Others rows={others} states={states} />
    </SeveralDialog>
  );
};
