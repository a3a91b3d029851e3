import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { Verb } from '../../../src/approval';
import type { FormDetailResponse, VerbRequest } from '../../../src/contracts';
import { useVerb } from '../api/forms';
import { windowOnTop } from '../components/hooks/window-on-top';
import { useSentences } from '../components/hooks/use-sentences';
import { isOutdated } from '../view/is-outdated';
import { useWords } from '../words';

/**
 * Sends a verb with the version on screen. A stale one says so, and the page is already being read again; any other refusal
 * leaves the window open with what was typed. True where the window that asked has nothing more to do.
 */
export const useAct = (detail: FormDetailResponse, onDone: () => void) => {
  const { act, busy } = useVerb();
  const { say } = useWords();
  const { sayFailure } = useSentences();
  const { toggleNotification } = useNotification();
  const { number, version, digest } = detail.form;
  const send = useCallback(
    async (verb: Verb, request: Omit<VerbRequest, 'version'>): Promise<boolean> => {
      const sent = await act(number, verb, { version, digest, ...request });
      if (sent === null) return false;
      if (sent.ok) {
        toggleNotification({ type: 'success', message: say(`done.${verb}`) });
        onDone();
        return true;
      }
      const isStale = isOutdated(sent.failure);
      const show = isStale ? undefined : windowOnTop();
      if (show) {
        show(sent.failure);
        return false;
      }
      const message = [sayFailure(sent.failure), ...(isStale ? [say('form.reloaded')] : [])].join(' ');
      toggleNotification({ type: 'danger', message, timeout: 10000 });
      return isStale;
    },
    [act, number, version, digest, say, sayFailure, toggleNotification, onDone]
  );
  return { send, busy };
};
