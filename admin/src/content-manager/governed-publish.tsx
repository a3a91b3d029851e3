import { useForm } from '@strapi/strapi/admin';
import { useWords } from '../words';
import type { DocumentActionComponent } from './types';
import { useEditedDocument } from './use-document-target';

/** Strapi's Publish, disabled and marked while pressing it would be refused; the reason stands in the approval panel. */
export const governPublish = (publish: DocumentActionComponent): DocumentActionComponent => {
  const GovernedPublish: DocumentActionComponent = (props) => {
    const action = publish(props);
    const { say } = useWords();
    const { governed, target, state } = useEditedDocument(props);
    const modified = useForm('GovernedPublish', ({ modified: changed }) => changed, false) ?? false;
    if (!action || !governed) return action;
    const refusal = state.data?.publishRefusal ?? null;
    // Publishing saves first: with unsaved changes it would publish something nobody approved.
    const blocked = target === null || state.data === null || refusal !== null || modified;
    if (!blocked) return action;
    const label =
      state.data?.form?.state === 'approved' ? say('publish.unsaved') : say('publish.not-approved');
    return {
      ...action,
      disabled: true,
      label: `${action.label}${label}`,
    };
  };
  GovernedPublish.type = publish.type;
  GovernedPublish.position = publish.position;
  return GovernedPublish;
};

/** Strapi's Unpublish: taking down is the office's, with a reason, on the form. */
export const governUnpublish = (unpublish: DocumentActionComponent): DocumentActionComponent => {
  const GovernedUnpublish: DocumentActionComponent = (props) => {
    const action = unpublish(props);
    const { say } = useWords();
    const { governed } = useEditedDocument(props);
    return action && governed
      ? { ...action, disabled: true, label: `${action.label}${say('publish.by-withdrawal')}` }
      : action;
  };
  GovernedUnpublish.type = unpublish.type;
  GovernedUnpublish.position = unpublish.position;
  return GovernedUnpublish;
};

/** All document actions, with those that change what is online brought under approval. */
export const governActions = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => {
    if (action.type === 'publish') return governPublish(action);
    return action.type === 'unpublish' ? governUnpublish(action) : action;
  });
