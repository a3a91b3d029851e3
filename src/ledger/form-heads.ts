import type { LedgerLine } from './line';

/** Where a form's log ended: how many events it had, and the hash of the last. */
export type FormHead = { readonly number: string; readonly version: number; readonly hash: string };

/** What a line says of forms: where their logs ended, and up to which event of any form somebody looked. */
export type FormHeadsNote = { readonly upTo: number; readonly heads: Readonly<Record<string, string>> };

/** So much of a hash tells one log from another; a line of hundreds of forms stays short. */
const LENGTH = 32;

const beginningOf = (hash: string): string => hash.slice(0, LENGTH);

export const formHeadsNote = (heads: readonly FormHead[], upTo: number): FormHeadsNote => ({
  upTo,
  heads: Object.fromEntries(
    heads.map(({ number, version, hash }) => [number, `${version}:${beginningOf(hash)}`])
  ),
});

export const headsIn = ({ note }: Pick<LedgerLine, 'note'>): readonly FormHead[] =>
  Object.entries((note as FormHeadsNote | null)?.heads ?? {}).map(([number, head]) => {
    const at = head.indexOf(':');
    return { number, version: Number(head.slice(0, at)), hash: head.slice(at + 1) };
  });

/**
 * A form's log only grows (Art. 10): the event it once ended with is there for good. One set back, with the seal it had at that time, is
 * whole by itself and no longer has it.
 */
export const reaches = (
  { version, hash }: Pick<FormHead, 'version' | 'hash'>,
  events: ReadonlyMap<number, string>
): boolean => {
  const found = events.get(version);
  return found !== undefined && beginningOf(found) === hash;
};
