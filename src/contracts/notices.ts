import type { NoticeKind, Preference } from '../notices';
import type { Page } from './common';

/** GET /publication-desk/pulse — changes whenever anything at the desk does; asked every few seconds, answered 304 while nothing did. */
export type PulseResponse = { readonly version: string; readonly unread: number };

/** One line of the bell. `by`, `title` and `words` (an opinion, a reason, a comment) are empty where the reader may no longer see the form. */
export type NoticeRow = {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly form: string | null;
  readonly title: string;
  readonly by: string;
  readonly words: string;
  readonly at: string;
  readonly readAt: string | null;
};
/** GET /publication-desk/notices?page=&pageSize= */
export type NoticeListResponse = Page<NoticeRow>;
/** POST /publication-desk/notices/read — `ids`, those of one `form`, or all of mine (`{}`). */
export type NoticeReadRequest = { readonly ids?: readonly number[]; readonly form?: string };
export type NoticeReadResponse = { readonly read: number };

/** GET, PUT /publication-desk/notices/preference. `mail`: whether this portal sends any. */
export type PreferenceResponse = { readonly preference: Preference; readonly mail: boolean };
export type PreferenceRequest = Preference;

/** GET /publication-desk/outbox : what could not be delivered. `channel`: `email`, `robot:<name>`, `webhook:<name>`. */
export type OutboxResponse = {
  readonly channels: readonly string[];
  /** Addresses that heads of the register are sent to. */
  readonly anchors: readonly string[];
  readonly waiting: number;
  readonly dead: number;
  /** The newest 100 of those given up. */
  readonly rows: readonly {
    readonly id: number;
    readonly channel: string;
    readonly person: string | null;
    readonly kind: NoticeKind;
    readonly form: string | null;
    readonly at: string;
    readonly tries: number;
    readonly fault: string;
  }[];
};
/** PUT /publication-desk/outbox/anchors — e-mail addresses, at most 20; answers the same. */
export type AnchorsRequest = { readonly addresses: readonly string[] };
/** POST /publication-desk/outbox/retry — all of them without `ids`. */
export type OutboxRetryRequest = { readonly ids?: readonly number[] };
export type OutboxRetryResponse = { readonly retried: number };

/** Who was told of the form, when, and whether they have read it; part of GET /publication-desk/forms/:number. */
export type ToldRow = {
  readonly person: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly readAt: string | null;
  readonly mailedAt: string | null;
};
