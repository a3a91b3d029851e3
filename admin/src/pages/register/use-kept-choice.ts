import { useState } from 'react';

const read = (key: string, first: readonly string[]): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`publication-desk.${key}`) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : first;
  } catch {
    // A browser that keeps nothing shows what everybody sees first.
    return first;
  }
};

/** A choice of several that this browser keeps for this person. */
export const useKeptChoice = (key: string, first: readonly string[]) => {
  const [chosen, setChosen] = useState(() => read(key, first));
  const choose = (next: readonly string[]): void => {
    setChosen(next);
    try {
      localStorage.setItem(`publication-desk.${key}`, JSON.stringify(next));
    } catch {
      // Kept for this page alone.
    }
  };
  return [chosen, choose] as const;
};
