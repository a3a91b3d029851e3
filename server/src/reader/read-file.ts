import { gunzipSync } from 'node:zlib';
import type { FileReading, UnreadableReason } from '../../../src/screening/finding/unreadable';
import { streamsOf, type Stream } from './compound';
import type { ReadingLimits } from './limits';
import { readMail } from './mail';
import { textOfMarkup } from './markup-text';
import { attempt, createNotebook, type Notebook } from './notebook';
import { readPackage } from './package';
import { readPdf } from './pdf';
import { placeOf } from '../../../src/screening/picture-place';
import { wordsOfPicture } from './picture-words';
import { stringsIn, textOfBytes, textOfDeclared, unescaped } from './plain-text';
import { readRichText } from './rich-text';
import { kindOf, type Kind } from './sniff';
import { tarFiles } from './tar';
import { UnreadableError } from './unreadable-error';
import type { ReadBytes, Where } from './where';
import { hasZipDirectory, unzip, zipParts, type ZipPart } from './zip';

/** PDFs are read by a library that answers later; everything else at once. They wait here until the walk is done. */
type Waiting = { readonly bytes: Buffer; readonly where: Where };

const inFile = (where: Where, name: string): Where => ({
  place: [...where.place, { kind: 'file', name }],
  depth: where.depth + 1,
  name,
});

const isOffice = (parts: readonly ZipPart[]): boolean =>
  parts.some(({ name }) => /^(?:\[Content_Types\]\.xml|mimetype|content\.xml|OFD\.xml)$/i.test(name));

/** An office package has a body; one without is broken, however many other parts it has. */
const BODY =
  /^(?:word\/document\d*\.xml|xl\/workbook\.(?:xml|bin)|ppt\/presentation\.xml|content\.xml|OFD\.xml|META-INF\/container\.xml|FixedDocSeq\.fdseq)$/i;

const readZip = (bytes: Buffer, where: Where, reader: Reader): void => {
  const { notebook } = reader;
  const parts = zipParts(bytes, notebook);
  if (isOffice(parts)) {
    const body = parts.find(({ name }) => BODY.test(name));
    if (!body) notebook.miss('corrupt', where.place);
    if (body && /\.bin$/i.test(body.name)) notebook.miss('old-format', where.place);
    if (parts.some(({ name }) => /^META-INF\/manifest\.xml$/i.test(name)))
      refuseEncryptedOdf(bytes, parts, { where, notebook });
    readPackage({
      bytes,
      parts,
      place: where.place,
      notebook,
      readBytes: reader.readBytes,
      depth: where.depth,
    });
    return;
  }
  notebook.write({
    place: [...where.place, { kind: 'names', name: '' }],
    text: parts.map(({ name }) => name).join('\n'),
  });
  for (const part of parts.filter(({ name }) => !name.endsWith('/'))) {
    notebook.spendPart();
    const at = inFile(where, part.name);
    attempt(notebook, at.place, () => reader.readBytes(unzip(bytes, part, notebook), at));
  }
  // Called a document, and none: its program will say so too.
  if (/\.(?:docx|xlsx|pptx|od[tsp])$/i.test(where.name.trim())) notebook.miss('corrupt', where.place);
};

const refuseEncryptedOdf = (
  bytes: Buffer,
  parts: readonly ZipPart[],
  { where, notebook }: { where: Where; notebook: Notebook }
): void => {
  const manifest = parts.find(({ name }) => /^META-INF\/manifest\.xml$/i.test(name))!;
  attempt(notebook, where.place, () => {
    if (/encryption-data/.test(unzip(bytes, manifest, notebook).toString('utf8')))
      notebook.miss('encrypted', where.place);
  });
};

/** A compound file that is cut off has no streams to show; it is named as what it was. */
const streamsIn = (bytes: Buffer): readonly Stream[] => {
  try {
    return streamsOf(bytes);
  } catch {
    return [];
  }
};

