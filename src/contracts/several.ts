import type { FormState, Target } from '../approval';
import type { RefusalBody } from './common';
import type { SubmissionInput, SubmitRequest } from './desk';

/** One of several forms, by its number, with the version and the content the list showed. */
export type OfSeveral = { readonly number: string; readonly version: number; readonly digest: string };
/** POST /publication-desk/forms/agree, /forms/publish — up to 50 at once; answers 200 with what became of each, in the order asked. */
export type SeveralRequest = { readonly forms: readonly OfSeveral[] };
export type SeveralResponse = {
  readonly results: readonly {
    readonly number: string;
    /** The state the form is in now; null where nothing was done. */
    readonly state: FormState | null;
    readonly refusal: RefusalBody | null;
  }[];
};

/** One of several documents handed in at once: for the first time, or the form that came back again, with what is to change of it. */
export type SubmitOfSeveral =
  | (SubmitRequest & { readonly form?: undefined })
  | (Partial<SubmissionInput> & {
      readonly target: Target;
      readonly form: { readonly number: string; readonly version: number };
    });
/** POST /publication-desk/forms/submit — up to 50 at once; answers 200 with what became of each, in the order asked. */
export type SubmitSeveralRequest = { readonly documents: readonly SubmitOfSeveral[] };
export type SubmitSeveralResponse = {
  readonly results: readonly {
    readonly documentId: string;
    /** The form's number; null where nothing was handed in. */
    readonly number: string | null;
    readonly refusal: RefusalBody | null;
  }[];
};
