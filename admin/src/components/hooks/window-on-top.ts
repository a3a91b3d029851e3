import type { Failure } from '../../api/failure';

type Show = (failure: Failure) => void;

/** The windows that are open, the one on top last. */
const windows: Show[] = [];

/** A window that shows by itself why what it asked for was refused; returns what to call when it closes. */
export const openWindow = (show: Show): (() => void) => {
  windows.push(show);
  return () => void windows.splice(windows.indexOf(show), 1);
};

/** Where a refusal is said: in the window that caused it, while it is open. A notice at the page's head is gone after eight seconds. */
export const windowOnTop = (): Show | undefined => windows.at(-1);
