import { useCallback, useSyncExternalStore } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import type { PulseResponse } from '../../../src/contracts';
import { API } from './me';
import { refresh } from './query';

const EVERY = 15_000;

/** What is read again when something changed at the desk. A form stays as it is while somebody decides on it in a dialog. */
const LISTS = [`${API}/me`, `${API}/forms?`, `${API}/forms/counts`, `${API}/notices`];
const FORM = `${API}/forms/`;

const isDeciding = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

type Watch = { pulse: PulseResponse | null; timer: ReturnType<typeof setInterval> | null };
const watch: Watch = { pulse: null, timer: null };
const listeners = new Set<() => void>();

const beat = async (): Promise<void> => {
  if (document.visibilityState === 'hidden') return;
  try {
    const { data } = await getFetchClient().get<PulseResponse>(`${API}/pulse`);
    const before = watch.pulse;
    if (listeners.size === 0 || before?.version === data.version) return;
    watch.pulse = data;
    listeners.forEach((listener) => listener());
    if (before === null) return;
    LISTS.forEach(refresh);
    if (!isDeciding()) refresh(FORM);
  } catch {
    // A beat that is missed says nothing: the next one comes, and what the page asks for says what is wrong.
  }
};

const beatNow = (): void => void beat();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (listeners.size === 1) {
    watch.timer = setInterval(beatNow, EVERY);
    window.addEventListener('focus', beatNow);
    document.addEventListener('visibilitychange', beatNow);
    beatNow();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    if (watch.timer !== null) clearInterval(watch.timer);
    window.removeEventListener('focus', beatNow);
    document.removeEventListener('visibilitychange', beatNow);
    watch.pulse = null;
  };
};

/**
 * How many notices I have not read; null until it is known. While anything on screen asks, the desk looks every 15 seconds
 * and whenever its window is come back to, and what is shown is read again once something changed.
 */
export const useUnread = (): number | null => {
  const read = useCallback(() => watch.pulse?.unread ?? null, []);
  return useSyncExternalStore(subscribe, read);
};

/** Looks at once: after notices were read. */
export const lookAgain = beatNow;
