export type FindingKind =
  'secrecy-mark' | 'internal-phrase' | 'personal-data' | 'sensitive-term' | 'unreadable-attachment';

/**
 * `block`: the form cannot go on (涉密信息不得上网). `answer`: goes on once masked or answered for in writing.
 * `propose-sensitive`: the sensitive route is proposed; staying needs the department head's written reason. `note`: shown to every signer.
 */
export type FindingEffect = 'block' | 'answer' | 'propose-sensitive' | 'note';

/** Something a machine saw. `id` is stable for the same text at the same place, so that an answer to it is kept. */
export type Finding = {
  readonly id: string;
  readonly kind: FindingKind;
  readonly effect: FindingEffect;
  /** What was matched, e.g. `mobile`, `identity-number`, `bank-card`, `secrecy`, or the term itself. */
  readonly rule: string;
  /** Field name, or `attachment:<file name>`. */
  readonly field: string;
  /** UTF-16 offsets into the field's plain text as given. */
  readonly start: number;
  readonly end: number;
  /** The match, masked where it is personal data. */
  readonly excerpt: string;
  /** What masking would put there (personal data only). */
  readonly masked: string | null;
};
