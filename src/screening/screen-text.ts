import type { Finding, FindingEffect, FindingKind } from './finding/finding';
import { fold, originalRange, type Folded } from './text/fold';
import type { Match } from './terms/match';
import { dropIdleSpaces } from './text/normalise';
import { readTable, type Listed } from './personal/people-list';
import { findPersonalData } from './personal/personal-data';
import { isScreeningRule, type ScreeningRule } from './rules';
import { findInternalPhrases, findSecrecyMarks } from './secrecy-marks';
import type { TermSeverity } from './terms/term';
import type { TermMatcher } from './terms/terms';
import {
  readingOf,
  type AttachmentText,
  type FileReading,
  type Gap,
  type Place,
  type Section,
} from './finding/unreadable';

/** What is looked for: the office's terms, and which rules its rule book leaves out. */
export type Lists = { readonly terms: TermMatcher; readonly off?: readonly ScreeningRule[] };

/** Something found in one field or file, before it is numbered. `match` tells it apart from others and never leaves the rules. */
export type Found = Omit<Finding, 'id' | 'group' | 'field'> & { readonly match: string };

/** Findings of one group that are listed; `count` of each says how many there are. */
export const MAX_FINDINGS = 500;
/** So many numbers, or so many rows with a name beside a number, are a list of people. */
const LIST_NUMBERS = 10;
const LIST_ROWS = 3;
const SHOWN_OF_LIST = 5;

export const EFFECTS: Readonly<Record<FindingKind, FindingEffect>> = {
  'secrecy-mark': 'block',
  'internal-phrase': 'answer',
  'personal-data': 'answer',
  'sensitive-term': 'propose-sensitive',
  'unreadable-attachment': 'look',
  'picture-place': 'answer',
  'foreign-picture': 'answer',
};
const BY_SEVERITY: Readonly<Record<TermSeverity, FindingEffect>> = {
  block: 'block',
  reason: 'propose-sensitive',
  hint: 'note',
};

const groupKey = ({ kind, rule }: Pick<Found, 'kind' | 'rule'>): string => `${kind} ${rule}`;

/** No more of a group than help anybody; each says how many there are. */
export const limited = (found: readonly Found[]): Found[] => {
  const counts = new Map<string, number>();
  const kept = found.filter((one) => {
    const seen = (counts.get(groupKey(one)) ?? 0) + 1;
    counts.set(groupKey(one), seen);
    return seen <= MAX_FINDINGS;
  });
  return kept.map((one) => ({ ...one, count: Math.max(one.count, counts.get(groupKey(one))!) }));
};

const isOn = (rule: string, { off = [] }: Lists): boolean => !(isScreeningRule(rule) && off.includes(rule));

type Source = { readonly text: string; readonly folded: Folded; readonly place: readonly Place[] };

const foundOf = (kind: FindingKind, matches: readonly Match[], { text, folded, place }: Source): Found[] =>
  matches.map(({ rule, start, end, masked, severity, replacement, note }) => {
    const range = originalRange(folded, start, end);
    return {
      kind,
      effect: severity ? BY_SEVERITY[severity] : EFFECTS[kind],
      rule,
      place,
      ...range,
      count: 1,
      excerpt: masked ?? text.slice(range.start, range.end),
      masked: masked ?? null,
      replacement: replacement ?? null,
      ...(note ? { note } : {}),
      match: folded.text.slice(start, end),
    };
  });

const digitsOf = (match: string): string => match.replace(/[^\da-z]/g, '');

