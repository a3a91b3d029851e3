import type { Seals, SealState } from '../../../../src/chain';
import type { Row } from '../tables/rows';
import { titledOf } from './public-row';

/** The columns of the public store, in this order for good: a seal is on their values. */
const SEALED = [
  'documentKey',
  'targetUid',
  'targetDocument',
  'targetLocale',
  'place',
  'slug',
  'kind',
  'channel',
  'department',
  'category',
  'companion',
  'digest',
  'sequence',
  'firstSequence',
  'revision',
  'firstAt',
  'revisedAt',
  'withdrawnAt',
  'onlineUntil',
  'ended',
  'successor',
  'notice',
  'title',
  'listed',
  'words',
  'answer',
] as const;

/** A half character, cut at the end of a search text, comes back from a database as another. */
const plain = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value).replace(/[\ud800-\udfff]/gu, '\ufffd');

const textOf = (row: Row): string => JSON.stringify(['public', ...SEALED.map((name) => plain(row[name]))]);

/** On a whole row, by its attributes: words that SQL puts before the public are without it. */
export const sealOfPublic = (seals: Seals, row: Row): string => seals.seal(textOf(row));

/** `titled`, the beginning of the title, is filled in afterwards where it is empty. */
export const publicSealState = (seals: Seals, row: Row): SealState => {
  const isTitled = !row.titled || plain(row.titled) === plain(titledOf(String(row.title ?? '')));
  return isTitled ? seals.state(textOf(row), row.seal ? String(row.seal) : null) : 'broken';
};

export const isPublicSealed = (seals: Seals, row: Row): boolean => publicSealState(seals, row) === 'own';
