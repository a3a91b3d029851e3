import type { FormSummary, FormView, MeResponse, OfSeveral } from '../../../../../src/contracts';

export type SeveralVerb = 'agree' | 'publish';

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

export const ofSeveral = ({ number, version, digest }: FormSummary): OfSeveral => ({
  number,
  version,
  digest,
});

/** Enough of a digest to tell two contents apart by eye, beside the form's own page, which shows the same. */
export const shortDigest = (digest: string): string => digest.replace(/^\w+:/, '').slice(0, 12);
