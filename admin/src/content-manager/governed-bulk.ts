import { useEffect, useState } from 'react';
import { stateOfRow } from '../api/documents';
import { useMe } from '../api/me';
import { useWords } from '../words';
import type { BulkActionComponent } from './types';

type Selected = readonly {
  readonly documentId: string;
  readonly locale?: string | null;
  readonly status?: string;
}[];

/** How many of the selected documents are not approved; null while unknown. */
const useUnapproved = (uid: string, documents: Selected, governed: boolean): number | null => {
  const [count, setCount] = useState<number | null>(null);
  const key = documents.map(({ documentId }) => documentId).join();
  useEffect(() => {
    // A count of the selection before says nothing of this one.
    setCount(null);
    if (!governed) return undefined;
    let shown = true;
    const asked = documents.map(({ documentId, locale }) =>
      stateOfRow({ uid, documentId, locale: locale ?? null })
    );
    void Promise.all(asked).then((states) =>
      shown ? setCount(states.filter((state) => state?.state !== 'approved').length) : undefined
    );
    return () => {
      shown = false;
    };
    // The selection is its ids; Strapi hands a new array on every render.
  }, [uid, key, governed]);
  return count;
};

const areOnline = (documents: Selected): boolean =>
  documents.some(({ status }) => status === 'published' || status === 'modified');

/**
 * Bulk publish says how many selected documents are not approved, and gives way to ours where somebody publishes; bulk unpublish, and the
 * deletion of what is online, go through the office.
 */
export const governBulkAction = (original: BulkActionComponent): BulkActionComponent => {
  const GovernedBulkAction: BulkActionComponent = (props) => {
    const action = original(props);
    const { say } = useWords();
    const me = useMe();
    const documents = props.documents as unknown as Selected;
    const governed = me.data?.governed.some(({ uid }) => uid === props.model) ?? false;
    // Strapi marks the bulk publish by this key of its description, not by a type.
    const publishes = action !== null && 'actionType' in action && action.actionType === 'publish';
    const unapproved = useUnapproved(props.model, documents, governed && publishes);
    if (!action || !governed) return action;
    const takesDown = original.type === 'unpublish' || (original.type === 'delete' && areOnline(documents));
    if (takesDown)
      return { ...action, disabled: true, label: `${action.label}${say('publish.by-withdrawal')}` };
    // Whoever publishes has an action of ours, which does not stop at the first refusal.
    if (publishes && me.data?.mayPublish) return null;
    if (!publishes || unapproved === 0) return action;
    const reason =
      unapproved === null ? say('publish.checking') : say('publish.unapproved-count', { count: unapproved });
    return { ...action, disabled: true, label: `${action.label}${reason}` };
  };
  GovernedBulkAction.type = original.type;
  return GovernedBulkAction;
};
