import { useRef } from 'react';
import type { SyntheticEvent } from 'react';
import { useForm } from '@strapi/strapi/admin';
import { draftRule } from '../../../src/approval/form/draft-rule';
import { useLateSentence } from './use-late-sentence';
import { useWords } from '../words';
import type { DocumentActionComponent } from './types';
import { needsRestoring, publishLabel } from '../view/publish-label';
import { isOnline } from '../view/target';
import { useEditedDocument } from './use-document-target';
import { useShortcutRefused } from './use-shortcut-refused';

/** Strapi's Publish, disabled and marked while pressing it would be refused; the reason stands in the approval panel. */
export const governPublish = (publish: DocumentActionComponent): DocumentActionComponent => {
  const GovernedPublish: DocumentActionComponent = (props) => {
    const action = publish(props);
    const { say } = useWords();
    const { me, governed, target, state } = useEditedDocument(props);
    const modified = useForm('GovernedPublish', ({ modified: changed }) => changed, false) ?? false;
    const isSubmitting = useForm('GovernedPublish', (form) => form.isSubmitting, false) ?? false;
    const why = useLateSentence(state.data?.publishRefusal ?? null, me.data);
    // Publishing saves first: with unsaved changes it would publish something nobody approved.
    const word =
      action && governed
        ? publishLabel({ state: state.data, isSaved: target !== null, isModified: modified })
        : null;
    const label = word && `${action?.label}${say(word)}`;
    useShortcutRefused('publish', label && (why ?? label));
    if (action && label) return { ...action, disabled: true, label };
    // Strapi sees no difference to publish; what went past the gate is put right by publishing what was registered.
    return action && props.activeTab !== 'published' && !isSubmitting && needsRestoring(state.data)
      ? { ...action, disabled: false, label: `${action.label}${say('publish.restores')}` }
      : action;
  };
  GovernedPublish.type = publish.type;
  GovernedPublish.position = publish.position;
  return GovernedPublish;
};

/**
 * Strapi's Unpublish and Delete: taking down is the office's, with a reason, on the form. What is not online is deleted
 * as ever.
 */
export const governRemoval = (removal: DocumentActionComponent): DocumentActionComponent => {
  const GovernedRemoval: DocumentActionComponent = (props) => {
    const action = removal(props);
    const { say } = useWords();
    const { governed, state } = useEditedDocument(props);
    const takesDown =
      removal.type === 'unpublish' || isOnline(props.document) || Boolean(state.data?.publication);
    return action && governed && takesDown
      ? { ...action, disabled: true, label: `${action.label}${say('publish.by-withdrawal')}` }
      : action;
  };
  GovernedRemoval.type = removal.type;
  GovernedRemoval.position = removal.position;
  return GovernedRemoval;
};

/**
 * Strapi's Save and Discard: in review they are the present signers' (a refused save would throw away what was typed), and
 * what saving costs an approved document is asked first.
 */
export const governChange = (change: DocumentActionComponent): DocumentActionComponent => {
  const GovernedChange: DocumentActionComponent = (props) => {
    const action = change(props);
    const { say } = useWords();
    const { governed, state } = useEditedDocument(props);
    const pressed = useRef<SyntheticEvent | null>(null);
    const rule = action && governed && state.data ? draftRule(state.data.form) : null;
    const locked = rule === 'signers' && !state.data?.verbs.includes('amend');
    const why = locked ? say('panel.locked') : rule === 'voids' ? say('save.asks') : null;
    useShortcutRefused('save', change.type === 'update' ? why : null);
    if (!action) return action;
    if (locked) return { ...action, disabled: true, label: `${action.label}${say('save.in-review')}` };
    if (rule !== 'voids' || action.dialog) return action;
    return {
      ...action,
      onClick: (event) => {
        pressed.current = event;
      },
      dialog: {
        type: 'dialog',
        title: action.label,
        content: say('panel.voids'),
        onConfirm: async () => {
          if (pressed.current) await action.onClick?.(pressed.current);
        },
      },
    };
  };
  GovernedChange.type = change.type;
  GovernedChange.position = change.position;
  return GovernedChange;
};

/** Strapi's actions that change a draft. */
const CHANGES: readonly unknown[] = ['update', 'discard'];

/** Strapi's actions that take down what is online; the last is of its i18n plugin. */
const REMOVALS: readonly unknown[] = ['unpublish', 'delete', 'delete-locale'];

/** All document actions, with those that change what is online, or lies before its signers, brought under approval. */
export const governActions = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => {
    if (action.type === 'publish') return governPublish(action);
    if (CHANGES.includes(action.type)) return governChange(action);
    return REMOVALS.includes(action.type) ? governRemoval(action) : action;
  });
