import type { Form } from '../../../../src/approval';
import { OPEN_STATES } from '../../../../src/approval';
import type { Row } from '../tables/rows';
import { keyOf } from '../tables/target';

const stageOf = (form: Form) => form.route.stages.find(({ key }) => key === form.stage);

/** The columns forms are found by; everything else is in `data`. */
export const rowOf = (form: Form): Row => {
  const stage = stageOf(form);
  return {
    number: form.number,
    openKey: OPEN_STATES.includes(form.state) ? keyOf(form.target) : null,
    companionKey: form.submission.companion ? keyOf(form.submission.companion) : null,
    targetUid: form.target.uid,
    targetDocument: form.target.documentId,
    targetLocale: form.target.locale,
    state: form.state,
    version: form.version,
    title: form.submission.title,
    department: form.submission.department.key,
    category: form.submission.category,
    stage: form.stage,
    position: stage?.position ?? null,
    reassignedTo: form.stage ? (form.reassigned[form.stage]?.id ?? null) : null,
    submittedBy: form.submittedBy.id,
    submittedAt: form.firstSubmittedAt,
    stageDueOn: form.stageDueOn,
    scheduledFor: form.scheduledFor,
    data: form,
  };
};
