import { useSyncExternalStore } from 'react';

/** Whether the session of this page has ended; a window on the spot renews it. */
let ended = false;
const listeners = new Set<() => void>();

export const sayEnded = (isEnded: boolean): void => {
  if (ended === isEnded) return;
  ended = isEnded;
  listeners.forEach((listener) => listener());
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSessionEnded = (): boolean => useSyncExternalStore(listen, () => ended);

/** How many parts of a page would rather renew the session than be thrown to the login page. */
let staying = 0;

/** Keeps this page where it is while it is shown, also when another tab is signed out or somebody signs in there. */
export const stay = (): (() => void) => {
  staying += 1;
  return () => {
    staying -= 1;
  };
};
export const isStaying = (): boolean => staying > 0;
