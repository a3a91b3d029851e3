import type {
  Category,
  ChecklistAnswer,
  FindingAnswer,
  Form,
  FormFault,
  FormState,
  PersonRef,
  Position,
  LoggedEvent,
  Question,
  RouteKey,
  Seat,
  Stage,
  Target,
  Verb,
  WordAtTop,
} from '../approval';
import type { FieldDifference, MissingContent } from '../content';
import type { HalfChoice, OnlinePolicy } from '../publication';
import type { Ending } from '../register';
import type { Names, Quota } from '../rules';
import type { Finding, FindingContext } from '../screening';
import type { Page } from './common';
import type { ToldRow } from './notices';
import type { WithdrawnPage } from './withdrawal';

/** 常用意见: what signers are offered to say, in the order they are offered. PUT /publication-desk/settings/phrases; answers the same. */
export type Phrases = { readonly agree: readonly string[]; readonly return: readonly string[] };

/** GET /publication-desk/me — who am I at this desk, and the words I need. */
export type MeResponse = {
  readonly person: PersonRef;
  readonly seats: readonly Seat[];
  /** Departments I may submit for. */
  readonly departments: readonly { readonly key: string; readonly name: string; readonly class: string }[];
  readonly organization: string;
  readonly timeZone: string;
  readonly today: string;
  readonly categories: readonly Category[];
  readonly positions: readonly Position[];
  readonly checklist: readonly Question[];
  /** What is promised by handing in; null for nothing. */
  readonly promise: Names | null;
  /** Working days to hand in; null where the rules set none. */
  readonly submissionDays: number | null;
  /** From the least strict to the strictest. */
  readonly routes: readonly { readonly key: RouteKey; readonly zh: string; readonly en: string }[];
  /** Pages that this organization's rules have no use for are not shown. */
  readonly shows: {
    readonly ranking: boolean;
    readonly consequences: boolean;
    /** Quarters are ranked where a consequence follows from them. */
    readonly quarters: boolean;
  };
  readonly governed: readonly { readonly uid: string; readonly displayName: string }[];
  readonly counts: { readonly waiting: number; readonly returned: number; readonly ready: number };
  /** Items of my departments, against the two a month of Art. 6 or a quota of their own. */
  readonly quota: readonly {
    readonly department: string;
    readonly name: string;
    readonly submitted: number;
    readonly quota: number;
    /** In how long a time. */
    readonly per: Quota['per'];
  }[];
  /** Sites whose taking over an item is worth points; null where the rules give no points. */
  readonly outlets: readonly string[] | null;
  /** Opinions the office offers; null where it never wrote any, and those that ship are offered. */
  readonly phrases: Phrases | null;
  readonly options: { readonly cover: boolean; readonly implicit: boolean };
  readonly holdsOffice: boolean;
  /** For the office: the year whose schedule is to be imported now; null for everybody else. */
  readonly calendarAwaited: number | null;
  readonly mayPublish: boolean;
  /** For the office: what the last looks found and nobody has settled yet; null for everybody else. */
  readonly alerts: Alerts | null;
};

/** `found`: how many; `since`: when the oldest of them was found. */
export type Alert = { readonly found: number; readonly since: string | null };
/** What is online otherwise than registered, and records that were changed behind the desk. */
export type Alerts = { readonly drift: Alert; readonly records: Alert };

/** GET /publication-desk/forms?view=&q=&department=&category=&state=&from=&to=&page=&pageSize= ; `from`, `to`: days handed in, both included. */
export type FormView =
  'waiting' | 'returned' | 'mine' | 'done' | 'ready' | 'scheduled' | 'overdue' | 'trouble' | 'all';
