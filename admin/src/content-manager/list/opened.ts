import { useSyncExternalStore } from 'react';
import type { FoundDocument } from '../../api/documents';

/** A row of a list of the Content Manager, as a bulk action is handed it. */
export type ListedRow = FoundDocument & { readonly summary?: unknown };

export const titleOf = ({ title, name, documentId }: ListedRow): string => title ?? name ?? documentId;

/** A window opened from the bar of a bulk action, which is gone as soon as nothing is chosen any more. */
export type Opened = {
  readonly verb: 'submit' | 'publish';
  readonly uid: string;
  readonly rows: readonly ListedRow[];
  /** Lets go what was chosen in the list. */
  readonly letGo: () => void;
};

let opened: Opened | null = null;
const listeners = new Set<() => void>();

export const open = (next: Opened | null): void => {
  opened = next;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useOpenedWindow = (): Opened | null => useSyncExternalStore(subscribe, () => opened);
