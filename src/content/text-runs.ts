import { diffArrays } from 'diff';
import type { TextRun } from './difference';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Longer passages are compared by line and sentence before they are compared by word. */
const BY_WORD_UP_TO = 20_000;
/** Myers' algorithm costs the square of this at worst; beyond it a passage is shown as replaced. */
const MOST_EDITS = 800;

type Splitter = (text: string) => readonly string[];

const byLine: Splitter = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const bySentence: Splitter = (text) =>
  text.match(/[^。！？；.!?;\n]*[。！？；.!?;\n]|[^。！？；.!?;\n]+$/g) ?? [];
const byWord: Splitter = (text) => Array.from(WORDS.segment(text), ({ segment }) => segment);

const LEVELS: readonly Splitter[] = [byLine, bySentence, byWord];
const LAST = LEVELS.length - 1;

const run = (kind: TextRun['kind'], text: string): readonly TextRun[] =>
  text === '' ? [] : [{ kind, text }];

/** Characters both texts have at one end; never half of a character outside the basic plane. */
const commonStart = (before: string, after: string): number => {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at += 1;
  return at > 0 && /[\ud800-\udbff]/.test(before[at - 1] ?? '') ? at - 1 : at;
};
const commonEnd = (before: string, after: string): number => {
  let at = 0;
  while (at < before.length && at < after.length && before.at(-1 - at) === after.at(-1 - at)) at += 1;
  return at > 0 && /[\udc00-\udfff]/.test(before.at(-at) ?? '') ? at - 1 : at;
};

const replaced = (before: string, after: string): readonly TextRun[] => [
  ...run('removed', before),
  ...run('added', after),
];

/** A passage too long or too different to compare by word: only what it begins and ends with stays. */
const replacedInside = (before: string, after: string): readonly TextRun[] => {
  const start = commonStart(before, after);
  const [old, now] = [before.slice(start), after.slice(start)];
  const end = commonEnd(old, now);
  return [
    ...run('same', before.slice(0, start)),
    ...replaced(old.slice(0, old.length - end), now.slice(0, now.length - end)),
    ...run('same', old.slice(old.length - end)),
  ];
};

/** A removal and the addition beside it, with what stayed after them: the next level looks inside. */
type Hunk = { readonly removed: string; readonly added: string; readonly same: string };

const hunksOf = (before: readonly string[], after: readonly string[]): readonly Hunk[] | null => {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (!changes) return null;
  const hunks: { removed: string; added: string; same: string }[] = [];
  for (const change of changes) {
    const text = change.value.join('');
    const last = hunks.at(-1);
    const open = last && last.same === '' ? last : { removed: '', added: '', same: '' };
    if (open !== last) hunks.push(open);
    if (change.removed) open.removed += text;
    else if (change.added) open.added += text;
    else open.same = text;
  }
  return hunks;
};

const compare = (before: string, after: string, level: number): readonly TextRun[] => {
  if (before === '' || after === '') return replaced(before, after);
  const isTooLong = level === LAST && before.length + after.length > 2 * BY_WORD_UP_TO;
  const split = LEVELS[level] ?? byWord;
  const hunks = isTooLong ? null : hunksOf(split(before), split(after));
  if (!hunks) return level === LAST ? replacedInside(before, after) : compare(before, after, level + 1);
  return hunks.flatMap(({ removed, added, same }) => [
    ...(level === LAST ? replaced(removed, added) : compare(removed, added, level + 1)),
    ...run('same', same),
  ]);
};

/** Adjacent runs of one kind as one. */
const joined = (runs: readonly TextRun[]): readonly TextRun[] => {
  const result: { kind: TextRun['kind']; text: string }[] = [];
  for (const { kind, text } of runs) {
    const last = result.at(-1);
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
};

/**
 * What came and went between two texts, Chinese by word. The runs that stayed and came are `after`, those that stayed
 * and went are `before`, character by character. Texts of hundreds of thousands of characters take less than a second.
 */
export const textRuns = (before: string, after: string): readonly TextRun[] => {
  if (before === after) return run('same', before);
  const isShort = before.length <= BY_WORD_UP_TO && after.length <= BY_WORD_UP_TO;
  return joined(compare(before, after, isShort ? LAST : 0));
};
