import { useEffect } from 'react';
import { useKept } from './use-kept';

/** More are not asked for: a page of the desk has twenty. */
const REMEMBERED = 200;

const nameOf = ({ number, digest }: { readonly number: string; readonly digest: string }): string =>
  `${number} ${digest}`;

/** Which forms somebody opened in this browser, each with the content it had then. */
export const useOpened = (person: number) => {
  const { value } = useKept<readonly string[]>({ person, about: 'opened' });
  const opened = new Set(value ?? []);
  return (form: { readonly number: string; readonly digest: string }): boolean => opened.has(nameOf(form));
};

/** Notes that this form was on screen, with this content. */
export const useNoteOpened = (
  person: number,
  form: { readonly number: string; readonly digest: string }
): void => {
  const { value, set } = useKept<readonly string[]>({ person, about: 'opened' });
  const name = nameOf(form);
  useEffect(() => {
    const known = value ?? [];
    if (!known.includes(name)) set([name, ...known].slice(0, REMEMBERED));
  }, [name, value, set]);
};
