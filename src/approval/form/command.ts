import type { FindingAnswer, PaperForm, Submission, Target } from './form';
import type { Actor, Holder, PersonRef } from './person';
import type { ApprovalSettings } from './settings';

/** A submission as the officer makes it; whether it is late the rules say. */
export type HandedIn = Omit<Submission, 'late'>;

/** What a person asks of a form. One file a verb decides it. */
export type Command =
  | {
      readonly verb: 'submit';
      readonly number: string;
      readonly target: Target;
      readonly submission: HandedIn;
      /** What the companion is by its own form; null or left out where none says so yet. */
      readonly companionRole?: PairRole | null;
      readonly lastEditor: PersonRef | null;
      readonly findings: readonly ScreeningVerdict[];
    }
  | {
      readonly verb: 'resubmit';
      readonly submission: HandedIn;
      /** What the companion is by its own form; null or left out where none says so yet. */
      readonly companionRole?: PairRole | null;
      /** The civil date of the form's first submission. */
      readonly firstSubmittedOn: string;
      readonly lastEditor: PersonRef | null;
      readonly findings: readonly ScreeningVerdict[];
    }
  | {
      readonly verb: 'agree';
      readonly digest: string;
      readonly opinion: string;
      readonly confirmed: boolean;
      /** Files a machine could not read, each with what the signer saw on opening it. */
      readonly looks?: readonly FindingAnswer[];
      readonly findings: readonly ScreeningVerdict[];
      /** Signed from a list, together with other forms. */
      readonly several?: boolean;
    }
  | { readonly verb: 'return'; readonly digest: string; readonly opinion: string; readonly to: string | null }
  | { readonly verb: 'reject'; readonly digest: string; readonly opinion: string }
  | { readonly verb: 'recall'; readonly reason: string }
  | { readonly verb: 'raise'; readonly category: string; readonly reason: string }
  | { readonly verb: 'amend'; readonly digest: string; readonly findings: readonly ScreeningVerdict[] }
  | { readonly verb: 'reassign'; readonly stage: string; readonly to: PersonRef; readonly reason: string }
  | { readonly verb: 'cosign'; readonly to: PersonRef; readonly reason: string }
  | { readonly verb: 'remind' }
  | { readonly verb: 'comment'; readonly text: string }
  | { readonly verb: 'attach'; readonly paperForm: Omit<PaperForm, 'by' | 'at'> }
  | { readonly verb: 'schedule'; readonly for: string }
  | { readonly verb: 'unschedule'; readonly reason: string }
  | {
      readonly verb: 'publish';
      readonly digest: string;
      readonly entry: number;
      readonly companion: CompanionReadiness;
    }
  | { readonly verb: 'withdraw'; readonly reason: string; readonly entry: number };

export type Verb = Command['verb'];
export type CommandOf<V extends Verb> = Extract<Command, { readonly verb: V }>;
/** What screening found, as the decider needs it: must it stop the form, may an answer let it pass, who must answer. */
export type ScreeningVerdict = {
  readonly finding: string;
  readonly effect: 'block' | 'answer' | 'look' | 'propose-sensitive' | 'note';
  /** Ids of the single finds an answer given before they were one finding may name. */
  readonly members?: readonly string[];
};

/** Where the other half of a policy/interpretation pair stands (Art. 8(一) ¶2). */
export type CompanionReadiness = 'none-needed' | 'missing' | 'not-approved' | 'not-interpretation' | 'ready';

/** What a document is in such a pair, by the category of its form. */
export type PairRole = 'policy' | 'interpretation' | 'neither';

/** Everything a decision may look at besides the form. `at` is ISO 8601 UTC, `today` the civil date there. */
export type DecisionContext = {
  /** Null for the system itself (timers, tokens, code without a person). */
  readonly actor: Actor | null;
  readonly at: string;
  readonly today: string;
  /** Every seat of every active person, delegations of today included. */
  readonly holders: readonly Holder[];
  readonly settings: ApprovalSettings;
  /** The last working day when `days` are allowed from `today`; null for no limit or an unknown year. */
  readonly deadline: (days: number | null) => string | null;
};
