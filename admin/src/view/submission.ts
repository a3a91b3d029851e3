import type { ChecklistAnswer, Form, Target } from '../../../src/approval';
import type { SubmissionInput } from '../../../src/contracts';
import type { WordId } from '../words';

/** The approval form while the officer fills it in. */
export type Draft = {
  readonly department: string;
  readonly category: string;
  readonly summary: string;
  readonly occurredOn: string;
  /** The instant it comes down again; empty where it stays. */
  readonly onlineUntil: string;
  /** Points answered: in order, or with a note. A point not answered is absent. */
  readonly points: Readonly<Record<number, { readonly ok: boolean; readonly note: string }>>;
  /** Reasons given for findings, by their id. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly companion: Target | null;
  /** Whether what the rules ask to be promised has been ticked; anew each time. */
  readonly promised: boolean;
};

/** Where the browser keeps what is typed of a document's form; `round` is `first` until one came back. */
export const typedPlace = ({ uid, documentId, locale }: Target, round = 'first'): string =>
  `document/${uid}/${documentId}/${locale ?? ''}/${round}`;

type Start = {
  readonly departments: readonly { readonly key: string }[];
  readonly today: string;
  readonly summary: string;
  readonly previous: Form | null;
  /** The category this officer chose last, where it still is one. */
  readonly lastCategory?: string;
};

/** A first draft: what was submitted last time, or what can be known; the nine points are answered anew each time. */
export const startDraft = ({ departments, today, summary, previous, lastCategory }: Start): Draft => ({
  department: previous?.submission.department.key ?? departments[0]?.key ?? '',
  category: previous?.submission.category ?? lastCategory ?? '',
  summary: previous?.submission.summary ?? summary,
  occurredOn: previous?.submission.occurredOn ?? today,
  onlineUntil: previous?.submission.onlineUntil ?? '',
  points: {},
  reasons: Object.fromEntries(
    (previous?.submission.answers ?? []).map(({ finding, reason }) => [finding, reason])
  ),
  companion: previous?.submission.companion ?? null,
  promised: false,
});

/**
 * The form as it stands: what can be known, and over it what the officer typed. So the summary follows that of the item until somebody
 * edits it here. A department the officer has left since is not kept.
 */
export const draftOf = (start: Start, typed: Partial<Draft>): Draft => {
  const draft = { ...startDraft(start), ...typed };
  const isTheirs = start.departments.some(({ key }) => key === draft.department);
  return isTheirs ? draft : { ...draft, department: start.departments[0]?.key ?? '' };
};

/** A point answered with a note, which no tap for all the others may undo. */
export const isNoted = (points: Draft['points'], point: number): boolean =>
  points[point]?.ok === false && points[point].note.trim() !== '';

/** 均已核对无问题: every point in order, but for those with a note of their own. */
export const allInOrder = (all: readonly number[], points: Draft['points'] = {}): Draft['points'] =>
  Object.fromEntries(
    all.map((point) => [point, (isNoted(points, point) && points[point]) || { ok: true, note: '' }])
  );

const checklistOf = ({ points }: Draft): readonly ChecklistAnswer[] =>
  Object.entries(points).map(([point, { ok, note }]) => ({
    point: Number(point),
    ok,
    // A note is asked for, and seen, only beside a point that is not in order.
    ...(!ok && note.trim() ? { note: note.trim() } : {}),
  }));

/** The draft as the server takes it. */
export const inputOf = (draft: Draft): SubmissionInput => ({
  department: draft.department,
  category: draft.category,
  summary: draft.summary.trim(),
  occurredOn: draft.occurredOn,
  checklist: checklistOf(draft),
  answers: Object.entries(draft.reasons)
    .filter(([, reason]) => reason.trim())
    .map(([finding, reason]) => ({ finding, reason: reason.trim() })),
  companion: draft.companion,
  onlineUntil: draft.onlineUntil || null,
  ...(draft.promised ? { promised: true } : {}),
});

/** The draft as far as it goes, for a check: what is empty is left out. */
export const partOf = (draft: Draft): Partial<SubmissionInput> =>
  Object.fromEntries(
    Object.entries(inputOf(draft)).filter(([, value]) => value !== '')
  ) as Partial<SubmissionInput>;

/** What the officer has not filled in yet, as words; the server looks at everything else. */
export const gapsOf = (
  draft: Draft,
  points: readonly number[],
  {
    needsCompanion,
    needsPromise = false,
  }: { readonly needsCompanion: boolean; readonly needsPromise?: boolean }
): readonly WordId[] => {
  const gaps: WordId[] = [];
  if (!draft.department) gaps.push('gap.department');
  if (!draft.category) gaps.push('gap.category');
  if (!draft.summary.trim()) gaps.push('gap.summary');
  if (!draft.occurredOn) gaps.push('gap.occurred');
  if (points.some((point) => !draft.points[point])) gaps.push('gap.checklist');
  if (Object.values(draft.points).some(({ ok, note }) => !ok && !note.trim())) gaps.push('gap.note');
  if (needsCompanion && !draft.companion) gaps.push('gap.companion');
  if (needsPromise && !draft.promised) gaps.push('gap.promise');
  return gaps;
};
