import { accept } from '../../result';
import type { Result } from '../../result';
import type { Kind } from './resource';
import { isWords, listed, oneOf, wrong } from './wrong';

const PRESENCE = ['$null', '$notNull'] as const;
const ORDER = ['$lt', '$lte', '$gt', '$gte', '$between'] as const;
const EQUAL = ['$eq', '$ne', '$in', '$notIn'] as const;
const WORDS = [
  '$eqi',
  '$nei',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
] as const;

export const COMPARISONS = [...EQUAL, ...ORDER, ...WORDS, ...PRESENCE] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const isComparison = (name: string): name is Comparison =>
  (COMPARISONS as readonly string[]).includes(name);

const OFFERED: Readonly<Record<Kind, readonly Comparison[]>> = {
  text: COMPARISONS,
  instant: [...EQUAL, ...ORDER, ...PRESENCE],
  presence: PRESENCE,
};

const MOST = 50;

/** A day or an instant with its zone, as the instant in UTC that the store writes; null for anything else. */
const instant = (value: string): string | null => {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/.test(value)) return null;
  const time = Date.parse(value);
  const text = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^\d{4}-/.test(text) ? text : null;
};

type Asked = {
  readonly kind: Kind;
  readonly is: Comparison;
  readonly value: unknown;
  readonly path: string;
};

const countOf = (is: Comparison): readonly [least: number, most: number] => {
  if (is === '$between') return [2, 2];
  return is === '$in' || is === '$notIn' ? [1, MOST] : [1, 1];
};

/** What an attribute is compared with, as the store writes it. */
export const valuesOf = ({ kind, is, value, path }: Asked): Result<readonly string[]> => {
  if (!OFFERED[kind].includes(is)) return wrong(path, oneOf(OFFERED[kind]));
  if ((PRESENCE as readonly string[]).includes(is))
    return value === 'true' || value === 'false' ? accept([value]) : wrong(path, 'true | false');
  const [least, most] = countOf(is);
  const list = typeof value === 'string' ? [value] : listed(value, most);
  if (!list || list.length < least || list.length > most)
    return wrong(path, least === most ? `${most}` : `${least}–${most}`);
  const found: string[] = [];
  for (const one of list) {
    if (!isWords(one) || one === '') return wrong(path, '1–200 characters');
    const known = kind === 'instant' ? instant(one) : one;
    if (known === null) return wrong(path, 'YYYY-MM-DD | YYYY-MM-DDTHH:mm:ssZ');
    found.push(known);
  }
  return accept(found);
};