/** Old office formats by the streams they keep; what lies in one as a file of another kind is read. */
const readCompound = (bytes: Buffer, where: Where, reader: Reader): void => {
  const { notebook } = reader;
  const streams = streamsIn(bytes);
  const names = streams.map(({ name }) => name);
  for (const { name, bytes: content } of streams) {
    const start = /Ole10Native$/.test(name) ? content.indexOf('PK\u0003\u0004') : 0;
    if (name !== 'Package' && start <= 0) continue;
    const at = inFile(where, name);
    attempt(notebook, at.place, () => reader.readBytes(content.subarray(Math.max(0, start)), at));
  }
  const isEncrypted =
    names.includes('EncryptedPackage') || bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  const isPackage = names.includes('Package');
  // The words of old formats often stand in them as they are: a mark among them is found without a converter too.
  notebook.write({
    place: [...where.place, { kind: 'part', name: '' }],
    text: isEncrypted ? '' : stringsIn(bytes),
  });
  if (!isPackage)
    notebook.miss(isEncrypted ? 'encrypted' : where.isPart ? 'embedded' : 'old-format', where.place);
};

const writeHtml = (bytes: Buffer, where: Where, notebook: Notebook): void => {
  const page = textOfDeclared(bytes);
  if (page === null) throw new UnreadableError('corrupt');
  const { text, asides, rows } = textOfMarkup(page, { isHtml: kindOf(bytes) === 'html' });
  notebook.write({ place: where.place, text, ...(rows.length > 0 ? { rows } : {}) });
  notebook.write({ place: [...where.place, { kind: 'aside', name: '' }], text: asides });
};

const writeRichText = (bytes: Buffer, where: Where, reader: Reader): void => {
  const { text, asides, objects } = readRichText(bytes.toString('latin1'));
  reader.notebook.write({ place: where.place, text });
  reader.notebook.write({ place: [...where.place, { kind: 'aside', name: '' }], text: asides });
  if (objects.length === 0) return;
  const data = Buffer.from(objects.join('').replace(/[^\da-f]/gi, ''), 'hex');
  const start = ['d0cf11e0a1b11ae1', '504b0304', '25504446']
    .map((sign) => data.indexOf(sign, 0, 'hex'))
    .filter((at) => at >= 0);
  if (start.length > 0)
    reader.readBytes(data.subarray(Math.min(...start)), { ...inFile(where, ''), isPart: true });
  else reader.notebook.miss('embedded', where.place);
};

const readLetter = (bytes: Buffer, where: Where, reader: Reader): void => {
  const { head, parts } = readMail(bytes);
  reader.notebook.write({ place: [...where.place, { kind: 'property', name: '' }], text: head });
  for (const part of parts) {
    reader.notebook.spendPart();
    attempt(reader.notebook, where.place, () =>
      reader.readBytes(part.bytes, { ...where, depth: where.depth + 1 })
    );
  }
};

const readOther = (bytes: Buffer, where: Where, notebook: Notebook): void => {
  const text = textOfBytes(bytes);
  if (text !== null) {
    notebook.write({ place: where.place, text });
    return notebook.write({ place: where.place, text: unescaped(text) });
  }
  notebook.write({ place: [...where.place, { kind: 'part', name: '' }], text: stringsIn(bytes) });
  notebook.miss(where.isPart ? 'embedded' : reasonByName(where.name), where.place);
};

/** Bytes of no known kind: broken, where their name says what they should be. */
const reasonByName = (name: string): UnreadableReason =>
  /\.(?:do[ct][xm]?|xl[st][xmb]?|pp[ts][xm]?|pdf|txt|csv|tsv|md|rtf|od[tsp]|zip|html?|wps|et)$/i.test(
    name.trim()
  )
    ? 'corrupt'
    : 'other-format';

type Reader = { readonly notebook: Notebook; readonly readBytes: ReadBytes; readonly waiting: Waiting[] };

