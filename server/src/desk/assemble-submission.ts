import { instantOf } from '../../../src/approval';
import type { HandedIn, PairRole, Target } from '../../../src/approval';
import { awaitedDeadline, isCivilDate } from '../../../src/calendar';
import type { AwaitedDeadline } from '../../../src/calendar';
import type { SubmissionInput } from '../../../src/contracts';
import { accept, refuse } from '../../../src/result';
import type { Result } from '../../../src/result';
import type { Situation } from './situation';
import type { DeskContext } from './desk';
import { governedTarget } from './governed-target';
import { roleOfDocument } from './pair-role';
import type { DraftReading } from './read-draft';

const companionOf = async (desk: DeskContext, companion: Target | null): Promise<Result<Target | null>> => {
  if (!companion) return accept(null);
  const target = governedTarget(desk, companion);
  if (!target.ok) return target;
  const document = await desk.store.documents.read(target.value, 'draft');
  return document ? target : refuse('form.companion-missing');
};

/** What the companion’s own form says it is, for the rule that a policy names an interpretation. */
export const companionRole = (
  desk: DeskContext,
  { companion }: Pick<HandedIn, 'companion'>
): Promise<PairRole | null> => (companion ? roleOfDocument(desk, companion) : Promise.resolve(null));

/**
 * The last day to submit what was done on a day (Art. 8(二)). None for a day that does not exist or has not come; the rules
 * refuse those in words of their own.
 */
export const deadlineOf = (
  occurredOn: string,
  { today, calendar, settings }: Pick<Situation, 'today' | 'calendar' | 'settings'>
): Result<AwaitedDeadline> =>
  isCivilDate(occurredOn) && occurredOn <= today
    ? awaitedDeadline(occurredOn, calendar, settings.submissionDays)
    : accept({ dueOn: null, awaits: null });

/**
 * Whether any stage asks for the channel. Only then is it kept on the form: otherwise moving an item to another channel
 * would change its form.
 */
const asksForChannel = ({ routes }: Situation['settings']): boolean =>
  Object.values(routes).some(({ stages }) => stages.some(({ when }) => when?.channels));

/** The time to come down as an instant in UTC; what is no time is left as it came, for the rules to refuse. */
const untilOf = ({ onlineUntil }: SubmissionInput): Pick<HandedIn, 'onlineUntil'> =>
  onlineUntil ? { onlineUntil: instantOf(onlineUntil) ?? onlineUntil } : {};

/** What the officer filled in, with what the desk knows: the department's name, the deadline of Art. 8(二), the content's digest. */
export const assembleSubmission = async (given: {
  readonly desk: DeskContext;
  readonly input: SubmissionInput;
  readonly reading: Pick<DraftReading, 'digest' | 'title' | 'channel'>;
  readonly situation: Situation;
}): Promise<Result<HandedIn>> => {
  const { desk, input, reading, situation } = given;
  const companion = await companionOf(desk, input.companion ?? null);
  if (!companion.ok) return companion;
  const departments = await desk.store.organization.departments();
  const name = departments.find(({ key }) => key === input.department)?.name;
  const due = deadlineOf(input.occurredOn, situation);
  if (!due.ok) return due;
  return accept({
    title: reading.title,
    department: { key: input.department, name: name ?? input.department },
    category: input.category,
    summary: input.summary.trim(),
    occurredOn: input.occurredOn,
    dueOn: due.value.dueOn,
    checklist: input.checklist,
    answers: input.answers ?? [],
    digest: reading.digest,
    companion: companion.value,
    ...(input.promised && situation.settings.promise ? { promise: situation.settings.promise } : {}),
    ...untilOf(input),
    ...(asksForChannel(situation.settings) ? { channel: reading.channel } : {}),
  });
};
