import { Suspense, lazy } from 'react';
import { useWords } from '../words';
import { withWords } from '../words-of';
import type { PanelComponent } from './types';
import { useEditedDocument } from './use-document-target';

/** What is filled in is loaded with the first document that needs it. */
const PanelContent = lazy(
  withWords(async () => ({ default: (await import('./PanelContent')).PanelContent }))
);

/** 审批单, in the edit view of governed types. */
export const ApprovalPanel: PanelComponent = ({ model, documentId, document }) => {
  const { say } = useWords();
  const { governed } = useEditedDocument({ model, documentId, document });
  if (!governed) return null;
  return {
    title: say('panel.title'),
    content: (
      <Suspense fallback={null}>
        <PanelContent model={model} documentId={documentId} document={document} />
      </Suspense>
    ),
  };
};
