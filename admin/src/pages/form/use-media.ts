import { useCallback, useSyncExternalStore } from 'react';

/** Whether the screen is as a media query says, now and after it was turned. */
export const useMedia = (query: string): boolean => {
  const listen = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query]
  );
  return useSyncExternalStore(listen, () => window.matchMedia(query).matches);
};

/** Room for a column beside the text; less, and everything stands below one another. */
export const TWO_COLUMNS = '(min-width: 1100px)';
