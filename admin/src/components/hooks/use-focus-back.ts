import { useEffect, useRef } from 'react';

/** What opened a window: the button pressed, or the button of the menu that was chosen from, which is gone by then. */
const openerOf = (): HTMLElement | null => {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  const trigger = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : null;
  return trigger ?? (active instanceof HTMLElement ? active : null);
};

/** Whoever goes by keys is where they were when the window closes; at the page itself where what they pressed is gone. */
export const useFocusBack = (): void => {
  const opener = useRef<HTMLElement | null>(null);
  opener.current ??= openerOf();
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return;
        const isThere = opener.current?.isConnected && opener.current !== document.body;
        (isThere ? opener.current : document.querySelector<HTMLElement>('main'))?.focus();
      });
    },
    []
  );
};
