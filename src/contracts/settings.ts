import type {
  ApprovalSettings,
  PersonRef,
  Right,
  Route,
  RouteEffect,
  RouteVersion,
  Target,
} from '../approval';
import type { FieldDifference } from '../content';
import type { Storage } from '../files';
import type { MovedRow } from '../ranking';
import type { BookChange, Names, RuleBook } from '../rules';
import type { RefusedTerm, TermSeverity } from '../screening';
import type { ChangedField, NumberedChange, RefusedPerson, SettingKind } from '../organization';
import type { Page } from './common';
import type { ContentField } from './desk';

export type DepartmentRow = {
  readonly documentId: string;
  readonly name: string;
  readonly class: string;
  readonly order: number;
  readonly activeFrom: string | null;
  readonly activeUntil: string | null;
};
export type SeatRow = {
  readonly documentId: string;
  readonly person: PersonRef;
  readonly position: string;
  readonly department: string | null;
  /** Civil days, both included; null is open. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
};
export type ChannelRow = {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
  readonly order: number;
};
export type DelegationRow = {
  readonly documentId: string;
  readonly from: PersonRef;
  readonly to: PersonRef;
  readonly position: string;
  readonly department: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
};
export type CalendarYear = {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  readonly source: 'built-in' | 'imported';
};
export type TermRow = {
  readonly documentId: string;
  readonly term: string;
  readonly note: string | null;
  readonly severity: TermSeverity;
  /** One a line, or parted by commas. */ readonly exceptions: string;
  readonly replacement: string | null;
};

/** `email`: kept when the seat was given; `successor`: the account with that e-mail today, whom the office may seat again. */
export type EmptySeat = { readonly email: string | null; readonly successor: PersonRef | null };

/** GET /publication-desk/settings */
export type SettingsResponse = {
  readonly approval: ApprovalSettings;
  readonly routeNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly preset: 'standard' | 'letter' | 'custom';
  /** Versions of routes the office made, newest first. */
  readonly routeVersions: readonly RouteVersion[];
  readonly ranking: {
    readonly method: 'dense' | 'competition';
    readonly lastPlaces: number;
    readonly quota: number;
    readonly together: boolean;
  };
  /** Classes of departments to choose from; none, and each is written. */
  readonly classes: readonly string[];
  readonly departments: readonly DepartmentRow[];
  /** `lacks`: what the position needs and the person's role does not allow. */
  readonly seats: readonly (SeatRow & {
    readonly lacks: readonly Right[];
    /** Set where nobody holds the seat: its account is gone, or its number is somebody else's by now. */ readonly empty?: EmptySeat | null;
  })[];
  readonly channels: readonly ChannelRow[];
  readonly delegations: readonly DelegationRow[];
  readonly people: readonly PersonRef[];
  /** Accounts whose people have not chosen a password yet. */
  readonly invited: readonly PersonRef[];
  readonly calendar: readonly CalendarYear[];
  /** Whether a form was ever submitted: until then the office is setting up. */
  readonly begun: boolean;
  /** The name of the rules in force. */
  readonly rules: Names;
  /** Where the portal's files lie, by what its upload provider says of itself. */
  readonly storage: Storage;
  /** Names of the desk's roles that reach the drafts of every department in the Content Manager. */
  readonly openDrafts: readonly string[];
};
export type RouteChangeResponse = {
  readonly route: Route;
  readonly inReview: number;
};
/** PUT /publication-desk/settings/options */
export type OptionsRequest = Partial<{
  readonly cover: boolean;
  readonly implicit: boolean;
  readonly preset: 'standard' | 'letter';
  readonly method: 'dense' | 'competition';
  readonly lastPlaces: number;
  readonly quota: number;
  readonly together: boolean;
}>;

