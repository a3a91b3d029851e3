import type { Duty, Form } from '../approval';
import type { JsonObject } from '../content';
import type { EntryRecord, RegisterEntry } from './entry';

/** For whom an entry is made by a deputy; nothing for whoever does it from a seat of their own (Art. 10). */
export const standInBy = (duty: Duty | null): Pick<EntryRecord, 'standingInFor'> =>
  duty?.delegation ? { standingInFor: duty.delegation.from.name } : {};

type Publication = {
  /** The seat it is published from; null for a timer or a token. */
  readonly duty: Duty | null;
  readonly form: Pick<Form, 'signatures' | 'submittedBy'> | null;
  readonly fields: JsonObject;
  readonly attachments: NonNullable<EntryRecord['attachments']>;
  /** Of its text, blanks apart; null where its type has none. */
  readonly characters: number | null;
  readonly at: string;
};

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What the register says of a publication besides its title and digests (Art. 10, Annex 2). */
export const recordOf = ({ duty, form, fields, attachments, characters, at }: Publication): EntryRecord => {
  const source = wordsIn(fields.sourceName);
  const address = wordsIn(fields.sourceUrl) || wordsIn(fields.link);
  return {
    ...standInBy(duty),
    ...(source ? { source } : {}),
    ...(address ? { address } : {}),
    ...(fields.origin === 'original' || fields.origin === 'reprint' ? { origin: fields.origin } : {}),
    ...(characters === null ? {} : { characters }),
    ...(form
      ? {
          officer: form.submittedBy.name,
          signers: form.signatures.map(({ person, position, at: signedAt, standingInFor }) => ({
            name: person.name,
            position,
            at: signedAt,
            ...(standingInFor ? { standingInFor: standingInFor.name } : {}),
          })),
        }
      : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    onlineFrom: at,
  };
};

/** Who signed, and for whom, a name a line. */
export const signersOf = ({ signers = [] }: EntryRecord): string =>
  signers.flatMap(({ name, standingInFor }) => [name, ...(standingInFor ? [standingInFor] : [])]).join('\n');

type Spoken = Pick<RegisterEntry, 'title' | 'form' | 'number' | 'by' | 'reason' | 'record'>;

/** Every word of an entry somebody may look for, in small letters; a text for searching alone, no digest covers it. */
export const wordsOf = ({ title, form, number, by, reason, record = {} }: Spoken): string =>
  [
    number,
    form,
    title,
    by?.name,
    record.standingInFor,
    reason,
    record.source,
    record.officer,
    record.address,
    record.remark,
    ...(record.signers ?? []).flatMap(({ name, standingInFor }) => [name, standingInFor]),
    ...(record.attachments ?? []).map(({ name }) => name),
    record.filing?.with,
    record.filing?.number,
    record.credit?.outlet,
    ...Object.values(record.corrected ?? {}),
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
