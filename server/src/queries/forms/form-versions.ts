import type { FormEvent, Form, PersonRef } from '../../../../src/approval';
import { differences } from '../../../../src/content';
import type { CanonicalDocument } from '../../../../src/content';
import type { FormDetailResponse } from '../../../../src/contracts';
import type { RegisterEntry } from '../../../../src/register';
import type { DeskContext } from '../../desk/desk';

/** A state of the content that somebody submitted, changed, signed or published. */
type Version = { readonly digest: string; readonly by: PersonRef | null; readonly at: string };
type Pair = { readonly from: Version; readonly to: Version };

const PAIRS = 8;

const digestOf = (event: FormEvent): string | null => {
  switch (event.type) {
    case 'submitted':
    case 'resubmitted':
      return event.submission.digest;
    case 'amended':
      return event.amendment.to;
    case 'signed':
    case 'returned':
    case 'rejected':
      return event.signature.digest;
    case 'published':
      return event.digest;
    default:
      return null;
  }
};

export const versionsOf = (events: readonly FormEvent[]): readonly Version[] =>
  events.flatMap((event) => {
    const digest = digestOf(event);
    return digest === null ? [] : [{ digest, by: event.by, at: event.at }];
  });

/** What was online when the form was handed in; null where nothing was. */
const onlineBefore = (entries: readonly RegisterEntry[], form: Form): Version | null => {
  const before = entries.filter(({ at }) => at <= form.firstSubmittedAt).at(-1);
  return before?.digest ? { digest: before.digest, by: before.by, at: before.at } : null;
};

/**
 * What the reader wants compared: since they last signed, with what was online, since the first submission, then each
 * change by itself.
 */
export const pairsOf = (given: {
  readonly versions: readonly Version[];
  readonly online: Version | null;
  readonly reader: number;
  readonly events: readonly FormEvent[];
}): readonly Pair[] => {
  const { versions, online, reader, events } = given;
  const [first] = versions;
  const now = versions.at(-1);
  if (!first || !now) return [];
  const mine = events.filter((event) => event.type === 'signed' && event.by?.id === reader).at(-1);
  const last = mine && versions.find(({ at, by }) => at === mine.at && by?.id === reader);
  const steps = versions.slice(1).map((to, index) => ({ from: versions[index] ?? first, to }));
  const wanted = [last, online, first].flatMap((from) => (from ? [{ from, to: now }] : [])).concat(steps);
  const changed = wanted.filter(({ from, to }) => from.digest !== to.digest);
  const once = new Map(changed.reverse().map((pair) => [`${pair.from.digest}|${pair.to.digest}`, pair]));
  return [...once.values()].reverse().slice(0, PAIRS);
};

const label = ({ by, at }: Version, timeZone: string): string => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at)
  );
  return by ? `${by.name} ${day}` : day;
};

/** Field by field, what changed between the versions a reader wants compared. */
export const formDifferences = async (given: {
  readonly desk: DeskContext;
  readonly form: Form;
  readonly events: readonly FormEvent[];
  readonly reader: number;
  /** Everything the register says of the form's document. */
  readonly history: readonly RegisterEntry[];
}): Promise<FormDetailResponse['differences']> => {
  const { desk, form, events, reader } = given;
  const online = onlineBefore(given.history, form);
  const known = new Map<string, CanonicalDocument | null>();
  const snapshot = async (digest: string): Promise<CanonicalDocument | null> => {
    if (!known.has(digest)) known.set(digest, await desk.store.documents.findSnapshot(digest));
    return known.get(digest) ?? null;
  };
  const compared: FormDetailResponse['differences'][number][] = [];
  for (const { from, to } of pairsOf({ versions: versionsOf(events), online, reader, events })) {
    const [before, after] = [await snapshot(from.digest), await snapshot(to.digest)];
    if (!before || !after) continue;
    const { timeZone } = desk.configuration;
    const fields = differences({ before, after, models: desk.store.documents.models });
    compared.push({ from: from === online ? null : label(from, timeZone), to: label(to, timeZone), fields });
  }
  return compared;
};