/** GET /publication-desk/forms/counts — how many lie under each tab of my desk. */
export type FormCountsResponse = Readonly<Record<Exclude<FormView, 'all'>, number>>;
export type FormSummary = {
  readonly number: string;
  readonly version: number;
  /** The content the form speaks of. */
  readonly digest: string;
  readonly title: string;
  readonly state: FormState;
  readonly category: string;
  readonly department: { readonly key: string; readonly name: string };
  readonly target: Target;
  readonly submittedBy: PersonRef;
  readonly submittedAt: string;
  readonly stage: Stage | null;
  /** Who can sign the present stage. */
  readonly waitingFor: readonly PersonRef[];
  readonly stageDueOn: string | null;
  readonly overdue: boolean;
  readonly late: boolean;
  readonly scheduledFor: string | null;
  readonly publishedAt: string | null;
  readonly route: RouteKey;
  /** Why it came back or was rejected, in the words of who did it. */
  readonly said: WordAtTop | null;
};
export type FormListResponse = Page<FormSummary>;

/** What the officer fills in; the body of POST /publication-desk/forms and of …/resubmit. */
export type SubmissionInput = {
  readonly department: string;
  readonly category: string;
  readonly summary: string;
  readonly occurredOn: string;
  readonly checklist: readonly ChecklistAnswer[];
  readonly answers?: readonly FindingAnswer[];
  readonly companion?: Target | null;
  /** Whether what the rules ask to be promised is. */ readonly promised?: boolean;
  /** When it comes down again (下线时间), with its offset; null or left out, it stays. */
  readonly onlineUntil?: string | null;
};
export type SubmitRequest = SubmissionInput & { readonly target: Target };
export type CheckResponse = {
  readonly findings: readonly Finding[];
  readonly missing: readonly string[];
  /** What a reader would miss of the document; said, not refused. */
  readonly thin: readonly MissingContent[];
  readonly dueOn: string | null;
  /** The year whose working days the deadline waits for; null where it is known or none is asked for. */
  readonly dueAwaits: number | null;
  readonly late: boolean;
  readonly stages: readonly { readonly stage: Stage; readonly people: readonly PersonRef[] }[];
  readonly refusal: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  } | null;
};

/** One field of the document, ready to be read: plain text, sanitized HTML, files or a list of those. */
export type ContentField =
  | { readonly name: string; readonly label: string; readonly kind: 'text'; readonly value: string }
  | { readonly name: string; readonly label: string; readonly kind: 'html'; readonly value: string }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: 'files';
      readonly value: readonly {
        readonly name: string;
        readonly url: string;
        readonly mime: string;
        readonly size: number;
        readonly picture?: ContentPicture;
      }[];
    };

/** A picture's size, and a smaller one of the media library to show it by; room is kept for it before it is loaded. */
export type ContentPicture = {
  readonly width: number;
  readonly height: number;
  readonly smaller: string | null;
};

/** GET /publication-desk/forms/:number */
export type FormDetailResponse = {
  readonly form: Form;
  readonly content: readonly ContentField[];
  /** Differences between the version the reader last signed or the one first submitted, and the draft now. */
  /** `from` null: what was online when the form was handed in. */
  readonly differences: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly fields: readonly FieldDifference[];
  }[];
  readonly findings: readonly Finding[];
  /** The words around each finding of a text. */
  readonly contexts: readonly FindingContext[];
  readonly events: readonly LoggedEvent[];
  readonly waitingFor: readonly PersonRef[];
  /** Who can sign each stage still to be signed, by its key. */
  /** Whom the reader would sign for, as their deputy; null or absent where the seat is their own. */
  readonly signingFor?: PersonRef | null;
  /** Who the office may name for each stage that nobody can sign; empty for everybody else. */
  readonly successors?: Readonly<Record<string, readonly PersonRef[]>>;
  /** Who may be asked to co-sign (加签) by a signer of the present stage; empty for everybody else. */
  readonly coSigners?: readonly PersonRef[];
  readonly peopleAhead: Readonly<Record<string, readonly PersonRef[]>>;
  readonly overdue: boolean;
  /** What I may do now. */
  readonly verbs: readonly Verb[];
  /** What was said to whoever opens the form now, the newest first. */
  readonly words: readonly WordAtTop[];
  /** Why my agreement will need a written reason; null where the word alone will do. */
  readonly reasonDue: FormDetailResponse['signRefusal'];
  /** Why I may not sign, where it is my stage but not my signature. */
  readonly signRefusal: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  } | null;
  readonly companion: {
    readonly target: Target;
    readonly title: string;
    readonly form: string | null;
    readonly state: FormState | null;
    readonly waitingFor: readonly PersonRef[];
  } | null;
  readonly editUrl: string;
  /** Where the public reads it, once it is online. */
  readonly publicPath: string | null;
  /** Where the public will read it, before it is online. */
  readonly plannedPath: string | null;
  /** The first event of the log that is not as it was written, not where it was, or not there; or what is wrong with the form itself. */
  readonly fault: FormFault | null;
  /** Scans of signed paper forms; no address where the file is gone from the media library. */
  readonly paperForms: readonly { readonly name: string; readonly url: string | null }[];
  /** The words of the rules the form was submitted under. */
  readonly named: Pick<MeResponse, 'positions' | 'categories' | 'checklist' | 'submissionDays'>;
  /** Who was told of it, oldest first, and whether they have read it. */
  readonly told: readonly ToldRow[];
};

