import type { Grant, PersonRef } from './person';
import type { Names } from '../../rules';
import type { Route, RouteKey } from './route';

export const FORM_STATES = [
  'in-review',
  'returned',
  'recalled',
  'approved',
  'published',
  'withdrawn',
  'void',
  'rejected',
] as const;
export type FormState = (typeof FORM_STATES)[number];

/** While a form is in one of these states its document can have no second form. */
export const OPEN_STATES: readonly FormState[] = ['in-review', 'returned', 'recalled', 'approved'];

/** One document in one locale; `locale` is null where the type is not localized. */
export type Target = { readonly uid: string; readonly documentId: string; readonly locale: string | null };

/** An answer to one of the nine points (Art. 9): is the point in order, and what needs saying. */
export type ChecklistAnswer = { readonly point: number; readonly ok: boolean; readonly note?: string };

/** A finding the officer or a signer answered for in writing. */
export type FindingAnswer = { readonly finding: string; readonly reason: string };

export type DepartmentRef = { readonly key: string; readonly name: string };

/** What the officer fills in and answers for (Annex 2, Art. 7, Art. 9). Dates are `YYYY-MM-DD` in the organization's time zone. */
export type Submission = {
  readonly title: string;
  readonly department: DepartmentRef;
  readonly category: string;
  readonly summary: string;
  readonly occurredOn: string;
  /** Last working day to submit (Art. 8(二)), null where the calendar does not know the year. */
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly checklist: readonly ChecklistAnswer[];
  readonly answers: readonly FindingAnswer[];
  readonly digest: string;
  readonly companion: Target | null;
  /** The instant it comes down again (下线时间), ISO 8601 UTC: 公示 of seven days. Everybody who signs sees it. */
  readonly onlineUntil?: string;
  /** The channel of the draft, where a condition of a route may ask for it. */
  readonly channel?: string | null;
  /** What was promised by handing in, in the words of that day. */
  readonly promise?: Names;
};

export type Decision = 'agree' | 'return' | 'reject';

/** One signature (审批意见) on a stage. `covers`: keys of later stages it counts for. `implicit`: the submission counted as it. */
export type Signature = {
  readonly stage: string;
  readonly position: string;
  readonly department: string | null;
  readonly person: PersonRef;
  /** Who the signer stood in for; the record names both. */
  readonly standingInFor?: PersonRef;
  readonly delegation?: string;
  /** The change of the settings the signer's seat stands on, where changes were numbered by then. */
  readonly grant?: Grant;
  readonly decision: Decision;
  readonly opinion: string;
  readonly digest: string;
  readonly at: string;
  readonly implicit?: true;
  readonly covers?: readonly string[];
  /** What the signer saw on opening the files no machine could read (Art. 7). */
  readonly looks?: readonly FindingAnswer[];
};

/** A change of the draft by a signer of the stage then current (改稿). */
export type Amendment = {
  readonly person: PersonRef;
  readonly stage: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
};

/** An approval form (审批单): the projection of its events. */
export type Form = {
  readonly number: string;
  readonly target: Target;
  readonly state: FormState;
  /** Number of events so far; the next event is `version + 1`. */
  readonly version: number;
  readonly round: number;
  readonly route: Route;
  /** Version of the rule book the form was submitted under; none in forms from before there was one. */
  readonly rules?: number;
  readonly submission: Submission;
  /** Of the newest round. */
  readonly submittedBy: PersonRef;
  readonly submittedAt: string;
  /** Of the first round: a resubmission is not a second item. */
  readonly firstSubmittedAt: string;
  readonly lastEditor: PersonRef | null;
  /** Everyone who submitted the form or was the last to edit its draft before a submission, in any round: they never sign it. */
  readonly authors: readonly PersonRef[];
  /**
   * Signatures of this round that stand, in order. A return to an earlier stage strikes those from it on, an amendment those
   * of the amender's own and later stages. All are agreements, but for the one that rejected the form.
   */
  readonly signatures: readonly Signature[];
  readonly amendments: readonly Amendment[];
  /** Key of the stage awaiting signatures; null unless in review. */
  readonly stage: string | null;
  readonly stageSince: string | null;
  readonly stageDueOn: string | null;
  /** People named to sign a stage in place of a holder who has left, by stage key. */
  readonly reassigned: Readonly<Record<string, PersonRef>>;
  /** The route a signer raised the form to, until one returns it to the officer: a recall does not lower it (Art. 8). */
  readonly raisedTo?: RouteKey;
  /** Digest of the draft as last submitted or amended. */
  readonly digest: string;
  readonly approvedDigest: string | null;
  readonly approvedAt: string | null;
  readonly scheduledFor: string | null;
  readonly publishedAt: string | null;
  readonly publishedDigest: string | null;
  /** Civil date of the last reminder of the present stage. */
  readonly lastRemindedOn: string | null;
  readonly attachments: readonly PaperForm[];
};

/** A scan of a signed paper form; `hash` is of its bytes. */
export type PaperForm = {
  readonly file: number;
  readonly name: string;
  readonly hash: string;
  readonly by: PersonRef;
  readonly at: string;
};
