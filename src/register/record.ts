import type { Form } from '../approval';
import type { JsonObject } from '../content';
import type { EntryRecord, RegisterEntry } from './entry';

type Publication = {
  readonly form: Pick<Form, 'signatures' | 'submittedBy'> | null;
  readonly fields: JsonObject;
  readonly attachments: NonNullable<EntryRecord['attachments']>;
  readonly at: string;
};

const wordsIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What the register says of a publication besides its title and digests (Art. 10, Annex 2). */
export const recordOf = ({ form, fields, attachments, at }: Publication): EntryRecord => {
  const source = wordsIn(fields.sourceName);
  const address = wordsIn(fields.sourceUrl) || wordsIn(fields.link);
  return {
    ...(source ? { source } : {}),
    ...(address ? { address } : {}),
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
    reason,
    record.source,
    record.officer,
    record.address,
    record.remark,
    ...(record.signers ?? []).flatMap(({ name, standingInFor }) => [name, standingInFor]),
    ...(record.attachments ?? []).map(({ name }) => name),
    record.filing?.with,
    record.filing?.number,
    ...Object.values(record.corrected ?? {}),
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
