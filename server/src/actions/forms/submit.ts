import { decide } from '../../../../src/approval';
import type { Command, Form, Target } from '../../../../src/approval';
import type { SubmitRequest } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { commit } from '../../desk/commit';
import { assembleSubmission, companionRole } from '../../desk/assemble-submission';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { governedTarget } from '../../desk/governed-target';
import { isUnchanged, readDraft } from '../../desk/read-draft';
import type { DraftReading } from '../../desk/read-draft';
import { takeNumber } from '../../desk/take-number';
import { isRepetition } from '../../../../src/approval/verbs/repetition';
import { onceMoreOnDuplicate } from '../once-more';
import { isElsewhere } from '../../../../src/approval/form/may-see';

type Submitting = {
  readonly desk: DeskContext;
  readonly input: SubmitRequest;
  readonly by: By;
  readonly target: Target;
  readonly reading: DraftReading;
};
type SubmitCommand = Extract<Command, { verb: 'submit' }>;

const commandOf = async (given: Submitting, situation: Situation): Promise<Result<SubmitCommand>> => {
  const { desk, input, target, reading } = given;
  const submission = await assembleSubmission({ desk, input, reading, situation });
  if (!submission.ok) return submission;
  const lastEditor = await desk.store.documents.lastEditor(target);
  return accept({
    verb: 'submit',
    number: '',
    target,
    submission: submission.value,
    companionRole: await companionRole(desk, submission.value),
    lastEditor,
    findings: reading.verdicts,
  });
};

/** The same person's submission of the same content, come twice. */
const isSecondPress = async ({ desk, by }: Submitting, open: Form, command: Command): Promise<boolean> => {
  const since = (await desk.store.forms.events(open.number)).map(({ event }) => event);
  return isRepetition({ command, actor: by.actor, since });
};

const submitLocked = async (given: Submitting): Promise<Result<Form>> => {
  const { desk, by, target, reading } = given;
  // Not locked: a lock on a row that is not there blocks its neighbours on MySQL. The unique key decides between two.
  const open = await desk.store.forms.findOpen(target);
  const situation = await situationOf(desk, by);
  if (isElsewhere(open, situation.actor)) return refuse('form.open-elsewhere');
  const command = await commandOf(given, situation);
  if (!command.ok) return command;
  if (open && (await isSecondPress(given, open, command.value))) return accept(open);
  // Decided once without a number: a refused submission takes none, so that a year has no gaps.
  const trial = decide(open, command.value, situation);
  if (!trial.ok) return trial;
  if (!(await isUnchanged(desk, target, reading.digest))) return refuse('form.draft-moving');
  const number = await takeNumber(desk, situation);
  const decided = decide(null, { ...command.value, number }, situation);
  if (!decided.ok) return decided;
  await desk.store.documents.keepSnapshot(reading.draft);
  // Signers are shown what changes; of content from before the desk there is no other copy.
  const online = await desk.store.documents.read(target, 'published');
  if (online) await desk.store.documents.keepSnapshot(online);
  return accept(await commit(desk, null, decided.value));
};

/** Hands a draft in for review: one form a document and locale, numbered without gaps. */
export const createSubmit =
  (desk: DeskContext) =>
  async (input: SubmitRequest, by: By): Promise<Result<Form>> => {
    const target = governedTarget(desk, input.target);
    if (!target.ok) return target;
    const reading = await readDraft(desk, target.value, input.summary);
    if (!reading) return refuse('form.document-missing');
    const given = { desk, input, by, target: target.value, reading };
    return onceMoreOnDuplicate(() => desk.store.transaction(() => submitLocked(given)));
  };
