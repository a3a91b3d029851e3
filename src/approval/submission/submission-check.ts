import { isCivilDate } from '../../calendar';
import type { DecisionContext, HandedIn, PairRole, ScreeningVerdict } from '../form/command';
import { firstOf, no, type Objection } from '../form/outcome';
import { objectionToOnlineUntil } from './online-until';
import { objectionToBlocked, unanswered } from './findings';
import type { ChecklistAnswer, FindingAnswer, Target } from '../form/form';
import type { Category, Question, Route } from '../form/route';
import type { ApprovalSettings } from '../form/settings';
import { isBlank, LIMITS } from '../../text';
import { objectionToText } from '../form/text';

const firstText = (texts: readonly string[], field: 'note' | 'answer'): Objection =>
  firstOf(...texts.map((text) => () => objectionToText(text, { field })));

/** The points, nine by Art. 9, are answered once each, and what is not in order is explained (Art. 9). */
const checklistRefusal = (answers: readonly ChecklistAnswer[], checklist: readonly Question[]): Objection => {
  const times = (point: number) => answers.filter((answer) => answer.point === point).length;
  const open = checklist.filter(({ point }) => times(point) !== 1).map(({ point }) => point);
  const unknown = answers
    .map(({ point }) => point)
    .filter((point) => !checklist.some((known) => known.point === point));
  const wrong = [...open, ...unknown];
  if (wrong.length > 0) return no('approval.checklist-incomplete', { points: wrong.join('、') });
  const silent = answers.filter(({ ok, note }) => !ok && isBlank(note ?? '')).map(({ point }) => point);
  if (silent.length > 0) return no('approval.checklist-note', { points: silent.join('、') });
  return firstText(
    answers.map(({ note }) => note ?? ''),
    'note'
  );
};

/** Who hands in promises what the rules ask, in their words of today: an earlier promise is not this one. */
const objectionToPromise = ({ promise }: HandedIn, { promise: asked }: ApprovalSettings): Objection =>
  !asked || (promise?.zh === asked.zh && promise.en === asked.en) ? null : no('approval.promise-missing');

const dateRefusal = (date: string, today: string): Objection => {
  if (!isCivilDate(date)) return no('approval.date-unclear', { date: date.slice(0, 32) });
  return date > today ? no('approval.date-ahead', { date }) : null;
};

const findingsRefusal = (
  findings: readonly ScreeningVerdict[],
  { answers, isRoutine }: { readonly answers: readonly FindingAnswer[]; readonly isRoutine: boolean }
): Objection => {
  const count = unanswered(findings, { answers, isRoutine }).length;
  return count > 0 ? no('approval.unanswered', { count }) : null;
};

const isSameTarget = (a: Target, b: Target): boolean =>
  a.uid === b.uid && a.documentId === b.documentId && a.locale === b.locale;

type Pair = {
  readonly companion: Target | null;
  readonly target: Target;
  /** What the companion is by its own form; null where none says so yet. */
  readonly role?: PairRole | null;
};

/** A policy document names the interpretation it is published with (Art. 8(一)). */
export const objectionToCompanion = (category: Category, { companion, target, role }: Pair): Objection => {
  if (category.companion !== 'policy') return null;
  if (!companion) return no('approval.companion-needed');
  if (isSameTarget(companion, target)) return no('approval.companion-itself');
  return !role || role === 'interpretation' ? null : no('approval.companion-not-interpretation');
};

/** What is missing from a submission (Annex 2; Art. 7, 8, 9). Being late is recorded, never refused (Art. 8(二)). */
export const objectionToSubmission = (
  submission: HandedIn,
  {
    category,
    route,
    target,
    findings,
    context,
    role,
  }: {
    readonly category: Category;
    readonly route: Route;
    readonly target: Target;
    readonly findings: readonly ScreeningVerdict[];
    readonly context: DecisionContext;
    readonly role?: PairRole | null;
  }
): Objection =>
  firstOf(
    () =>
      objectionToText(submission.title, {
        field: 'title',
        limit: LIMITS.name,
        missing: 'approval.title-missing',
      }),
    () => objectionToText(submission.summary, { field: 'summary', missing: 'approval.summary-missing' }),
    () => dateRefusal(submission.occurredOn, context.today),
    () => objectionToOnlineUntil(submission, context),
    () => checklistRefusal(submission.checklist, context.settings.checklist),
    () => objectionToPromise(submission, context.settings),
    () => objectionToCompanion(category, { companion: submission.companion, target, role }),
    () =>
      firstText(
        submission.answers.map(({ reason }) => reason),
        'answer'
      ),
    () => objectionToBlocked(findings),
    () =>
      findingsRefusal(findings, {
        answers: submission.answers,
        isRoutine: route.key === context.settings.order[0],
      })
  );
