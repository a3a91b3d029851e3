import { createFindingIds } from './finding-id';
import type { Finding, FindingEffect, FindingKind } from './finding';
import { fold, originalRange, type Folded } from './fold';
import type { Match } from './match';
import { dropIdleSpaces } from './normalise';
import { findPersonalData } from './personal-data';
import { findInternalPhrases, findSecrecyMarks } from './secrecy-marks';
import { createTermMatcher, type TermMatcher } from './terms';
import type { AttachmentText } from './unreadable';

export type ScreenedField = { readonly field: string; readonly text: string };
export type Screening = {
  readonly fields: readonly ScreenedField[];
  /** The office's sensitive terms, or a matcher made of them once. */
  readonly terms: readonly string[] | TermMatcher;
  readonly attachments?: readonly AttachmentText[];
};

/** Findings of one kind listed for one field; more of them (a directory of telephones) help nobody. */
export const MAX_FINDINGS = 500;

const EFFECTS: Readonly<Record<FindingKind, FindingEffect>> = {
  'secrecy-mark': 'block',
  'internal-phrase': 'answer',
  'personal-data': 'answer',
  'sensitive-term': 'propose-sensitive',
  'unreadable-attachment': 'note',
};

const isList = (terms: Screening['terms']): terms is readonly string[] => Array.isArray(terms);

type Found = Omit<Finding, 'id'> & { readonly match: string };

const foundIn = ({ field, text }: ScreenedField, matcher: TermMatcher): Found[] => {
  const folded = fold(text);
  const normalised = dropIdleSpaces(folded);
  const of = (kind: FindingKind, source: Folded, matches: readonly Match[]): Found[] =>
    matches.slice(0, MAX_FINDINGS).map(({ rule, start, end, masked }) => {
      const range = originalRange(source, start, end);
      const excerpt = masked ?? text.slice(range.start, range.end);
      const match = source.text.slice(start, end);
      return { kind, effect: EFFECTS[kind], rule, field, ...range, excerpt, masked: masked ?? null, match };
    });
  return [
    ...of('secrecy-mark', normalised, findSecrecyMarks(normalised)),
    ...of('internal-phrase', normalised, findInternalPhrases(normalised)),
    ...of('personal-data', folded, findPersonalData(folded)),
    ...of('sensitive-term', normalised, matcher.find(normalised)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
};

const foundInAttachment = (attachment: AttachmentText, matcher: TermMatcher): Found[] => {
  const field = `attachment:${attachment.name}`;
  if ('text' in attachment) return foundIn({ field, text: attachment.text }, matcher);
  const kind = 'unreadable-attachment';
  const { name, unreadable: rule } = attachment;
  return [
    { kind, effect: EFFECTS[kind], rule, field, start: 0, end: 0, excerpt: name, masked: null, match: '' },
  ];
};

/**
 * What a machine can see before a person reads (Art. 7, Art. 9(一)(七)): secrecy marks, words of internal papers, personal data, the office's sensitive terms,
 * and attachments nobody could look into. Ordered by field as given (attachments last), then by position.
 */
export const screen = ({ fields, terms, attachments = [] }: Screening): Finding[] => {
  const matcher = isList(terms) ? createTermMatcher(terms) : terms;
  const idOf = createFindingIds();
  return [
    ...fields.flatMap((field) => foundIn(field, matcher)),
    ...attachments.flatMap((attachment) => foundInAttachment(attachment, matcher)),
  ].map(({ match, ...finding }) => ({
    id: idOf({ kind: finding.kind, rule: finding.rule, field: finding.field, match }),
    ...finding,
  }));
};
