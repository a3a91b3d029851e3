import type { Core } from '@strapi/strapi';
import type { Target } from '../../../src/approval';
import type { CanonicalDocument } from '../../../src/content';
import { textFields } from '../../../src/content';
import { createTermMatcher, screen } from '../../../src/screening';
import type { AttachmentText, Finding, TermMatcher } from '../../../src/screening';
import { READING_LIMITS, textOfAttachment } from '../attachments';
import type { ReadAttachment } from '../attachments';
import type { Store } from '../store';
import { storeOf } from '../store';
import type { Files, StoredFile } from '../store/documents/files';
import { createFiles } from '../store/documents/files';

/** What a machine sees in a draft; `summary` is the form's own. */
export type Screen = (given: {
  readonly target: Target;
  readonly draft: CanonicalDocument;
  readonly summary: string;
}) => Promise<readonly Finding[]>;

/** Texts kept of attachments read before, in characters all together. */
const KEPT = 8_000_000;

const lengthOf = (read: ReadAttachment): number => (read && 'text' in read ? read.text.length : 0) + 100;

/** Reading a PDF takes seconds and a form is screened at every signature: texts are kept by the file's own state. */
const createReader = (files: Files) => {
  const known = new Map<string, ReadAttachment>();
  let kept = 0;

  const read = async (file: StoredFile): Promise<ReadAttachment> => {
    const bytes = await files.bytes(file, READING_LIMITS.fileBytes);
    if (typeof bytes === 'string') return { unreadable: bytes };
    return textOfAttachment({ name: file.name, mime: file.mime, bytes });
  };

  return async (file: StoredFile): Promise<ReadAttachment> => {
    const before = known.get(file.state);
    if (before !== undefined) return before;
    const text = await read(file);
    kept += lengthOf(text);
    known.set(file.state, text);
    for (const [state, one] of known) {
      if (kept <= KEPT) break;
      kept -= lengthOf(one);
      known.delete(state);
    }
    return text;
  };
};

const isPicture = ({ mime }: StoredFile): boolean => /^(image|audio|video)\//.test(mime);

/** Looks through a draft: every text of it, the form's own summary, and what its attachments say (Art. 7, Art. 9). */
const createScreening = ({ store, files }: { readonly store: Store; readonly files: Files }): Screen => {
  const read = createReader(files);
  let matcher: { readonly of: string; readonly matcher: TermMatcher } | null = null;

  const matcherOf = (terms: readonly string[]): TermMatcher => {
    const of = terms.join('\n');
    if (matcher?.of !== of) matcher = { of, matcher: createTermMatcher(terms) };
    return matcher.matcher;
  };

  const attachmentsOf = async (row: unknown): Promise<readonly AttachmentText[]> => {
    const texts: AttachmentText[] = [];
    for (const file of files.filesIn(row).filter((one) => !isPicture(one))) {
      const text = await read(file);
      if (text) texts.push({ name: file.name, ...text });
    }
    return texts;
  };

  return async ({ target, draft, summary }) => {
    const fields = textFields(draft, store.documents.models);
    const isOwn = summary.trim() !== '' && !fields.some(({ text }) => text.trim() === summary.trim());
    const [terms, row] = await Promise.all([store.settings.terms(), store.documents.load(target, 'draft')]);
    return screen({
      fields: isOwn ? [...fields, { field: 'form.summary', text: summary }] : fields,
      terms: matcherOf(terms),
      // A file that only a text names is read like one in a field.
      attachments: await attachmentsOf([row, store.documents.filesOf(draft).inTexts]),
    });
  };
};

const screens = new WeakMap<object, Screen>();

/** One of a portal, for its actions and its gate alike: what was read of an attachment is read once. */
export const screenOf = (strapi: Core.Strapi): Screen => {
  const known = screens.get(strapi);
  if (known) return known;
  const made = createScreening({ store: storeOf(strapi), files: createFiles(strapi) });
  screens.set(strapi, made);
  return made;
};
