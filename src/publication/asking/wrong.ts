import { refuse } from '../../result';
import { isReadable, LIMITS } from '../../text';

export type Wrong = ReturnType<typeof refuse<'request.invalid'>>;

/** What is wrong is named by its place and what was wanted there, never by its content. */
export const wrong = (field: string, expected: string): Wrong =>
  refuse('request.invalid', { field: field.replace(/[^\w.$-]/g, '').slice(0, 100) || 'query', expected });

export const oneOf = (names: readonly string[]): string => names.join(' | ').slice(0, 300);

/** A part of a query string that has names of its own. */
export const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words in a query string that can be looked for. */
export const isWords = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.search && isReadable(value);

/** `a,b`, `[a, b]` or `{0: a, 1: b}`, as query strings write lists; null for anything else. */
export const listed = (value: unknown, longest: number): readonly unknown[] | null => {
  if (typeof value === 'string') return value.split(',', longest + 1).map((one) => one.trim());
  const list =
    isNamed(value) && Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : value;
  return Array.isArray(list) && list.length <= longest ? (list as readonly unknown[]) : null;
};
