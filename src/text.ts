/** The longest text of each kind, in UTF-16 units: the one place for it. Requests, rules, tables and input fields ask here. */
export const LIMITS = {
  /** A summary, opinion, reason, note or comment. */
  words: 2000,
  /** An opinion that is offered to be tapped. */
  phrase: 60,
  /** A title or a name: what a text column keeps on every database. */
  name: 255,
  /** A key, a documentId, the uid of a type. */
  key: 255,
  /** An address. */
  link: 2048,
  /** A term of the office's list, or what to write instead. */
  term: 200,
  /** What somebody searches for. */
  search: 200,
  /** The digest of a content, with its algorithm. */
  digest: 200,
  /** The id of a finding. */
  finding: 500,
} as const;

// Control characters but tab and line breaks, direction overrides that make text read otherwise than it is, and halves of a character.
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;

/** Nothing to read: spaces, and characters that show nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

/** Every character can be shown, and reads in the order it is written. */
export const isReadable = (text: string): boolean => !UNREADABLE.test(text);
