import { PanelContent } from './PanelContent';
import { useWords } from '../words';
import type { PanelComponent } from './types';
import { useEditedDocument } from './use-document-target';

/** 审批单, in the edit view of governed types. */
export const ApprovalPanel: PanelComponent = ({ model, documentId, document }) => {
  const { say } = useWords();
  const { governed } = useEditedDocument({ model, documentId, document });
  if (!governed) return null;
  return {
    title: say('panel.title'),
    content: <PanelContent model={model} documentId={documentId} document={document} />,
  };
};
