import type { FormEvent, LoggedEvent } from '../../../src/approval';
import type { WordId } from '../words';

/** One line of a form's history: what happened as a word, with what was said. */
export type Moment = {
  readonly sequence: number;
  readonly word: WordId;
  readonly by: string | null;
  readonly standingInFor: string | null;
  readonly at: string;
  readonly said: string | null;
  /** A stage the line names. */
  readonly stage: string | null;
  readonly values: Readonly<Record<string, string>>;
};

/** What the person said with it, whichever field the event keeps it in. */
const saidIn = (event: FormEvent): string | null => {
  switch (event.type) {
    case 'signed':
    case 'returned':
    case 'rejected':
      return event.signature.opinion || null;
    case 'recalled':
    case 'raised':
    case 'reassigned':
    case 'co-signer-added':
    case 'unscheduled':
    case 'withdrawn':
    case 'rescheduled-deadline':
      return event.reason || null;
    case 'commented':
      return event.text;
    default:
      return null;
  }
};

const stageIn = (event: FormEvent): string | null => {
  switch (event.type) {
    case 'signed':
    case 'returned':
    case 'rejected':
      return event.signature.stage;
    case 'amended':
      return event.amendment.stage;
    case 'reassigned':
    case 'reminded':
      return event.stage;
    default:
      return null;
  }
};

const valuesIn = (event: FormEvent): Moment['values'] => {
  switch (event.type) {
    case 'reassigned':
    case 'co-signer-added':
      return { to: event.to.name };
    case 'attached':
      return { file: event.paperForm.name };
    case 'scheduled':
      return { instant: event.for };
    case 'rescheduled-deadline':
      return { date: event.stageDueOn ?? event.dueOn ?? '—' };
    case 'published':
    case 'withdrawn':
      return { entry: String(event.entry) };
    case 'raised':
      return { category: event.category };
    default:
      return {};
  }
};

const standIn = (event: FormEvent): string | null => {
  if (event.standingInFor) return event.standingInFor.name;
  return 'signature' in event ? (event.signature.standingInFor?.name ?? null) : null;
};

/** A form's history, newest first. */
export const momentsOf = (events: readonly LoggedEvent[]): readonly Moment[] =>
  events
    .map(({ sequence, event }) => ({
      sequence,
      word: `event.${event.type}` as const,
      by: event.by?.name ?? null,
      standingInFor: standIn(event),
      at: event.at,
      said: saidIn(event),
      stage: stageIn(event),
      values: valuesIn(event),
    }))
    .reverse();
