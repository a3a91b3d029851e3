import { decide, factsOf, routeTaken, stagePlan } from '../../../../src/approval';
import type { Form, PersonRef } from '../../../../src/approval';
import type { CheckRequest, CheckResponse } from '../../../../src/contracts';
import { civilDate, isLate } from '../../../../src/calendar';
import { missingContent, modelOf } from '../../../../src/content';
import { accept, refuse } from '../../../../src/result';
import type { Refusal, Result } from '../../../../src/result';
import type { Finding } from '../../../../src/screening';
import { assembleSubmission, companionRole, deadlineOf } from '../../desk/assemble-submission';
import type { By, DeskContext } from '../../desk/desk';
import { isDraftElsewhere } from '../../desk/hidden-drafts';
import { governedTarget } from '../../desk/governed-target';
import { readDraft } from '../../desk/read-draft';
import type { DraftReading } from '../../desk/read-draft';
import { isElsewhere } from '../../../../src/approval/form/may-see';
import { situationOfPerson } from '../../desk/situation';
import type { PersonSituation } from '../../desk/situation';

const REQUIRED = ['department', 'category', 'summary', 'occurredOn', 'checklist'] as const;

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined;

const missingOf = (input: CheckRequest, { settings }: PersonSituation): readonly string[] => {
  const missing: string[] = REQUIRED.filter((name) => !isFilled(input[name]));
  const category = settings.categories.find(({ key }) => key === input.category);
  return category?.companion === 'policy' && !input.companion ? [...missing, 'companion'] : missing;
};

type Checked = {
  readonly desk: DeskContext;
  readonly input: CheckRequest;
  readonly reading: DraftReading;
  readonly asking: PersonSituation;
  readonly open: Form | null;
  /** Whoever saved the draft last. */
  readonly lastEditor: PersonRef | null;
  /** The civil date of the first submission: today's, or that of the form that would be handed in again. */
  readonly submittedOn: string;
};

const isBack = (form: Form | null): form is Form => form?.state === 'returned' || form?.state === 'recalled';

/** What a panel that was not filled in yet leaves out. */
const UNFILLED = {
  department: '',
  category: '',
  summary: '',
  occurredOn: '',
  checklist: [],
  answers: [],
  companion: null,
  promised: false,
  onlineUntil: null,
};

/** What submitting now would be answered; null where it would go through. */
const refusalOf = async ({
  desk,
  input,
  reading,
  asking,
  open,
  lastEditor,
  submittedOn,
}: Checked): Promise<Refusal | null> => {
  const filled = { ...UNFILLED, ...input };
  const submission = await assembleSubmission({ desk, input: filled, reading, situation: asking });
  if (!submission.ok) return submission.refusal;
  const role = await companionRole(desk, submission.value);
  if (isElsewhere(open, asking.actor)) return refuse('form.open-elsewhere').refusal;
  const findings = reading.verdicts;
  const decided = decide(
    open,
    isBack(open)
      ? {
          verb: 'resubmit',
          submission: submission.value,
          companionRole: role,
          firstSubmittedOn: submittedOn,
          lastEditor,
          findings,
        }
      : {
          verb: 'submit',
          number: '',
          target: input.target,
          submission: submission.value,
          companionRole: role,
          lastEditor,
          findings,
        },
    asking
  );
  return decided.ok ? null : decided.refusal;
};

const stagesOf = ({ input, reading, asking, lastEditor }: Checked): CheckResponse['stages'] => {
  const category = asking.settings.categories.find(({ key }) => key === input.category);
  if (!category || !input.department) return [];
  const facts = factsOf(
    { checklist: input.checklist ?? [], channel: reading.channel },
    { target: input.target, category: category.key }
  );
  const route = routeTaken(facts, asking.settings);
  if (!route) return [];
  return stagePlan({
    route,
    department: input.department,
    submitter: asking.actor,
    lastEditor,
    context: asking,
  });
};

/** What was found is shown word for word to those who may see the document's form; others learn only that there is something. */
const readableFindings = async ({ desk, input, reading, asking }: Checked): Promise<readonly Finding[]> => {
  const latest = await desk.store.forms.findLatest(input.target);
  if (!isElsewhere(latest, asking.actor)) return reading.findings;
  return reading.findings.map((finding) => ({ ...finding, excerpt: '', masked: null }));
};

/** What a submission would meet, before it is made: what is missing, what screening sees, the deadline, who would sign. Nothing is saved. */
export const createCheckSubmission =
  (desk: DeskContext) =>
  async (given: CheckRequest, by: By): Promise<Result<CheckResponse>> => {
    const target = governedTarget(desk, given.target);
    if (!target.ok) return target;
    const input = { ...given, target: target.value };
    const asking = await situationOfPerson(desk, by);
    if (!asking.ok) return asking;
    const reading = await readDraft(desk, input.target, input.summary ?? '');
    if (!reading) return refuse('form.document-missing');
    const open = await desk.store.forms.findOpen(input.target);
    if (!open && (await isDraftElsewhere(desk, input.target, asking.value)))
      return refuse('gate.draft-elsewhere');
    const submittedOn =
      isBack(open) && !isElsewhere(open, asking.value.actor)
        ? civilDate(open.firstSubmittedAt, desk.configuration.timeZone)
        : asking.value.today;
    const lastEditor = await desk.store.documents.lastEditor(input.target);
    const checked = { desk, input, reading, asking: asking.value, open, lastEditor, submittedOn };
    const due = deadlineOf(input.occurredOn ?? '', asking.value);
    const { dueOn, awaits } = due.ok ? due.value : { dueOn: null, awaits: null };
    const missing = missingOf(input, asking.value);
    return accept({
      findings: await readableFindings(checked),
      missing,
      thin: missingContent({
        fields: reading.draft.fields,
        model: modelOf(desk.store.documents.models, input.target.uid),
        body: desk.configuration.governs[input.target.uid]?.body ?? [],
        channel: desk.configuration.governs[input.target.uid]?.channel,
      }),
      dueOn,
      dueAwaits: awaits,
      late: isLate({ submittedOn, dueOn }),
      stages: stagesOf(checked),
      refusal: missing.length > 0 ? null : await refusalOf(checked),
    });
  };
