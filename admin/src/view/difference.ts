import type { ContentField } from '../../../src/contracts';

/** The label of the field a difference lies in; the path itself for what has no label of its own. */
export const labelOfPath = (path: string, content: readonly ContentField[]): string => {
  const [name = path] = path.split(/[.[]/);
  const field =
    content.find((candidate) => candidate.name === path) ??
    content.find((candidate) => candidate.name === name);
  if (!field) return path;
  return path === field.name ? field.label : `${field.label} · ${path.slice(name.length).replace(/^\./, '')}`;
};

const KEPT = 60;

/** Unchanged text is shortened in its middle: what surrounds a change is kept. */
export const shortenSame = (text: string): string =>
  text.length <= KEPT * 2 + 20 ? text : `${text.slice(0, KEPT)} …… ${text.slice(-KEPT)}`;
