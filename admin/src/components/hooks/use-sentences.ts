import { useCallback } from 'react';
import type { Failure } from '../../api/failure';
import { useMe } from '../../api/me';
import type { Refusal } from '../../../../src/result';
import { sayRefusal } from '../../view/refusal';
import { useWords } from '../../words';

/** Refusals and failures as sentences in the language of the admin. */
export const useSentences = () => {
  const { language } = useWords();
  const { data: names } = useMe();
  const say = useCallback((refusal: Refusal) => sayRefusal({ refusal, names, language }), [names, language]);
  const sayFailure = useCallback(
    ({ code, params, ...sentence }: Failure) =>
      code === null
        ? sentence[language]
        : sayRefusal({ refusal: { code, params }, names, language, otherwise: sentence[language] }),
    [names, language]
  );
  return { sayRefusal: say, sayFailure };
};
