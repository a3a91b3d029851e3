import type { FormSummary, FormView, MeResponse } from '../../../../../src/contracts';
import type { SeveralVerb } from '../../../verbs/several/several';

/** What can be done with several forms of a tab at once; null where each is for itself. */
export const severalVerb = (view: FormView, me: Pick<MeResponse, 'mayPublish'>): SeveralVerb | null => {
  if (view === 'waiting') return 'agree';
  return view === 'ready' && me.mayPublish ? 'publish' : null;
};

/** Forms of a stricter route are opened and signed by themselves (Art. 8); whatever is approved may be published with others. */
export const isForSeveral = (
  form: Pick<FormSummary, 'route'>,
  verb: SeveralVerb,
  { routes }: Pick<MeResponse, 'routes'>
): boolean => verb === 'publish' || form.route === routes[0]?.key;
