import type { FormState } from '../../../../src/approval';

type Row = { readonly status?: string };
type Known = { readonly state: FormState } | undefined;

/** Of a document whose form is in one of these states nothing can be handed in: it is under way, or approved. */
const UNDER_WAY: readonly FormState[] = ['in-review', 'approved'];

/** Whether a row of a list can be handed in, as far as the list knows: it is not under way, and not online as it is. */
export const isForSubmission = ({ status }: Row, form: Known): boolean =>
  !(form && UNDER_WAY.includes(form.state)) && status !== 'published';

/** Whether its form came back, and is handed in again under its number. */
export const cameBack = (form: Known): boolean => form?.state === 'returned' || form?.state === 'recalled';
