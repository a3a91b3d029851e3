import { useEffect, useState } from 'react';
import type { MeResponse } from '../../../src/contracts';
import type { Refusal } from '../../../src/result';
import type { sayRefusal } from '../view/refusal';
import { useWords } from '../words';

type Say = typeof sayRefusal;

/** The sentences of all refusals are many: they are loaded with the first refusal there is to say. Null until then. */
export const useLateSentence = (refusal: Refusal | null, names: MeResponse | null): string | null => {
  const { language } = useWords();
  const [say, setSay] = useState<{ readonly it: Say } | null>(null);
  const isAsked = refusal !== null;
  useEffect(() => {
    let shown = true;
    if (isAsked)
      void import('../view/refusal').then(({ sayRefusal }) =>
        shown ? setSay({ it: sayRefusal }) : undefined
      );
    return () => {
      shown = false;
    };
  }, [isAsked]);
  return refusal && say ? say.it({ refusal, names, language }) : null;
};
