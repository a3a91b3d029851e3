import { stableJson, type Hash } from '../../../../src/chain';
import type { LedgerSubject } from '../../../../src/ledger';
import { contentTypes, UID } from '../../content-types';
import type { Row, Where } from '../tables/rows';

type Kept = {
  readonly uid: string;
  readonly key: (row: Row) => string;
  /** What a reader knows the row by. */
  readonly label: (row: Row) => string;
  readonly where?: Where;
};

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const byDocument = (row: Row): string => text(row.documentId);
const byName = (row: Row): string => text(row.name);

/** Settings that others than the desk's own jobs stand on. */
const SETTINGS = [
  'rules',
  'options',
  'routes',
  'rules-versions',
  'route-versions',
  'calendar',
  'numberings',
  'anchors',
  'records.reached',
  'records.cut-off',
  'public.filled',
  'phrases',
];
/** How far what was online before the desk was entered: set back, a page that SQL put online would be entered as one of before. */
const ENTERED = 'existing.';

/** `rules.3` is the third version of the book. */
export const isRecordedSetting = (key: string): boolean =>
  SETTINGS.includes(key) ||
  key.startsWith('template.') ||
  key.startsWith(ENTERED) ||
  /^rules\.\d+$/.test(key);

export type RowSubject = Exclude<LedgerSubject, 'heads' | 'forms' | 'seal'>;

export const KEPT: Readonly<Record<RowSubject, Kept>> = {
  month: {
    uid: UID.month,
    key: (row) => `${text(row.month)}/${text(row.revision)}`,
    label: (row) => text(row.month),
  },
  consequence: {
    uid: UID.consequence,
    key: (row) => text(row.key),
    label: (row) => `${text(row.period)} ${text(row.kind)}`,
  },
  setting: {
    uid: UID.setting,
    key: (row) => text(row.key),
    label: (row) => text(row.key),
    where: {
      $or: [
        { key: { $in: SETTINGS } },
        { key: { $startsWith: 'rules.' } },
        { key: { $startsWith: ENTERED } },
      ],
    },
  },
  seat: {
    uid: UID.seat,
    key: byDocument,
    label: (row) => `${text(row.userName) || `#${text(row.userId)}`} · ${text(row.position)}`,
  },
  delegation: {
    uid: UID.delegation,
    key: byDocument,
    label: (row) => `${text(row.fromName)} → ${text(row.toName)} · ${text(row.position)}`,
  },
  department: { uid: UID.department, key: byDocument, label: byName },
  channel: { uid: UID.channel, key: byDocument, label: byName },
  term: { uid: UID.term, key: byDocument, label: (row) => text(row.term) },
  'signed-before': {
    uid: UID.signedBefore,
    key: (row) => text(row.digest),
    label: (row) => text(row.digest).slice(0, 16),
  },
  'former-address': {
    uid: UID.formerAddress,
    key: (row) => [row.slug, row.targetUid, row.targetDocument, row.targetLocale].map(text).join('|'),
    label: (row) => text(row.slug),
  },
};

export const ROW_SUBJECTS = Object.keys(KEPT) as readonly RowSubject[];

const columnsOf = (uid: string): readonly string[] => {
  const type = Object.values(contentTypes).find(
    ({ schema }) => uid === `plugin::publication-desk.${schema.info.singularName}`
  );
  return Object.keys(type?.schema.attributes ?? {});
};

/**
 * Digest of a row's own columns. An empty column is left out, so that a column added by a later version does not make every row of
 * before look changed.
 */
export const digestOfRow = (subject: RowSubject, row: Row, hash: Hash): string =>
  hash(
    stableJson(Object.fromEntries(columnsOf(KEPT[subject].uid).map((name) => [name, row[name] ?? undefined])))
  );
