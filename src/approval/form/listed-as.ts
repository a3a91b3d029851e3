import { FORM_STATES } from './form';
import type { FormState } from './form';

/** How a list of documents is narrowed: by the state of each one's newest form, in review also by who signs next; `none` has no form. */
export type ListedAs = { readonly state: FormState | 'none'; readonly position: string | null };

const STATES: readonly string[] = ['none', ...FORM_STATES];

/** `in-review:leader-in-charge`, as it stands in the address of a list. */
export const listedText = ({ state, position }: ListedAs): string =>
  position === null ? state : `${state}:${position}`;

/** Null for what is no such word: a list that shows everything instead would be taken for the narrowed one. */
export const readListed = (text: unknown): ListedAs | null => {
  if (typeof text !== 'string') return null;
  const [state = '', position = null, ...more] = text.split(':');
  if (!STATES.includes(state) || more.length > 0) return null;
  if (position !== null && (state !== 'in-review' || position === '')) return null;
  return { state: state as ListedAs['state'], position };
};
