import type { Amendment, PaperForm, Signature, Submission, Target } from './form';
import type { PersonRef } from './person';
import type { Route, RouteKey } from './route';

/** What happened to a form. Past tense; everything `evolve` needs is inside, so that a log can be replayed alone. */
export type FormEventBody =
  | {
      readonly type: 'submitted';
      readonly number: string;
      readonly target: Target;
      readonly submission: Submission;
      readonly route: Route;
      readonly rules?: number;
      readonly lastEditor: PersonRef | null;
      readonly signatures: readonly Signature[];
      readonly stage: string | null;
      readonly stageDueOn: string | null;
    }
  | {
      readonly type: 'resubmitted';
      readonly submission: Submission;
      readonly route: Route;
      readonly rules?: number;
      readonly lastEditor: PersonRef | null;
      readonly signatures: readonly Signature[];
      readonly stage: string | null;
      readonly stageDueOn: string | null;
    }
  | {
      readonly type: 'signed';
      readonly signature: Signature;
      readonly stage: string | null;
      readonly stageDueOn: string | null;
    }
  | { readonly type: 'approved'; readonly digest: string }
  | {
      readonly type: 'returned';
      readonly signature: Signature;
      readonly to: string | null;
      readonly stageDueOn: string | null;
    }
  | { readonly type: 'rejected'; readonly signature: Signature }
  | { readonly type: 'recalled'; readonly reason: string }
  | {
      readonly type: 'raised';
      readonly from: RouteKey;
      readonly route: Route;
      readonly category: string;
      readonly reason: string;
      readonly stage: string | null;
      readonly stageDueOn: string | null;
    }
  | { readonly type: 'amended'; readonly amendment: Amendment }
  | { readonly type: 'reassigned'; readonly stage: string; readonly to: PersonRef; readonly reason: string }
  | {
      readonly type: 'co-signer-added';
      readonly route: Route;
      readonly stage: string;
      readonly to: PersonRef;
      readonly reason: string;
      readonly stageDueOn: string | null;
    }
  | { readonly type: 'reminded'; readonly stage: string; readonly on: string }
  | { readonly type: 'commented'; readonly text: string }
  | { readonly type: 'attached'; readonly paperForm: PaperForm }
  | { readonly type: 'scheduled'; readonly for: string }
  | { readonly type: 'unscheduled'; readonly reason: string }
  | {
      readonly type: 'rescheduled-deadline';
      readonly dueOn: string | null;
      readonly late: boolean;
      readonly stageDueOn: string | null;
      readonly reason: string;
    }
  | { readonly type: 'voided'; readonly digest: string }
  | { readonly type: 'published'; readonly digest: string; readonly entry: number }
  | { readonly type: 'withdrawn'; readonly reason: string; readonly entry: number };

export type FormEventType = FormEventBody['type'];

/** An event with who and when (`at`: ISO 8601 in UTC). `by` is null for the system: a timer, a token, a job. */
export type FormEvent = FormEventBody & {
  readonly by: PersonRef | null;
  readonly standingInFor?: PersonRef;
  readonly at: string;
};

/** An event as kept: numbered from 1 in its form, hashed together with the hash before it. */
export type LoggedEvent = {
  readonly sequence: number;
  readonly event: FormEvent;
  readonly previousHash: string;
  readonly hash: string;
};
