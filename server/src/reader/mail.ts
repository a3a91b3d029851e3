import { textOfBytes } from './plain-text';

/** A page saved with its pictures (.mht) or a letter (.eml): headers, and parts under a boundary. */
export type MailPart = { readonly name: string; readonly bytes: Buffer };

export const isMail = (head: string): boolean =>
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,}/.test(head) &&
  /^(?:mime-version|content-type|message-id|received|return-path):/im.test(head);

const splitHead = (part: string): { readonly head: string; readonly body: string } => {
  const found = /\r?\n\r?\n/.exec(part);
  return found
    ? { head: part.slice(0, found.index), body: part.slice(found.index + found[0].length) }
    : { head: part, body: '' };
};

const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}:((?:[^\\n]*)(?:\\n[ \\t][^\\n]*)*)`, 'im')
    .exec(head)?.[1]
    ?.replace(/\s+/g, ' ')
    .trim() ?? '';

const quotedPrintable = (body: string): Buffer =>
  Buffer.from(
    body
      .replace(/=\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  );

const decoded = (head: string, body: string): Buffer => {
  const coding = headerOf(head, 'content-transfer-encoding').toLowerCase();
  if (coding === 'base64') return Buffer.from(body.replace(/[^A-Za-z\d+/=]/g, ''), 'base64');
  return coding === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1');
};

/** `=?gb2312?B?…?=` as it is read. */
const readableHead = (head: string): string =>
  head.replace(/=\?[\w-]+\?[bq]\?[^?]*\?=/gi, (whole) => {
    const [, charset = '', coding = '', text = ''] = whole.split('?');
    try {
      const isBase64 = coding.toLowerCase() === 'b';
      const bytes = isBase64 ? Buffer.from(text, 'base64') : quotedPrintable(text.replace(/_/g, ' '));
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return whole;
    }
  });

/** The headers of a letter as text, and its parts. */
export const readMail = (
  bytes: Buffer,
  depth = 0
): { readonly head: string; readonly parts: readonly MailPart[] } => {
  const { head, body } = splitHead(bytes.toString('latin1'));
  const type = headerOf(head, 'content-type');
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  const readable = readableHead(textOfBytes(Buffer.from(head, 'latin1')) ?? head);
  if (!boundary || depth > 3)
    return {
      head: readable,
      parts: [{ name: headerOf(head, 'content-location'), bytes: decoded(head, body) }],
    };
  const inner = body
    .split(`--${boundary}`)
    .slice(1, 500)
    .filter((part) => !part.startsWith('--'))
    .map((part) => readMail(Buffer.from(part.replace(/^\r?\n/, ''), 'latin1'), depth + 1));
  return {
    head: [readable, ...inner.map((one) => one.head)].join('\n'),
    parts: inner.flatMap((one) => one.parts),
  };
};
