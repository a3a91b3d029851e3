const HAN = /\p{Script=Han}/u;
const CLAUSE = /[^\p{Script=Han}]/u;
const REACH = 24;

/**
 * Whether a hit is a word of its own, or made of the end of one word and the start of the next: 上访 in 晚上|访问. Only a hit both of
 * whose ends lie inside words is none, and only where those words are no part of it: dictionaries err, and a term missed is worse
 * than one asked about.
 */
export const isOwnWord = (text: string): ((begin: number, end: number) => boolean) => {
  let segmenter: Intl.Segmenter | null = null;
  return (begin, end) => {
    // A word that does not go on over an end needs no dictionary.
    if (!HAN.test(text[begin - 1] ?? '') || !HAN.test(text[end] ?? '')) return true;
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    let from = begin;
    while (from > 0 && begin - from < REACH && !CLAUSE.test(text[from - 1]!)) from -= 1;
    let until = end;
    while (until < text.length && until - end < REACH && !CLAUSE.test(text[until]!)) until += 1;
    let [startsInside, endsInside] = [false, false];
    for (const { index, segment } of segmenter.segment(text.slice(from, until))) {
      const start = from + index;
      const stop = start + segment.length;
      if (start < begin && begin < stop && stop < end) startsInside = true;
      if (begin < start && start < end && end < stop) endsInside = true;
    }
    return !(startsInside && endsInside);
  };
};
