import { useCallback, useSyncExternalStore } from 'react';
import { getFetchClient } from '@strapi/strapi/admin';
import type { Failure } from './failure';
import { failureOf } from './failure';

/** What a screen knows of one address: the last good answer stays while a new one is on its way. */
export type Snapshot<Value> = {
  readonly data: Value | null;
  readonly failure: Failure | null;
  readonly loading: boolean;
};

type Entry = {
  snapshot: Snapshot<unknown>;
  controller: AbortController | null;
  readonly listeners: Set<() => void>;
};

/**
 * One entry an address, alive while a component looks at it: several parts of a page share one request,
 * and nothing of one person is left for the next to sign in.
 */
const entries = new Map<string, Entry>();
const EMPTY: Snapshot<unknown> = { data: null, failure: null, loading: false };
const LOADING: Snapshot<unknown> = { data: null, failure: null, loading: true };

const show = (entry: Entry, snapshot: Snapshot<unknown>): void => {
  entry.snapshot = snapshot;
  entry.listeners.forEach((listener) => listener());
};

const load = async (path: string, entry: Entry): Promise<void> => {
  entry.controller?.abort();
  const controller = new AbortController();
  entry.controller = controller;
  if (!entry.snapshot.loading) show(entry, { ...entry.snapshot, loading: true });
  try {
    // Strapi keeps the language of the admin on the page itself; names of fields come in that language.
    const headers = { 'Accept-Language': document.documentElement.lang || 'zh-Hans' };
    const { data } = await getFetchClient().get<unknown>(path, { signal: controller.signal, headers });
    if (!controller.signal.aborted) show(entry, { data, failure: null, loading: false });
  } catch (error) {
    if (!controller.signal.aborted)
      show(entry, { ...entry.snapshot, failure: failureOf(error), loading: false });
  }
};

const subscribe = (path: string, listener: () => void): (() => void) => {
  const entry: Entry = entries.get(path) ?? { snapshot: LOADING, controller: null, listeners: new Set() };
  entries.set(path, entry);
  entry.listeners.add(listener);
  if (entry.listeners.size === 1) void load(path, entry);
  return () => {
    entry.listeners.delete(listener);
    if (entry.listeners.size > 0) return;
    entry.controller?.abort();
    entries.delete(path);
  };
};

/** Asks again for everything on screen below `prefix`, after something was changed. */
export const refresh = (prefix: string): void => {
  entries.forEach((entry, path) => {
    if (path.startsWith(prefix)) void load(path, entry);
  });
};

/** The answer of a GET address for as long as the component shows it; null asks nothing. */
export const useQuery = <Value>(path: string | null): Snapshot<Value> & { readonly reload: () => void } => {
  const listen = useCallback(
    (listener: () => void) => (path === null ? () => undefined : subscribe(path, listener)),
    [path]
  );
  const read = useCallback(() => (path === null ? EMPTY : (entries.get(path)?.snapshot ?? LOADING)), [path]);
  const snapshot = useSyncExternalStore(listen, read) as Snapshot<Value>;
  const reload = useCallback(() => {
    const entry = path === null ? undefined : entries.get(path);
    if (path !== null && entry) void load(path, entry);
  }, [path]);
  return { ...snapshot, reload };
};

/** A query string of what is filled in. */
export const queryOf = (params: Readonly<Record<string, string | number | null | undefined>>): string => {
  const filled = Object.entries(params).filter(
    ([, value]) => value !== null && value !== undefined && value !== ''
  );
  return filled.length === 0
    ? ''
    : `?${new URLSearchParams(filled.map(([key, value]) => [key, String(value)])).toString()}`;
};
