import type { ApprovalSettings, PersonRef, RouteKey, Stage } from '../approval';

export type DepartmentRow = { readonly documentId: string; readonly name: string; readonly class: string; readonly order: number; readonly activeFrom: string | null; readonly activeUntil: string | null };
export type SeatRow = { readonly documentId: string; readonly person: PersonRef; readonly position: string; readonly department: string | null };
export type ChannelRow = { readonly documentId: string; readonly name: string; readonly slug: string; readonly order: number };
export type DelegationRow = { readonly documentId: string; readonly from: PersonRef; readonly to: PersonRef; readonly position: string; readonly department: string | null; readonly startsOn: string; readonly endsOn: string; readonly reason: string };
export type CalendarYear = { readonly year: number; readonly holidays: readonly string[]; readonly makeUpDays: readonly string[]; readonly source: 'built-in' | 'imported' };
export type TermRow = { readonly documentId: string; readonly term: string; readonly note: string | null };

/** GET /publication-desk/settings */
export type SettingsResponse = {
  readonly approval: ApprovalSettings;
  readonly preset: 'standard' | 'letter' | 'custom';
  readonly ranking: { readonly method: 'dense' | 'competition'; readonly lastPlaces: number; readonly quota: number; readonly together: boolean };
  readonly departments: readonly DepartmentRow[];
  readonly seats: readonly SeatRow[];
  readonly channels: readonly ChannelRow[];
  readonly delegations: readonly DelegationRow[];
  readonly people: readonly PersonRef[];
  readonly calendar: readonly CalendarYear[];
};
/** PUT /publication-desk/settings/routes/:key */
export type RouteChangeRequest = { readonly stages: readonly Stage[] };
export type RouteChangeResponse = { readonly route: ApprovalSettings['routes'][RouteKey]; readonly inReview: number };
/** PUT /publication-desk/settings/options */
export type OptionsRequest = Partial<{ readonly cover: boolean; readonly implicit: boolean; readonly preset: 'standard' | 'letter'; readonly method: 'dense' | 'competition'; readonly lastPlaces: number; readonly quota: number; readonly together: boolean }>;