/** POST /publication-desk/forms/:number/:verb — `version` is the one the screen showed; a stale one is answered 409. */
export type VerbRequest = {
  readonly version: number;
  readonly opinion?: string;
  readonly reason?: string;
  readonly text?: string;
  readonly to?: string | null;
  readonly person?: number;
  readonly stage?: string;
  readonly category?: string;
  readonly digest?: string;
  readonly confirmed?: boolean;
  /** Files no machine could read: the finding's group, and what the signer saw on opening the file. */
  readonly looks?: readonly FindingAnswer[];
  readonly for?: string;
  readonly file?: number;
  readonly pair?: HalfChoice;
  /** What becomes of the page of what is withdrawn. */
  readonly ending?: Ending;
} & Partial<SubmissionInput>;
export type VerbResponse = { readonly form: Form };

/** GET /publication-desk/documents/:uid/:documentId?locale= ; POST /publication-desk/documents/states {uid, documentIds, locale} */
export type DocumentStateResponse = {
  readonly governed: boolean;
  readonly form: Form | null;
  readonly verbs: readonly Verb[];
  readonly words: readonly WordAtTop[];
  readonly signRefusal: FormDetailResponse['signRefusal'];
  readonly waitingFor: readonly PersonRef[];
  /** What the register says is online; `isAsRegistered` is false where something went past the gate to the published row. */
  readonly publication: {
    readonly publishedAt: string;
    readonly digest: string;
    readonly number: number;
    readonly isAsRegistered: boolean;
  } | null;
  /** Why Publish is disabled; null when pressing it would publish. */
  readonly publishRefusal: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  } | null;
  readonly draftDigest: string | null;
  /** Names of the files that are no longer public once this document is withdrawn. */
  readonly filesWithdrawn: readonly string[];
  /** Policy documents online that would be left without their interpretation (Art. 8(一)). */
  readonly policiesLeft: readonly OnlinePolicy[];
  /** What became of the page of what was withdrawn and is not online; null for anything else. */
  readonly withdrawn: WithdrawnPage | null;
};

/** POST /publication-desk/documents/states — the newest form of each, one answer a list page, keyed by documentId; documents without one are left out. */
export type DocumentStatesRequest = {
  readonly uid: string;
  readonly documentIds: readonly string[];
  readonly locale: string | null;
};
export type DocumentStatesResponse = Readonly<
  Record<
    string,
    {
      readonly form: string;
      readonly version: number;
      readonly digest: string;
      readonly state: FormState;
      readonly category: string;
      readonly stage: Stage | null;
      /** Who can sign the present stage. */
      readonly waitingFor: readonly PersonRef[];
    }
  >
>;

/** POST /publication-desk/forms/check — nothing is saved. */
export type CheckRequest = Partial<SubmissionInput> & { readonly target: Target };

/** GET /publication-desk/channels — all channels, for filters. */
export type ChannelsResponse = readonly { readonly key: string; readonly name: string }[];

/** GET /publication-desk/departments — all departments, for filters. */
export type DepartmentsResponse = readonly {
  readonly key: string;
  readonly name: string;
  readonly class: string;
}[];
