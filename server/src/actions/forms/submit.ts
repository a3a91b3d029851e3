import { acceptSubmission } from '../../../../src/approval';
import type { Form, Submitting, Target } from '../../../../src/approval';
import type { SubmitRequest } from '../../../../src/contracts';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { commit } from '../../desk/commit';
import { assembleSubmission, companionRole } from '../../desk/assemble-submission';
import { situationOf } from '../../desk/situation';
import type { Situation } from '../../desk/situation';
import type { By, DeskContext } from '../../desk/desk';
import { isDraftElsewhere } from '../../desk/hidden-drafts';
import { governedTarget } from '../../desk/governed-target';
import { readScreenedDraft, withScreening } from '../../desk/read-draft';
import type { DraftReading } from '../../desk/read-draft';
import { takeNumber } from '../../desk/take-number';
import { isRepetition } from '../../../../src/approval/verbs/repetition';
import { onceMoreOnDuplicate } from '../../store/tables/transaction';
import { isElsewhere } from '../../../../src/approval/form/may-see';

type Given = {
  readonly desk: DeskContext;
  readonly input: SubmitRequest;
  readonly by: By;
  readonly target: Target;
};

const commandOf = async (
  { desk, input, target }: Given,
  reading: DraftReading,
  situation: Situation
): Promise<Result<Submitting>> => {
  const submission = await assembleSubmission({ desk, input, reading, situation });
  if (!submission.ok) return submission;
  return accept({
    target,
    submission: submission.value,
    companionRole: await companionRole(desk, submission.value),
    lastEditor: await desk.store.documents.lastEditor(target),
    findings: reading.verdicts,
  });
};

/** The same person's submission of the same content, come twice. */
const isSecondPress = async (
  { desk, by }: Given,
  open: Form,
  { submission }: Submitting
): Promise<boolean> => {
  const since = (await desk.store.forms.events(open.number)).map(({ event }) => event);
  return isRepetition({ press: { verb: 'submit', submission }, actor: by.actor, since });
};

const submitLocked = async (given: Given): Promise<Result<Form>> => {
  const { desk, by, target, input } = given;
  // Not locked: a lock on a row that is not there blocks its neighbours on MySQL. The unique key decides between two.
  const open = await desk.store.forms.findOpen(target);
  const situation = await situationOf(desk, by);
  if (isElsewhere(open, situation.actor)) return refuse('form.open-elsewhere');
  if (!open && (await isDraftElsewhere(desk, target, situation))) return refuse('gate.draft-elsewhere');
  const reading = await readScreenedDraft(desk, target, input.summary);
  if (!reading) return refuse('form.document-missing');
  const command = await commandOf(given, reading, situation);
  if (!command.ok) return command;
  if (open && (await isSecondPress(given, open, command.value))) return accept(open);
  const accepted = acceptSubmission(open, { command: command.value, context: situation });
  if (!accepted.ok) return accepted;
  const number = await takeNumber(desk, situation);
  await desk.store.documents.keepSnapshot(reading.draft);
  // Signers are shown what changes; of content from before the desk there is no other copy.
  const online = await desk.store.documents.read(target, 'published');
  if (online) await desk.store.documents.keepSnapshot(online);
  return accept(await commit(desk, null, accepted.value(number)));
};

/** Hands a draft in for review: one form a document and locale, numbered without gaps. */
export const createSubmit =
  (desk: DeskContext) =>
  async (input: SubmitRequest, by: By): Promise<Result<Form>> => {
    const target = governedTarget(desk, input.target);
    if (!target.ok) return target;
    const given = { desk, input, by, target: target.value };
    return onceMoreOnDuplicate(() =>
      withScreening(desk, () => desk.store.atOneHead(() => submitLocked(given)))
    );
  };
