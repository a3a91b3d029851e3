import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { Sent } from '../../api/send';
import { useSentences } from './use-sentences';
import { windowOnTop } from './window-on-top';

/**
 * Says on screen how an order went; true where it was carried out, or waits for a second person. What a window asked for and did not get is
 * said in the window, beside what was typed there.
 */
export const useNotice = () => {
  const { toggleNotification } = useNotification();
  const { sayFailure } = useSentences();
  return useCallback(
    (sent: Sent<unknown> | null, done: string): boolean => {
      if (sent === null) return false;
      if (sent.ok) toggleNotification({ type: 'success', message: done });
      else if (sent.failure.status === 202)
        toggleNotification({ type: 'info', message: sayFailure(sent.failure), timeout: 8000 });
      else {
        const show = windowOnTop();
        if (show) show(sent.failure);
        else toggleNotification({ type: 'danger', message: sayFailure(sent.failure), timeout: 8000 });
      }
      return sent.ok || sent.failure.status === 202;
    },
    [toggleNotification, sayFailure]
  );
};
