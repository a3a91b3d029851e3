import { useState } from 'react';
import type { FormDetailResponse, MeResponse } from '../../../src/contracts';
import type { VerbField } from '../view/verbs';

export type VerbValues = Readonly<Partial<Record<VerbField, string>>>;

/** What every window of a verb is given. */
export type DialogProps = {
  readonly detail: FormDetailResponse;
  readonly me: MeResponse;
  /** What was typed into this window before it was closed. */
  readonly typed: VerbValues | undefined;
  readonly onType: (values: VerbValues) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/**
 * What was typed outlives its window: closed by mistake, or because somebody was quicker, the window opens with it again.
 * It goes once a verb is carried out.
 */
export const useTyped = (onDone: () => void) => {
  const [typed, setTyped] = useState<Readonly<Record<string, VerbValues>>>({});
  return (verb: string): Pick<DialogProps, 'typed' | 'onType' | 'onDone'> => ({
    typed: typed[verb],
    onType: (values) => setTyped((before) => ({ ...before, [verb]: values })),
    onDone: () => {
      setTyped({});
      onDone();
    },
  });
};
