import { useTable } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useStates } from '../../api/documents';
import { useMe } from '../../api/me';
import { isForSubmission } from './for-submission';
import { useWords } from '../../words';
import type { BulkActionComponent } from '../types';
import type { ListedRow } from './opened';
import { open } from './opened';

const NONE: readonly ListedRow[] = [];

/** What is chosen of a governed list, and how each stands. */
const useSelected = ({ documents, model }: Parameters<BulkActionComponent>[0]) => {
  const { data: me } = useMe();
  const letGo = useTable(
    'publication-desk',
    ({ selectRow }) =>
      () =>
        selectRow([])
  );
  const governed = me?.governed.some(({ uid }) => uid === model) ?? false;
  const rows = governed ? (documents as unknown as readonly ListedRow[]) : NONE;
  const states = useStates(model, rows);
  return { me: governed ? me : null, rows, states, letGo };
};

/** 提交审批 of every chosen draft that can be handed in. */
export const SubmitSeveralAction: BulkActionComponent = (props) => {
  const { say } = useWords();
  const { me, rows, states, letGo } = useSelected(props);
  if (!me || me.departments.length === 0) return null;
  const count = rows.filter((row) => isForSubmission(row, states[row.documentId])).length;
  return {
    variant: 'secondary',
    disabled: count === 0,
    label: say('list.submit', { count }),
    onClick: () => open({ verb: 'submit', uid: props.model, rows, letGo }),
  };
};

/** 发布 in the place of Strapi's, which publishes all or none: each approved document for itself. */
export const PublishSeveralAction: BulkActionComponent = (props) => {
  const { say } = useWords();
  const { formatMessage } = useIntl();
  const { me, rows, states, letGo } = useSelected(props);
  if (!me?.mayPublish) return null;
  const count = rows.filter(({ documentId }) => states[documentId]?.state === 'approved').length;
  const publish = formatMessage({ id: 'app.utils.publish', defaultMessage: 'Publish' });
  return {
    variant: 'success',
    disabled: count === 0,
    label: `${publish}${say('publish.approved-count', { count })}`,
    onClick: () => open({ verb: 'publish', uid: props.model, rows, letGo }),
  };
};
