import { useCallback, useState } from 'react';
import type { Kept } from '../../view/kept-text';
import { keep, keptName, letGo, letGoOld, readKept } from '../../view/kept-text';

type Shown<Value> = {
  readonly name: string;
  readonly value: Value | null;
  readonly restoredAt: string | null;
};

const shownOf = <Value>(name: string, found: Kept<Value> | null): Shown<Value> => ({
  name,
  value: found?.value ?? null,
  restoredAt: found?.at ?? null,
});

type Place = { readonly person: number; readonly about: string };

/**
 * What somebody types, kept in the browser until it is sent: a window closed by mistake, a session that ended, a page reloaded or a
 * machine that stopped lose nothing. `restoredAt` is when it was typed, where it comes from an earlier visit.
 */
export const useKept = <Value>({ person, about }: Place) => {
  const name = keptName(person, about);
  const [state, setState] = useState<Shown<Value>>(() => {
    letGoOld(window.localStorage, Date.now());
    const found = readKept<Value>(window.localStorage, name);
    return shownOf(name, found);
  });
  // Another form on the same page has words of its own.
  if (state.name !== name) {
    const found = readKept<Value>(window.localStorage, name);
    setState(shownOf(name, found));
  }
  const set = useCallback(
    (value: Value) => {
      keep(window.localStorage, name, { at: new Date().toISOString(), value });
      setState((before) => ({ ...before, value }));
    },
    [name]
  );
  const drop = useCallback(() => {
    letGo(window.localStorage, name);
    setState({ name, value: null, restoredAt: null });
  }, [name]);
  return { value: state.value, restoredAt: state.restoredAt, set, drop };
};
