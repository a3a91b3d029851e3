import type { FormEvent } from '../form/event';
import type { PersonRef } from '../form/person';

/** A return, rejection, recall or remark as it is read before anything else: who, when, from which stage and to which (null: the officer). */
export type WordAtTop = {
  readonly kind: 'returned' | 'rejected' | 'recalled' | 'commented';
  readonly by: PersonRef | null;
  readonly standingInFor?: PersonRef;
  readonly at: string;
  readonly text: string;
  readonly stage: string | null;
  readonly to: string | null;
};

/** Whoever comes after these begins anew: what was said before was acted upon, or has no one left to act upon it. */
const CLOSES: readonly FormEvent['type'][] = ['submitted', 'resubmitted', 'published', 'withdrawn'];

const wordOf = (event: FormEvent): WordAtTop | null => {
  const said = {
    by: event.by,
    at: event.at,
    ...(event.standingInFor ? { standingInFor: event.standingInFor } : {}),
  };
  switch (event.type) {
    case 'returned':
      return {
        kind: 'returned',
        ...said,
        text: event.signature.opinion,
        stage: event.signature.stage,
        to: event.to,
      };
    case 'rejected':
      return {
        kind: 'rejected',
        ...said,
        text: event.signature.opinion,
        stage: event.signature.stage,
        to: null,
      };
    case 'recalled':
      return { kind: 'recalled', ...said, text: event.reason, stage: null, to: null };
    case 'commented':
      return { kind: 'commented', ...said, text: event.text, stage: null, to: null };
    default:
      return null;
  }
};

/** A return to an earlier stage has been answered once that stage has signed again. */
const isAnswered = (word: WordAtTop, later: readonly FormEvent[]): boolean =>
  word.kind === 'returned' &&
  word.to !== null &&
  later.some((event) => event.type === 'signed' && event.signature.stage === word.to);

/** What was said since the form was last submitted and waits to be acted upon, the newest first. */
export const wordsAtTop = (events: readonly FormEvent[]): readonly WordAtTop[] => {
  const from = events.findLastIndex(({ type }) => CLOSES.includes(type));
  const since = events.slice(from + 1);
  return since
    .map((event, place) => ({ word: wordOf(event), later: since.slice(place + 1) }))
    .flatMap(({ word, later }) => (word && word.text.trim() !== '' && !isAnswered(word, later) ? [word] : []))
    .reverse();
};
