import type { CommandOf, HandedIn, Verb } from '../form/command';
import type { FormEvent } from '../form/event';

/** A button pressed: the verb, and as much of what was said as tells two presses of one act from two acts. */
export type Press =
  | CommandOf<Exclude<Verb, 'submit' | 'resubmit' | 'publish' | 'withdraw'>>
  | { readonly verb: 'submit' | 'resubmit'; readonly submission: Pick<HandedIn, 'digest'> }
  | { readonly verb: 'publish' | 'withdraw' };

/** Did this event come from the same press? Opinions are not compared: a retry is the same act however it is worded. */
const isEffectOf = (press: Press, event: FormEvent): boolean => {
  switch (press.verb) {
    case 'submit':
      return event.type === 'submitted' && event.submission.digest === press.submission.digest;
    case 'resubmit':
      return event.type === 'resubmitted' && event.submission.digest === press.submission.digest;
    case 'agree':
      return event.type === 'signed' && event.signature.digest === press.digest;
    case 'return':
      return event.type === 'returned' && event.to === press.to;
    case 'reject':
      return event.type === 'rejected';
    case 'recall':
      return event.type === 'recalled';
    case 'raise':
      return event.type === 'raised' && event.category === press.category;
    case 'reassign':
      return event.type === 'reassigned' && event.stage === press.stage && event.to.id === press.to.id;
    case 'cosign':
      return event.type === 'co-signer-added' && event.to.id === press.to.id;
    case 'remind':
      return event.type === 'reminded';
    case 'comment':
      return event.type === 'commented' && event.text === press.text.trim();
    case 'attach':
      return event.type === 'attached' && event.paperForm.hash === press.paperForm.hash;
    case 'schedule':
      return event.type === 'scheduled' && event.for === press.for;
    case 'unschedule':
      return event.type === 'unscheduled';
    case 'publish':
      return event.type === 'published';
    case 'withdraw':
      return event.type === 'withdrawn';
    case 'amend':
      return event.type === 'amended' && event.amendment.to === press.digest;
  }
};

/** Verbs that add to the record and change no state: they need not have seen the latest. */
export const isAddition = ({ verb }: Pick<Press, 'verb'>): boolean => verb === 'comment' || verb === 'attach';

/**
 * Is the press the one this person made a moment ago, come twice: a double click, or a retry after a lost answer?
 * True when all that happened since the version the caller knew is that one act; an addition counts whatever else did.
 */
export const isRepetition = (given: {
  readonly press: Press;
  readonly actor: number;
  readonly since: readonly FormEvent[];
}): boolean => {
  const { press, actor, since } = given;
  const isThisAct = (event: FormEvent): boolean => event.by?.id === actor && isEffectOf(press, event);
  if (isAddition(press)) return since.some(isThisAct);
  const [first, ...rest] = since;
  if (!first || !isThisAct(first)) return false;
  return rest.every((event) => event.by?.id === actor && event.at === first.at);
};
