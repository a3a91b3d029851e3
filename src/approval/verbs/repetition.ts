import type { Command, FormEvent } from '..';

/** Did this event come from the same command? Opinions are not compared: a retry is the same act however it is worded. */
const isEffectOf = (command: Command, event: FormEvent): boolean => {
  switch (command.verb) {
    case 'submit':
      return event.type === 'submitted' && event.submission.digest === command.submission.digest;
    case 'resubmit':
      return event.type === 'resubmitted' && event.submission.digest === command.submission.digest;
    case 'agree':
      return event.type === 'signed' && event.signature.digest === command.digest;
    case 'return':
      return event.type === 'returned' && event.to === command.to;
    case 'reject':
      return event.type === 'rejected';
    case 'recall':
      return event.type === 'recalled';
    case 'raise':
      return event.type === 'raised' && event.category === command.category;
    case 'reassign':
      return event.type === 'reassigned' && event.stage === command.stage && event.to.id === command.to.id;
    case 'remind':
      return event.type === 'reminded';
    case 'comment':
      return event.type === 'commented' && event.text === command.text.trim();
    case 'attach':
      return event.type === 'attached' && event.paperForm.hash === command.paperForm.hash;
    case 'schedule':
      return event.type === 'scheduled' && event.for === command.for;
    case 'unschedule':
      return event.type === 'unscheduled';
    case 'publish':
      return event.type === 'published';
    case 'withdraw':
      return event.type === 'withdrawn';
    case 'amend':
      return event.type === 'amended' && event.amendment.to === command.digest;
  }
};

/** Verbs that add to the record and change no state: they need not have seen the latest. */
export const isAddition = ({ verb }: Command): boolean => verb === 'comment' || verb === 'attach';

/**
 * Is the command the one this person gave a moment ago, come twice: a double click, or a retry after a lost answer?
 * True when all that happened since the version the caller knew is that one act; an addition counts whatever else did.
 */
export const isRepetition = (given: {
  readonly command: Command;
  readonly actor: number;
  readonly since: readonly FormEvent[];
}): boolean => {
  const { command, actor, since } = given;
  const isThisAct = (event: FormEvent): boolean => event.by?.id === actor && isEffectOf(command, event);
  if (isAddition(command)) return since.some(isThisAct);
  const [first, ...rest] = since;
  if (!first || !isThisAct(first)) return false;
  return rest.every((event) => event.by?.id === actor && event.at === first.at);
};
