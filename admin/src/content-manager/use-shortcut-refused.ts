import { useEffect } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import type { Shortcut } from '../view/shortcut';
import { shortcutOf } from '../view/shortcut';

/** A relation opened in a window above the document has shortcuts of its own. */
const isBehindWindow = (): boolean => document.querySelector('[role="dialog"]') !== null;

/**
 * Strapi's keys do what its buttons do without looking at them: where ours is disabled, or asks first, the key says why
 * instead. Null leaves the key to Strapi.
 */
export const useShortcutRefused = (shortcut: Shortcut, why: string | null): void => {
  const { toggleNotification } = useNotification();
  useEffect(() => {
    if (why === null) return undefined;
    const refuse = (event: KeyboardEvent) => {
      if (shortcutOf(event) !== shortcut || isBehindWindow()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) toggleNotification({ type: 'warning', message: why, timeout: 8000 });
    };
    // Before Strapi's own listener, which sits on the window too.
    window.addEventListener('keydown', refuse, true);
    return () => window.removeEventListener('keydown', refuse, true);
  }, [shortcut, why, toggleNotification]);
};
