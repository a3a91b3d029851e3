import { civilDate, monthOf } from '../calendar';
import type { FormState } from '../approval';

/**
 * What is kept with a form for counting. `countsIn`: the month (`YYYY-MM`) in which its document was handed in, on the document's first
 * form alone; `adopted`: whether the document was published since, by whichever form.
 */
export type KeptSubmission = { readonly countsIn: string | null; readonly adopted: boolean };

type Handed = { readonly submittedAt: string; readonly state: FormState };

/** Whether a form's document has been published (采纳), also where it came down since. */
export const isAdopted = (state: FormState): boolean => state === 'published' || state === 'withdrawn';

/** What is kept with the forms of one document, every language's, the longest there first: an item is handed in once (Art. 6, Art. 11(一)). */
export const keptSubmissionsOf = (forms: readonly Handed[], timeZone: string): readonly KeptSubmission[] => {
  const first = forms.reduce<Handed | undefined>(
    (found, form) => (found && found.submittedAt <= form.submittedAt ? found : form),
    undefined
  );
  const adopted = forms.some(({ state }) => isAdopted(state));
  return forms.map((form) =>
    form === first
      ? { countsIn: monthOf(civilDate(form.submittedAt, timeZone)), adopted }
      : { countsIn: null, adopted: false }
  );
};
