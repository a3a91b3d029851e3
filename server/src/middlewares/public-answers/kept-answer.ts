import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it left once: its headers as the host's middlewares gave them, its bytes, each compressed form made once. */
export type KeptAnswer = {
  /** The head of the public store it is true of. */
  readonly revision: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly tag: string;
  readonly forms: Map<Encoding, Buffer>;
};

/** Headers that belong to one answer on the wire and not to what it says. */
const OWN = new Set([
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'etag',
  'date',
  'connection',
]);

/** Below that a compressed form saves no packet. */
const SMALL = 512;

const bytesOf = (body: unknown): Buffer | null => {
  if (Buffer.isBuffer(body)) return body;
  if (typeof body === 'string') return Buffer.from(body);
  const isPlain = typeof body === 'object' && body !== null && !('pipe' in body);
  return isPlain ? Buffer.from(JSON.stringify(body)) : null;
};

/** Null for what is nobody else's: a stream, an answer that sets a cookie, a fault. */
export const keptAnswer = (given: {
  readonly revision: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}): KeptAnswer | null => {
  const { revision, status, headers, body } = given;
  const bytes = [200, 301, 410].includes(status) && !headers['set-cookie'] ? bytesOf(body) : null;
  if (!bytes) return null;
  const kept = Object.entries(headers).filter(([name]) => !OWN.has(name.toLowerCase()));
  const vary = String(headers.vary ?? '');
  return {
    revision,
    status,
    headers: {
      ...(Object.fromEntries(kept) as Record<string, string>),
      vary: /accept-encoding/i.test(vary) ? vary : [vary, 'Accept-Encoding'].filter(Boolean).join(', '),
    },
    tag: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    forms: new Map([['identity', bytes]]),
  };
};

/** A strong tag: the bytes of each form have one of their own. */
export const tagOf = ({ tag }: KeptAnswer, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;

/** Whether who asks has this answer already, in whatever form. */
export const isKnownTo = ({ tag }: KeptAnswer, header: string | undefined): boolean =>
  header !== undefined &&
  header.split(',').some((one) => {
    const plain = one.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
    return plain === '*' || plain.replace(/-(br|gzip)$/, '') === tag;
  });

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((one) => {
    const [name = '', ...rest] = one.trim().toLowerCase().split(';');
    return name.trim() === encoding && !rest.some((part) => /^\s*q=0(\.0*)?\s*$/.test(part));
  });

/** The smallest form that is understood, made the first time somebody understands it. */
export const formFor = (
  answer: KeptAnswer,
  header: string
): { readonly encoding: Encoding; readonly bytes: Buffer; readonly made: number } => {
  const plain = answer.forms.get('identity') ?? Buffer.alloc(0);
  const encoding = (['br', 'gzip'] as const).find((one) => accepts(header, one));
  if (!encoding || plain.length < SMALL) return { encoding: 'identity', bytes: plain, made: 0 };
  const known = answer.forms.get(encoding);
  if (known) return { encoding, bytes: known, made: 0 };
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const bytes = encoding === 'br' ? brotliCompressSync(plain, options) : gzipSync(plain);
  answer.forms.set(encoding, bytes);
  return { encoding, bytes, made: bytes.length };
};
