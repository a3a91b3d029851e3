import { UnreadableError } from './unreadable-error';

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const encodingsFor = (bytes: Uint8Array): readonly string[] => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  return bytes[0] === 0xfe && bytes[1] === 0xff ? ['utf-16be'] : ['utf-8', 'gb18030'];
};

/** UTF-8 or marked UTF-16 without NUL: what else a file may be is not taken for text unless it says so. */
export const isPlainText = (bytes: Uint8Array): boolean => {
  const text = decode(encodingsFor(bytes)[0] ?? 'utf-8', bytes);
  return text !== null && !text.includes('\0');
};

/** A text file in UTF-8, GB18030 (so GBK and GB2312) or marked UTF-16. Bytes that are neither, or hold NUL, are no text. */
export const readPlainText = (bytes: Uint8Array): string => {
  for (const encoding of encodingsFor(bytes)) {
    const text = decode(encoding, bytes);
    if (text !== null && !text.includes('\0')) return text;
  }
  throw new UnreadableError('corrupt');
};
