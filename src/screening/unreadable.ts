/**
 * Why the text of an attachment could not be read. `old-format`: .doc and its contemporaries; `other-format`: documents and archives
 * of a kind not read here (.pptx, .ofd, .zip); `no-text`: a scan, nothing but pictures; `missing`: the file itself is gone.
 */
export const UNREADABLE_REASONS = [
  'corrupt',
  'encrypted',
  'old-format',
  'other-format',
  'no-text',
  'too-large',
  'too-much-text',
  'too-slow',
  'missing',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** What was read of an attachment. */
export type AttachmentText =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly unreadable: UnreadableReason };
