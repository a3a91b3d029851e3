import type { FormSummary, OfSeveral } from '../../../../src/contracts';

export type SeveralVerb = 'agree' | 'publish';

/** What is known of a form that is one of several: enough to name it and to act on it. */
export type OneOfSeveral = Pick<FormSummary, 'number' | 'version' | 'digest' | 'title'>;

export const ofSeveral = ({ number, version, digest }: OneOfSeveral): OfSeveral => ({
  number,
  version,
  digest,
});

/** Enough of a digest to tell two contents apart by eye, beside the form's own page, which shows the same. */
export const shortDigest = (digest: string): string => digest.replace(/^\w+:/, '').slice(0, 12);
