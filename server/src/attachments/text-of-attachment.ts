import type { UnreadableReason } from '../../../src/screening';
import { formatOf, isCompoundFile, type Format } from './format';
import { READING_LIMITS, type ReadingLimits } from './limits';
import { readPackage } from './package';
import { readPlainText } from './plain-text';
import { readInThread } from './reading-thread';
import { UnreadableError } from './unreadable-error';
import { readWordMargins } from './word-margins';
import { joinWrappedLines } from './wrapped-lines';

export type Attachment = { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
/** Null: a picture, a recording, something without a text to look for. */
export type ReadAttachment = { readonly text: string } | { readonly unreadable: UnreadableReason } | null;

/** A new office file under a password is a compound file around its encrypted package. */
const refuseCompoundFile = (bytes: Buffer): void => {
  if (isCompoundFile(bytes)) {
    throw new UnreadableError(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-format'
    );
  }
};

const READERS: Readonly<Record<Format, (bytes: Buffer, limits: ReadingLimits) => Promise<string>>> = {
  docx: async (bytes, limits) => {
    refuseCompoundFile(bytes);
    const parts = await readPackage(bytes, limits);
    return [readWordMargins(parts), await readInThread({ format: 'docx', bytes, limits })]
      .filter(Boolean)
      .join('\n');
  },
  xlsx: async (bytes, limits) => {
    refuseCompoundFile(bytes);
    await readPackage(bytes, limits);
    return readInThread({ format: 'xlsx', bytes, limits });
  },
  pdf: async (bytes, limits) => {
    const pages = (await readInThread({ format: 'pdf', bytes, limits })).split('\f');
    return pages.map(joinWrappedLines).join('\n');
  },
  txt: async (bytes) => readPlainText(bytes),
  old: () => Promise.reject(new UnreadableError('old-format')),
  other: () => Promise.reject(new UnreadableError('other-format')),
};

const read = async (format: Format, bytes: Buffer, limits: ReadingLimits): Promise<ReadAttachment> => {
  if (bytes.length > limits.fileBytes) return { unreadable: 'too-large' };
  const text = await READERS[format](bytes, limits);
  if (text.length > limits.characters) return { unreadable: 'too-much-text' };
  return format === 'pdf' && text.trim() === '' ? { unreadable: 'no-text' } : { text };
};

/**
 * The text of an attachment, for screening: .docx, .xlsx, .pdf and text files. Never rejects: what cannot be read says why, and
 * becomes a finding. Nothing of the content is logged.
 */
export const textOfAttachment = async (
  { name, mime, bytes }: Attachment,
  limits: ReadingLimits = READING_LIMITS
): Promise<ReadAttachment> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = formatOf({ name, mime, bytes: buffer });
  if (format === null) return null;
  try {
    return await read(format, buffer, limits);
  } catch (error) {
    return { unreadable: error instanceof UnreadableError ? error.reason : 'corrupt' };
  }
};