/** Everything found in one stretch of text, by position. */
const foundInSection = (section: Section, lists: Lists, quiet: ReadonlySet<string>): Found[] => {
  const { text, place } = section;
  const folded = fold(text);
  const normalised = dropIdleSpaces(folded);
  const [wide, narrow] = [
    { text, folded, place },
    { text, folded: normalised, place },
  ];
  const personal = findPersonalData(folded).filter(({ rule }) => isOn(rule, lists));
  return [
    ...foundOf('secrecy-mark', findSecrecyMarks(normalised), narrow),
    ...(isOn('internal-phrase', lists)
      ? foundOf('internal-phrase', findInternalPhrases(normalised), narrow)
      : []),
    ...foundOf('personal-data', personal, wide).filter(({ match }) => !quiet.has(digitsOf(match))),
    ...(isOn('sensitive-term', lists)
      ? foundOf('sensitive-term', lists.terms.findWords(normalised), narrow)
      : []),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
};

/** Everything found in a field of a draft. */
export const screenText = (text: string, lists: Lists): Found[] => {
  const section: Section = { place: [], text };
  const { quiet } = readTable(section);
  return limited(foundInSection(section, lists, quiet));
};

const listOf = (
  people: readonly Pick<Listed, 'masked' | 'name'>[],
  place: readonly Place[],
  count: number
): Found => ({
  kind: 'personal-data',
  effect: EFFECTS['personal-data'],
  rule: 'list',
  place,
  start: 0,
  end: 0,
  count,
  excerpt: people
    .slice(0, SHOWN_OF_LIST)
    .map(({ name, masked }) => (name ? `${name.slice(0, 1)}* ${masked}` : masked))
    .join('、'),
  masked: null,
  replacement: null,
  match: '',
});

type Peopled = { readonly people: readonly Listed[]; readonly place: readonly Place[] };

/** A file that lists people is one finding, with how many and the first five; a few numbers here and there are one each. */
const withLists = (found: readonly Found[], tables: readonly Peopled[], lists: Lists): Found[] => {
  const people = tables.flatMap((table) => table.people.filter(({ rule }) => isOn(rule, lists)));
  const loose = found.filter(({ kind }) => kind === 'personal-data');
  const numbers = new Map(loose.map((one) => [digitsOf(one.match), one]));
  const rows = new Map(people.map((one) => [digitsOf(one.number), one]));
  const named = [...rows.values()].filter(({ name }) => name !== '').length;
  const unseen = [...rows.values()].filter(({ number }) => !numbers.has(digitsOf(number)));
  if (named < LIST_ROWS && numbers.size + unseen.length < LIST_NUMBERS) {
    return [...found, ...unseen.map((one) => ofRow(one))];
  }
  const place = tables.find((table) => table.people.length > 0)?.place ?? loose[0]?.place ?? [];
  const shown =
    rows.size > 0 ? [...rows.values()] : loose.map(({ excerpt }) => ({ masked: excerpt, name: '' }));
  const count = rows.size > 0 ? Math.max(rows.size, people.length) : numbers.size;
  return [...found.filter(({ kind }) => kind !== 'personal-data'), listOf(shown, place, count)];
};

const ofRow = ({ rule, masked, number }: Listed): Found => ({
  ...listOf([], [], 1),
  rule,
  excerpt: masked,
  masked,
  match: number,
});

/** All places of a file nobody could read are one finding: one person opens it once. */
const unread = (gaps: readonly Gap[], { name, identity = '' }: AttachmentText): Found[] =>
  gaps.map(({ place, reason }) => ({
    ...listOf([], place, 1),
    kind: 'unreadable-attachment',
    effect: EFFECTS['unreadable-attachment'],
    rule: reason,
    excerpt: name,
    match: identity,
  }));

const pictured = ({ place }: FileReading): Found[] =>
  place
    ? [
        {
          ...listOf([], [], 1),
          kind: 'picture-place',
          effect: EFFECTS['picture-place'],
          rule: 'picture-place',
          excerpt: `${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`,
        },
      ]
    : [];

/** Everything found in a file, and what of it could not be read. */
export const screenAttachment = (attachment: AttachmentText, lists: Lists): Found[] => {
  const reading = readingOf(attachment);
  const tables = reading.sections.map((section) => ({ ...readTable(section), place: section.place }));
  const quiet = new Set(tables.flatMap((table) => [...table.quiet]));
  const found = reading.sections.flatMap((section) => foundInSection(section, lists, quiet));
  return [
    ...limited(withLists(found, tables, lists)),
    ...(isOn('picture-place', lists) ? pictured(reading) : []),
    ...unread(reading.gaps, attachment),
  ];
};
