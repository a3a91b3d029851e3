import type { Place } from './unreadable';

export type FindingKind =
  | 'secrecy-mark'
  | 'internal-phrase'
  | 'personal-data'
  | 'sensitive-term'
  | 'unreadable-attachment'
  | 'picture-place'
  | 'foreign-picture';

/**
 * `block`: the form cannot go on (涉密信息不得上网). `answer`: goes on once masked or answered for in writing. `look`: nobody but a person
 * can read it: the officer says what it is, and a signer opens it and writes that they looked.
 * `propose-sensitive`: the sensitive route is proposed; staying needs the department head's written reason. `note`: shown to every signer.
 */
export type FindingEffect = 'block' | 'answer' | 'look' | 'propose-sensitive' | 'note';

/** Something a machine saw. `id` is stable for the same text at the same place, so that an answer to it is kept. */
export type Finding = {
  readonly id: string;
  /** What one reason answers for: every finding of one term or kind in one field or file. */
  readonly group: string;
  /** How many there are in the group, also where fewer are listed; people, where the rule is `list`. */
  readonly count: number;
  readonly kind: FindingKind;
  readonly effect: FindingEffect;
  /** What was matched, e.g. `mobile`, `identity-number`, `bank-card`, `list`, `secrecy`, or the term itself. */
  readonly rule: string;
  /** Field name, or `attachment:<file name>`. */
  readonly field: string;
  /** Where in a file. */
  readonly place: readonly Place[];
  /** UTF-16 offsets into the field's plain text as given. */
  readonly start: number;
  readonly end: number;
  /** The match, masked where it is personal data. */
  readonly excerpt: string;
  /** What masking would put there (personal data only). */
  readonly masked: string | null;
  /** What the office would rather write, for a term that has such. */
  readonly replacement: string | null;
  /** Why the term is on the office's list, where the list says so. */
  readonly note?: string;
};
