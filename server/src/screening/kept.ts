/** Results kept at most; each is a few hundred findings at most. */
const KEPT = 2_000;
/** How long an answer stands that another hour might change: a reader ended by the clock on a busy machine. */
const PASSING = 10 * 60_000;

type Made<T> = { readonly value: T; readonly isLasting: boolean };

/** Results by what they are about, a passing one for `passing` milliseconds. Two who ask at once are given one work; what fails is not kept. */
export const createKept = <T>(passing = PASSING) => {
  const known = new Map<string, { readonly value: Promise<Made<T>>; until: number }>();
  return {
    /** What is kept already; null where somebody must work for it, or works for it now. */
    peek: async (key: string): Promise<T | null> => {
      const before = known.get(key);
      if (!before || before.until <= Date.now()) return null;
      const made = await Promise.race([before.value, null]);
      return made && made.value;
    },
    get: async (key: string, make: () => Promise<Made<T>>): Promise<T> => {
      const before = known.get(key);
      if (before && before.until > Date.now()) return (await before.value).value;
      const entry = { value: make(), until: Infinity };
      known.delete(key);
      known.set(key, entry);
      if (known.size > KEPT) known.delete(known.keys().next().value!);
      try {
        const made = await entry.value;
        if (!made.isLasting) entry.until = Date.now() + passing;
        return made.value;
      } catch (error) {
        known.delete(key);
        throw error;
      }
    },
  };
};
