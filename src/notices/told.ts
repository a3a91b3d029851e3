import { evolve, signersOf } from '../approval';
import type { DecisionContext, Form, FormEvent, FormEventType } from '../approval';
import { mayDo, type Power } from '../rules';
import type { NoticeKind, ToldPerson } from './notice';
import { NOTICE_KINDS } from './notice';

type Organization = Pick<DecisionContext, 'holders' | 'settings'>;
type Change = {
  readonly before: Form | null;
  readonly event: FormEvent;
  readonly after: Form;
  readonly organization: Organization;
};

/** Events nobody is told of: a scan was added, a deadline moved with the calendar, the officer took the form back. */
const QUIET: readonly FormEventType[] = ['attached', 'rescheduled-deadline', 'recalled'];

/** Whether anybody may be told of these; if not, nobody needs to look up who holds what. */
export const tellsAnybody = (events: readonly FormEvent[]): boolean =>
  events.some(({ type }) => !QUIET.includes(type));

const to = (kind: NoticeKind, people: readonly { readonly id: number }[]): readonly ToldPerson[] =>
  people.map(({ id }) => ({ person: id, kind }));

const signers = ({ after, organization }: Change) =>
  signersOf(after, { ...organization, actor: null, at: '', today: '', deadline: () => null });

/** Who may do it by a position they hold: of the form's department, or of the organization. */
const holdersOf = (power: Power, { after, organization }: Change) =>
  organization.holders
    .filter(
      ({ position, department }) =>
        mayDo(position, power, organization.settings) &&
        (department ?? after.submission.department.key) === after.submission.department.key
    )
    .map(({ person }) => person);

/** What was returned is picked up by whoever of the department's officers is there (Art. 8(二)). */
const officers = (change: Change) => [change.after.submittedBy, ...holdersOf('follow', change)];

const submitter = ({ after }: Change) => [after.submittedBy];

/** A form that came to a stage waits for those who can sign it; one that stays there is no news. */
const atNewStage = (change: Change): readonly ToldPerson[] => {
  const { before, after } = change;
  return after.stage !== null && before?.stage !== after.stage ? to('to-sign', signers(change)) : [];
};

type Tell = (change: Change) => readonly ToldPerson[];

const nobody: Tell = () => [];

const ofType: Readonly<Record<FormEventType, Tell>> = {
  submitted: atNewStage,
  resubmitted: atNewStage,
  signed: atNewStage,
  raised: atNewStage,
  approved: (change) => [...to('ready', holdersOf('publish', change)), ...to('approved', submitter(change))],
  returned: (change) => (change.after.stage === null ? to('returned', officers(change)) : atNewStage(change)),
  rejected: (change) => to('rejected', submitter(change)),
  recalled: nobody,
  amended: (change) => to('amended', submitter(change)),
  reassigned: ({ event }) => (event.type === 'reassigned' ? to('reassigned', [event.to]) : []),
  'co-signer-added': ({ event }) => (event.type === 'co-signer-added' ? to('co-sign', [event.to]) : []),
  reminded: (change) =>
    change.event.by === null
      ? [...to('overdue', signers(change)), ...to('overdue', submitter(change))]
      : to('reminded', signers(change)),
  commented: (change) => [...to('commented', submitter(change)), ...to('commented', signers(change))],
  attached: nobody,
  scheduled: (change) => to('scheduled', submitter(change)),
  // A time that passed without publication: the office sets another, or finds out why.
  unscheduled: (change) =>
    change.event.by === null
      ? to('not-published', [...holdersOf('publish', change), ...submitter(change)])
      : to('not-published', submitter(change)),
  'rescheduled-deadline': nobody,
  voided: (change) => to('void', submitter(change)),
  published: (change) => to('published', submitter(change)),
  withdrawn: (change) => to('withdrawn', submitter(change)),
};

/** Each person once, by the weightiest of what they would be told; never who did it. */
const onceEach = (told: readonly ToldPerson[], doer: number | null): readonly ToldPerson[] => {
  const byWeight = [...told].sort((a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind));
  const first = new Map<number, ToldPerson>();
  for (const one of byWeight) if (one.person !== doer && !first.has(one.person)) first.set(one.person, one);
  return [...first.values()];
};

/** Who is told of which of a form's new events, by the event's number in the form's log. */
export const toldOf = (
  form: Form | null,
  events: readonly FormEvent[],
  organization: Organization
): readonly (ToldPerson & { readonly sequence: number; readonly at: string })[] => {
  let before = form;
  return events.flatMap((event) => {
    const after = evolve(before, event);
    const told = onceEach(ofType[event.type]({ before, event, after, organization }), event.by?.id ?? null);
    before = after;
    return told.map((one) => ({ ...one, sequence: after.version, at: event.at }));
  });
};

/** Whether what was asked of the signers of a form's stage is settled by these events: it left the stage, or the desk. */
export const isSettled = (before: Form | null, after: Form): boolean =>
  before !== null && before.stage !== null && before.stage !== after.stage;
