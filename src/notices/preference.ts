import type { NoticeKind } from './notice';

/** When mail comes: as it happens, as it happens but within office hours, or gathered once each working morning. */
export const WHENS = ['at-once', 'office-hours', 'digest'] as const;
export type When = (typeof WHENS)[number];

/** What one person wants to be told by mail. The bell shows everything, muted or not. */
export type Preference = {
  readonly email: boolean;
  readonly when: When;
  readonly muted: readonly NoticeKind[];
};

export const DEFAULT_PREFERENCE: Preference = { email: true, when: 'at-once', muted: [] };

/** Whether a person's mail tells of the kind. */
export const isMailed = (kind: NoticeKind, { email, muted }: Preference): boolean =>
  email && !muted.includes(kind);
