import type { Form } from './form';

/** Who may change the draft now: anyone the portal lets, only the present stage's signers, or anyone at the price of the approval. */
export type DraftRule = 'free' | 'signers' | 'voids';

/** A returned, recalled or closed form leaves its draft free; one in review locks it; an approved one falls with a change of it. */
export const draftRule = (form: Form | null): DraftRule => {
  if (form?.state === 'in-review') return 'signers';
  return form?.state === 'approved' ? 'voids' : 'free';
};
