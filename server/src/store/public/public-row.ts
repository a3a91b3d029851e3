import type { Target } from '../../../../src/approval';
import type { Ending } from '../../../../src/register';
import type { Tables } from '../tables/connection';
import type { Row } from '../tables/rows';
import type { Condition } from './conditions';

type Content = Readonly<Record<string, unknown>>;

/** What a publication puts into the public store. Instants ISO 8601 UTC; `companion` is the key of the other half a form named. */
export type PublicDraft = {
  readonly target: Target;
  readonly slug: string | null;
  readonly kind: string | null;
  readonly channel: string | null;
  readonly department: string | null;
  readonly category: string | null;
  readonly companion: string | null;
  readonly digest: string | null;
  readonly sequence: number;
  readonly firstSequence: number;
  readonly firstAt: string;
  readonly revisedAt: string;
  /** When it comes down by itself (下线时间); null for what stays. */
  readonly onlineUntil: string | null;
  readonly title: string;
  /** What lists say, without channel, department and dates, which the store has beside it. */
  readonly listed: Content;
  /** What the page itself says beyond that. */
  readonly answer: Content;
  /** What a search looks through. */
  readonly words: string;
};

/** A row without its texts; `withdrawnAt` is set on what was taken down. */
export type PublicDocument = Omit<PublicDraft, 'listed' | 'answer' | 'words' | 'digest'> & {
  readonly key: string;
  readonly revision: number;
  readonly withdrawnAt: string | null;
  /** What became of the page of what was taken down; null where nobody was asked. */
  readonly ended: Ending['as'] | null;
  /** Key of what stands in its place. */
  readonly successor: string | null;
  /** What the page of something no longer in force says of it. */
  readonly notice: string | null;
};
export type ListedDocument = PublicDocument & { readonly listed: Content };
export type WholeDocument = ListedDocument & { readonly answer: Content };

export type PublicOrder = {
  readonly by: 'place' | 'revised_at' | 'titled' | 'target_document';
  readonly way: 'asc' | 'desc';
};
export type PublicQuery = {
  readonly where: Condition;
  /** First the first; what these leave equal is newest first. */
  readonly order: readonly PublicOrder[];
  readonly start: number;
  readonly limit: number;
  /** Whether what only the page says is read too. */
  readonly isWhole?: boolean;
  /** Whether the whole is counted too. */
  readonly isCounted: boolean;
};

/** Every column but the texts. */
export const SMALL = [
  'id',
  'document_key',
  'target_uid',
  'target_document',
  'target_locale',
  'place',
  'slug',
  'kind',
  'channel',
  'department',
  'category',
  'companion',
  'sequence',
  'first_sequence',
  'revision',
  'first_at',
  'revised_at',
  'withdrawn_at',
  'online_until',
  'ended',
  'successor',
  'notice',
  'title',
];

/** The beginning of a title, in whole characters. */
export const LONGEST_TITLED = 100;
export const titledOf = (title: string): string => [...title].slice(0, LONGEST_TITLED).join('');

export const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

/** What sorts the online documents: their first day online, and the order of the register within one instant. */
export const placeOf = ({ firstAt, firstSequence }: Pick<PublicDraft, 'firstAt' | 'firstSequence'>): string =>
  `${firstAt}|${String(firstSequence).padStart(10, '0')}`;

export const documentOf = (row: Row): PublicDocument => ({
  key: String(row.document_key),
  target: {
    uid: String(row.target_uid),
    documentId: String(row.target_document),
    locale: text(row.target_locale),
  },
  slug: text(row.slug),
  kind: text(row.kind),
  channel: text(row.channel),
  department: text(row.department),
  category: text(row.category),
  companion: text(row.companion),
  sequence: Number(row.sequence),
  firstSequence: Number(row.first_sequence),
  revision: Number(row.revision),
  firstAt: String(row.first_at),
  revisedAt: String(row.revised_at),
  withdrawnAt: text(row.withdrawn_at),
  onlineUntil: text(row.online_until),
  ended: text(row.ended) as PublicDocument['ended'],
  successor: text(row.successor),
  notice: text(row.notice),
  title: String(row.title ?? ''),
});

/** Under this name a row keeps what a portal's own type answers by its own API; the desk's API says nothing of it. */
const SERVED = 'served';
const whole = (value: unknown): Content => JSON.parse(String(value ?? '{}')) as Content;
export const servedOf = (value: unknown): Content | null =>
  (whole(value)[SERVED] as Content | undefined) ?? null;

const parsed = (value: unknown): Content => {
  const { [SERVED]: _, ...said } = whole(value);
  return said;
};
export const listedOf = (row: Row): ListedDocument => ({ ...documentOf(row), listed: parsed(row.listed) });
export const wholeOf = (row: Row): WholeDocument => ({ ...listedOf(row), answer: parsed(row.answer) });

/** A query on the public store. */
export type PublicTable = ReturnType<Tables>;
/** So many columns of the rows that `narrow` leaves. */
export type Select = (columns: readonly string[], narrow: (query: PublicTable) => unknown) => Promise<Row[]>;
