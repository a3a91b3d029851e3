import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

type Headers = Readonly<Record<string, string | string[]>>;

/** One form of an answer, and its headers as the wire takes them: name, value, name, value. */
export type Form = {
  readonly bytes: Buffer;
  readonly headers: string[];
  /** Of a 304: who asks again has all the others already. */
  readonly again: string[];
};

/** An answer as it left once: its headers as the host's middlewares gave them, its bytes, each compressed form made once. */
export type KeptAnswer = {
  /** The head of the public store it is true of. */
  readonly revision: number;
  readonly status: number;
  readonly headers: Headers;
  readonly tag: string;
  readonly forms: Map<Encoding, Form>;
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

/** What a 304 says again (RFC 9110, 15.4.5), and who may read it. */
const SAID_AGAIN = /^(cache-control|content-location|date|expires|vary|access-control-.*)$/;

const flat = (headers: Headers): string[] =>
  Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, String(one)]));

/** A strong tag: the bytes of each form have one of their own. */
const tagOf = (tag: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;

type Answered = Pick<KeptAnswer, 'headers' | 'tag'>;

const formOf = ({ headers, tag }: Answered, encoding: Encoding, bytes: Buffer): Form => {
  const etag = tagOf(tag, encoding);
  const said = Object.entries(headers).filter(([name]) => SAID_AGAIN.test(name.toLowerCase()));
  return {
    bytes,
    headers: flat({
      ...headers,
      etag,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-length': String(bytes.length),
    }),
    again: flat({ ...Object.fromEntries(said), etag }),
  };
};

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
  const answered: Answered = {
    headers: {
      ...(Object.fromEntries(kept) as Record<string, string>),
      vary: /accept-encoding/i.test(vary) ? vary : [vary, 'Accept-Encoding'].filter(Boolean).join(', '),
    },
    tag: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
  };
  return {
    revision,
    status,
    ...answered,
    forms: new Map([['identity', formOf(answered, 'identity', bytes)]]),
  };
};

/** Whether who asks has this answer already, in whatever form. */
export const isKnownTo = ({ tag }: KeptAnswer, header: string | undefined): boolean => {
  if (header === undefined) return false;
  if (header === `"${tag}"`) return true;
  return header.split(',').some((one) => {
    const plain = one.trim().replace(/^W\//, '').replace(/^"|"$/g, '');
    return plain === '*' || plain.replace(/-(br|gzip)$/, '') === tag;
  });
};

const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((one) => {
    const [name = '', ...rest] = one.trim().toLowerCase().split(';');
    return name.trim() === encoding && !rest.some((part) => /^\s*q=0(\.0*)?\s*$/.test(part));
  });

const understood = new Map<string, Encoding>();
const MOST_HEADERS = 100;

/** The best form that is understood; browsers say it in a few ways, each read once. */
const encodingFor = (header: string): Encoding => {
  const known = understood.get(header);
  if (known) return known;
  const encoding = (['br', 'gzip'] as const).find((one) => accepts(header, one)) ?? 'identity';
  if (understood.size < MOST_HEADERS) understood.set(header, encoding);
  return encoding;
};

/** The smallest form that is understood, made the first time somebody understands it; `made`: how many bytes it has, if it was. */
export const formFor = (
  answer: KeptAnswer,
  header: string
): { readonly form: Form; readonly made: number } => {
  const plain = answer.forms.get('identity') ?? formOf(answer, 'identity', Buffer.alloc(0));
  const encoding = header === '' || plain.bytes.length < SMALL ? 'identity' : encodingFor(header);
  if (encoding === 'identity') return { form: plain, made: 0 };
  const known = answer.forms.get(encoding);
  if (known) return { form: known, made: 0 };
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const bytes = encoding === 'br' ? brotliCompressSync(plain.bytes, options) : gzipSync(plain.bytes);
  const form = formOf(answer, encoding, bytes);
  answer.forms.set(encoding, form);
  return { form, made: bytes.length };
};