const unpackGzip = (bytes: Buffer, where: Where, reader: Reader): void => {
  const content = gunzipSync(bytes, { maxOutputLength: reader.notebook.limits.partBytes });
  reader.notebook.spendBytes(content.length);
  reader.readBytes(content, inFile(where, where.name.replace(/\.t?gz$/i, '')));
};

const BY_KIND: Readonly<Record<Kind, (bytes: Buffer, where: Where, reader: Reader) => void>> = {
  zip: readZip,
  pdf: (bytes, where, { waiting }) => void waiting.push({ bytes, where }),
  compound: readCompound,
  rtf: writeRichText,
  markup: (bytes, where, { notebook }) => writeHtml(bytes, where, notebook),
  html: (bytes, where, { notebook }) => writeHtml(bytes, where, notebook),
  mail: readLetter,
  gzip: unpackGzip,
  tar: (bytes, where, reader) => {
    for (const { name, content } of tarFiles(bytes)) {
      reader.notebook.spendPart();
      reader.notebook.write({ place: [...where.place, { kind: 'names', name: '' }], text: name });
      reader.readBytes(content, inFile(where, name));
    }
  },
  archive: (_, where, { notebook }) => notebook.miss('other-format', where.place),
  metafile: (bytes, where, { notebook }) => notebook.write({ place: where.place, text: stringsIn(bytes) }),
  picture: (bytes, where, reader) => {
    if (hasZipDirectory(bytes)) readZip(bytes, where, reader);
  },
  recording: () => undefined,
  font: () => undefined,
  other: (bytes, where, { notebook }) => readOther(bytes, where, notebook),
};

const createReader = (notebook: Notebook): Reader => {
  const reader: Reader = {
    notebook,
    waiting: [],
    readBytes: (bytes, where) => {
      if (where.depth > notebook.limits.depth) throw new UnreadableError('too-deep');
      const kind = kindOf(bytes);
      BY_KIND[bytes.length === 0 ? 'other' : kind](bytes, where, reader);
    },
  };
  return reader;
};

const readWaiting = async (reader: Reader): Promise<void> => {
  for (let next = reader.waiting.shift(); next; next = reader.waiting.shift()) {
    const { bytes, where } = next;
    try {
      for (const { name, bytes: content } of await readPdf(bytes, where.place, reader.notebook)) {
        const at = inFile(where, name);
        reader.notebook.spendPart();
        attempt(reader.notebook, at.place, () => reader.readBytes(content, at));
      }
    } catch (error) {
      if (!(error instanceof UnreadableError) || error.constructor !== UnreadableError) throw error;
      reader.notebook.miss(error.reason, where.place);
    }
  }
};

/**
 * Reads everything in a file that can hold text, and names what could not be read. Never rejects: what ends the reading is one more
 * place nobody read, and what was read by then is kept.
 */
export const readFile = async (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  limits: ReadingLimits
): Promise<FileReading> => {
  const notebook = createNotebook(limits);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top: Where = { place: [], depth: 0, name };
  if (buffer.length > limits.fileBytes) notebook.miss('too-large', []);
  else if (buffer.length === 0 && reasonByName(name) === 'corrupt' && !/\.(?:txt|csv|md)$/i.test(name))
    notebook.miss('corrupt', []);
  else {
    const reader = createReader(notebook);
    try {
      attempt(notebook, [], () => reader.readBytes(buffer, top));
      await readWaiting(reader);
    } catch (error) {
      notebook.miss(error instanceof UnreadableError ? error.reason : 'corrupt', []);
    }
  }
  const isPicture = kindOf(buffer) === 'picture';
  if (isPicture) notebook.write({ place: [{ kind: 'property', name: '' }], text: wordsOfPicture(buffer) });
  const place = isPicture ? placeOf(buffer) : null;
  return { ...notebook.reading(), ...(place ? { place } : {}) };
};
