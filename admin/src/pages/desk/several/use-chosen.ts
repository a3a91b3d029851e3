import { useState } from 'react';
import type { FormSummary, FormView, MeResponse } from '../../../../../src/contracts';
import type { SeveralVerb } from '../../../verbs/several/several';
import { isForSeveral, severalVerb } from './several';

/** What is chosen of the forms on screen, and what can be done with it. */
export type Several = {
  readonly verb: SeveralVerb | null;
  /** Those on screen that can be chosen, and those that are. */
  readonly open: readonly FormSummary[];
  readonly chosen: readonly FormSummary[];
  readonly onChoose: (numbers: readonly string[]) => void;
};

/** A form that left the list is chosen no longer: what is signed is what is seen. */
export const useChosen = (given: {
  readonly me: MeResponse;
  readonly view: FormView;
  readonly forms: readonly FormSummary[];
}): Several => {
  const { me, view, forms } = given;
  const [numbers, setNumbers] = useState<readonly string[]>([]);
  const verb = severalVerb(view, me);
  const open = verb ? forms.filter((form) => isForSeveral(form, verb, me)) : [];
  return {
    verb,
    open,
    chosen: open.filter(({ number }) => numbers.includes(number)),
    onChoose: setNumbers,
  };
};
