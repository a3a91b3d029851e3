import type { KeptAnswer } from './kept-answer';

/** What an entry costs beside its bytes: headers, keys, the objects themselves. */
const OVERHEAD = 4_096;

const weightOf = (key: string, { forms }: KeptAnswer): number =>
  [...forms.values()].reduce((sum, { bytes }) => sum + bytes.length, OVERHEAD + 2 * key.length);

/** Answers by what was asked, up to `bytes` of memory: what was asked for longest ago goes first. */
export const createAnswerMemory = (bytes: number) => {
  const kept = new Map<string, { answer: KeptAnswer; weight: number }>();
  let total = 0;

  const forget = (key: string): void => {
    total -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  const shrink = (): void => {
    for (const key of kept.keys()) {
      if (total <= bytes) return;
      forget(key);
    }
  };

  return {
    /** Null where there is none of that revision. */
    find: (key: string, revision: number): KeptAnswer | null => {
      const found = kept.get(key);
      if (!found) return null;
      if (found.answer.revision !== revision) {
        forget(key);
        return null;
      }
      kept.delete(key);
      kept.set(key, found);
      return found.answer;
    },
    keep: (key: string, answer: KeptAnswer): void => {
      forget(key);
      const weight = weightOf(key, answer);
      if (weight > bytes / 8) return;
      kept.set(key, { answer, weight });
      total += weight;
      shrink();
    },
    /** A compressed form was made of a kept answer: it weighs more now. */
    grow: (key: string, more: number): void => {
      const found = kept.get(key);
      if (!found) return;
      found.weight += more;
      total += more;
      shrink();
    },
    size: (): { readonly answers: number; readonly bytes: number } => ({ answers: kept.size, bytes: total }),
  };
};
