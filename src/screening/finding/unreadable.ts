/**
 * Why a file, or a part of one, could not be read. `old-format`: .doc and its contemporaries where no converter is; `other-format`:
 * a kind not read here (.rar, .7z); `no-text`: nothing but pictures; `garbled`: letters without their meaning (a PDF font without a
 * table of characters); `embedded`: an object of another program inside; `macro`: a program inside; `missing`: the file is gone.
 */
export const UNREADABLE_REASONS = [
  'corrupt',
  'encrypted',
  'old-format',
  'other-format',
  'no-text',
  'garbled',
  'embedded',
  'macro',
  'too-large',
  'too-much-text',
  'too-many-parts',
  'too-deep',
  'too-slow',
  'missing',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export const PLACE_KINDS = [
  'file',
  'page',
  'slide',
  'sheet',
  'header',
  'footer',
  'note',
  'comment',
  'field',
  'annotation',
  'outline',
  'property',
  'chart',
  'drawing',
  'aside',
  'link',
  'names',
  'picture',
  'part',
] as const;
/** One step on the way to where something stands in a file: page 2, the comments, a file inside an archive. `name` may be empty. */
export type Place = { readonly kind: (typeof PLACE_KINDS)[number]; readonly name: string };

/** What was read in one place of a file; `rows` where it is a table, cell by cell. */
export type Section = {
  readonly place: readonly Place[];
  readonly text: string;
  readonly rows?: readonly (readonly string[])[];
};
/** A place of a file that nobody could read, and why. */
export type Gap = { readonly place: readonly Place[]; readonly reason: UnreadableReason };

/** What a file holds, and what of it could not be read. */
export type FileReading = {
  readonly sections: readonly Section[];
  readonly gaps: readonly Gap[];
  /** A picture that tells where it was taken (EXIF). */
  readonly place?: { readonly latitude: number; readonly longitude: number } | null;
};

/**
 * An attachment as it was read. `identity` tells its bytes apart from others of the same name: an answer about a file is none about
 * the one that replaced it. The short forms are of one text, or of a file nothing was read of.
 */
export type AttachmentText =
  | ({ readonly name: string; readonly identity?: string } & FileReading)
  | { readonly name: string; readonly identity?: string; readonly text: string }
  | { readonly name: string; readonly identity?: string; readonly unreadable: UnreadableReason };

/** The long form of an attachment. */
export const readingOf = (attachment: AttachmentText): FileReading => {
  if ('sections' in attachment) return attachment;
  return 'text' in attachment
    ? { sections: [{ place: [], text: attachment.text }], gaps: [] }
    : { sections: [], gaps: [{ place: [], reason: attachment.unreadable }] };
};