/** POST /publication-desk/settings/departments ; PUT, DELETE …/departments/:documentId. Dates `YYYY-MM-DD`. Answers the row. */
export type DepartmentInput = {
  readonly name: string;
  readonly class: string;
  readonly order: number;
  readonly activeFrom?: string | null;
  readonly activeUntil?: string | null;
};
/** POST /publication-desk/settings/seats ; PUT, DELETE …/seats/:documentId. `startsOn`, `endsOn`: `YYYY-MM-DD`, left out is open. `department` is a department's documentId, null for a position of the organization. */
export type SeatInput = {
  readonly person: number;
  readonly position: string;
  readonly department: string | null;
  readonly startsOn?: string | null;
  readonly endsOn?: string | null;
};
/** POST /publication-desk/settings/channels ; PUT, DELETE …/channels/:documentId. */
export type ChannelInput = { readonly name: string; readonly slug?: string; readonly order: number };
/** POST /publication-desk/settings/delegations ; DELETE …/delegations/:documentId. `from`: the person who is away. */
export type DelegationInput = {
  readonly from: number;
  readonly to: number;
  readonly position: string;
  readonly department: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
};
/** GET /publication-desk/settings/terms ; POST {term, note} ; DELETE …/terms/:documentId ; POST …/terms/import {text}. */
export type TermListResponse = { readonly terms: readonly TermRow[] };
export type TermInput = {
  readonly term: string;
  readonly note?: string | null;
  readonly severity?: TermSeverity;
  readonly exceptions?: string;
  readonly replacement?: string | null;
};
/** POST /publication-desk/settings/people/import : departments and people from one table, all or nothing. `dryRun`: nothing is saved. */
export type PeopleImportRequest = {
  readonly table: readonly (readonly string[])[];
  readonly dryRun?: boolean;
};
export type PeopleImportResponse = {
  /** How many departments, accounts and seats are new, and rows that say what is so already. */
  readonly departments: number;
  readonly accounts: number;
  readonly seats: number;
  readonly known: number;
  /** Rows that stand in the way: with one of them nothing is taken over. */
  readonly refused: readonly RefusedPerson[];
  /** Seats that wait for a second person. */
  readonly waiting: number;
  /** What is sent to each new person: `…/admin/auth/register?registrationToken=`. */
  readonly links: readonly { readonly email: string; readonly name: string; readonly token: string }[];
};
/** `dryRun`: nothing is saved, the answer says what would be. */
export type TermImportRequest = {
  /** A list as it is pasted. */
  readonly text?: string;
  /** A table as a spreadsheet has it; `head` names its columns where it comes in parts, `firstLine` what its first row is called. */
  readonly table?: readonly (readonly string[])[];
  readonly head?: readonly string[];
  readonly firstLine?: number;
  readonly dryRun?: boolean;
};
/** POST …/terms/remove: several at once, all or none. */
export type TermRemovalRequest = { readonly documentIds: readonly string[] };
export type TermRemovalResponse = { readonly removed: number };
export type TermImportResponse = { readonly added: number; readonly refused: readonly RefusedTerm[] };
export type CalendarChangeResponse = {
  readonly calendar: readonly CalendarYear[];
  readonly recomputed: number;
};
/** POST /publication-desk/settings/routes/:key/preview {stages}: what a change would do; nothing is saved. */
export type FormEffect = RouteEffect & { readonly number: string; readonly title: string };
/** `forms`: those in review that would wait for somebody else, at most 50. None of them is touched. */
export type RoutePreviewResponse = {
  readonly inReview: number;
  readonly forms: readonly FormEffect[];
  readonly refusal: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  } | null;
};

/** GET /publication-desk/settings/changes?kind=&page=&pageSize= : who changed the settings, newest first. */
export type SettingChangesResponse = Page<NumberedChange & { readonly id: number }>;

/** GET /publication-desk/documents/:uid/:documentId/drift?locale= : what differs from the register; `content` names the fields. */
export type DriftDifferenceResponse = {
  readonly fields: readonly FieldDifference[];
  readonly content: readonly ContentField[];
};
/** POST /publication-desk/documents/:uid/:documentId/restore {locale}: 恢复. */
export type RestoreDocumentRequest = { readonly locale: string | null };
export type RestoreDocumentResponse = { readonly target: Target };

/** What is online and the register does not know. GET /publication-desk/drift ; POST /publication-desk/drift (looks again). `at` is null before the first look. */
export type DriftResponse = {
  readonly at: string | null;
  readonly checked: number;
  /** All that was found; `rows` are the first 1,000 of them. */
  readonly found: number;
  readonly rows: readonly {
    readonly target: Target;
    readonly title: string;
    readonly publishedAt: string | null;
    readonly since: string | null;
    readonly what: 'no-entry' | 'other-digest' | 'other-links' | 'second-row' | 'unreadable' | 'gone';
    /** Null for a row that no document can be opened for. */ readonly editUrl: string | null;
  }[];
};

/**
 * GET /publication-desk/power : what waits for a second person, seats nobody holds any more, and what a command on the server confirmed in the last 30 days.
 * POST …/power/:number/confirm ; POST …/power/:number/refuse {reason} ; POST …/settings/seats/reseat : seats again by e-mail. A change that waits is answered 202 with its refusal.
 */
export type PowerResponse = {
  readonly pending: readonly {
    readonly number: number;
    readonly kind: SettingKind;
    readonly subject: string;
    readonly fields: readonly ChangedField[];
    readonly by: string | null;
    readonly at: string;
    readonly confirmers: readonly string[];
    readonly mayConfirm: boolean;
    readonly mayRefuse: boolean;
  }[];
  readonly empty: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly position: string;
    readonly department: string | null;
    readonly successor: string | null;
  }[];
  readonly forced: readonly {
    readonly number: number;
    readonly kind: SettingKind;
    readonly subject: string;
    readonly operator: string;
    readonly reason: string;
    readonly at: string;
  }[];
};

/** GET /publication-desk/settings/rules ; GET …/rules/:version answers the book of a version, as it was. */
export type RulesResponse = {
  readonly version: number;
  readonly book: RuleBook;
  /** Versions made since the first, newest first; `at` is an ISO instant, `by` null for the portal's own code. */
  readonly versions: readonly {
    readonly version: number;
    readonly by: PersonRef | null;
    readonly at: string;
  }[];
  readonly presets: readonly { readonly key: string; readonly book: RuleBook }[];
};
export type RulesChangeResponse = { readonly version: number; readonly open: number };
/** `forms`: those in review that would wait for somebody else under the new rules, at most 50 of `affected`; none of them is touched. */
export type RulesPreviewResponse = {
  readonly version: number;
  readonly changes: readonly BookChange[];
  readonly open: number;
  readonly affected: number;
  readonly forms: readonly FormEffect[];
  /** Who would stand elsewhere in months that are not closed, at most 1,000 rows of `movedCount`. */
  readonly moved: readonly MovedRow[];
  readonly movedCount: number;
  readonly refusal: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>>;
  } | null;
};
