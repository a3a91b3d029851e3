/** Why the text of an attachment could not be read. `no-text`: a scan, or nothing but pictures. */
export const UNREADABLE_REASONS = [
  'corrupt',
  'encrypted',
  'old-format',
  'no-text',
  'too-large',
  'too-much-text',
  'too-slow',
  'missing',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** What was read of an attachment. */
export type AttachmentText = { readonly name: string; readonly text: string } | { readonly name: string; readonly unreadable: UnreadableReason };
