import { createFindingIds } from './finding/finding-id';
import type { Finding } from './finding/finding';
import type { ScreeningRule } from './rules';
import { screenAttachment, screenText, type Found, type Lists } from './screen-text';
import type { Term } from './terms/term';
import { createTermMatcher, type TermMatcher } from './terms/terms';
import type { AttachmentText } from './finding/unreadable';

export type ScreenedField = { readonly field: string; readonly text: string };
export type Screening = {
  readonly fields: readonly ScreenedField[];
  /** The office's sensitive terms, or a matcher made of them once. */
  readonly terms: readonly (string | Term)[] | TermMatcher;
  /** Rules the office's rule book leaves out. */
  readonly off?: readonly ScreeningRule[];
  readonly attachments?: readonly AttachmentText[];
};

const isList = (terms: Screening['terms']): terms is readonly (string | Term)[] => Array.isArray(terms);

/** What was found in one field or one file; `file` tells two files of one name apart. */
export type FoundIn = { readonly field: string; readonly file: string; readonly found: readonly Found[] };

/** Fields as given, files after them: two files of one name are two. */
export const fieldsOfFiles = (
  names: readonly string[]
): readonly { readonly field: string; readonly file: string }[] => {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { field: `attachment:${name}`, file: times === 1 ? '' : String(times) };
  });
};

/** A reason answers for all of one term or kind in a field or file; whoever opens a file opens it once, whatever could not be read. */
const groupOf = ({ kind, rule, match }: Found, { field, file }: FoundIn): readonly [string, string] =>
  kind === 'unreadable-attachment' ? ['unread', `${field}\n${file}\n${match}`] : [rule, `${field}\n${file}`];

/** Numbers what was found, field by field. An answer is kept as long as what it answers for is there. */
export const numbered = (all: readonly FoundIn[]): Finding[] => {
  const idOf = createFindingIds();
  return all.flatMap((one) =>
    one.found.map((found) => {
      const { match, ...finding } = found;
      const [rule, field] = groupOf(found, one);
      const places = JSON.stringify(finding.place);
      const group = createFindingIds()({ kind: finding.kind, rule, field, match: '' }).replace(/-1$/, '');
      const id = idOf({ kind: finding.kind, rule: finding.rule, field: one.field, match: match || places });
      return { id, group, field: one.field, ...finding };
    })
  );
};

/**
 * What a machine can see before a person reads (Art. 7, Art. 9(一)(七)): secrecy marks, words of internal papers, personal data, the office's sensitive terms,
 * and attachments nobody could look into. Ordered by field as given (attachments last), then by position.
 */
export const screen = ({ fields, terms, off = [], attachments = [] }: Screening): Finding[] => {
  const lists: Lists = { terms: isList(terms) ? createTermMatcher(terms) : terms, off };
  const files = fieldsOfFiles(attachments.map(({ name }) => name));
  return numbered([
    ...fields.map(({ field, text }) => ({ field, file: '', found: screenText(text, lists) })),
    ...attachments.map((attachment, i) => ({ ...files[i]!, found: screenAttachment(attachment, lists) })),
  ]);
};
