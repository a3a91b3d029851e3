import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { UnreadableReason } from '../../../src/screening';
import type { ReadingLimits } from './limits';
import { UnreadableError } from './unreadable-error';

export type ThreadFormat = 'docx' | 'xlsx' | 'pdf';

/**
 * Runs in a thread of its own, as text: a bundle has no second file to start, and a bundler would turn `import()` of an ES module
 * into `require`. Nothing the libraries print leaves the thread. The PDF library wants three drawing classes to be there, from an
 * optional native package; reading text draws nothing, so empty ones do.
 */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const { format, library, folder, bytes, characters } = workerData;
const clip = (parts, separator) => {
  let left = characters + 1;
  const kept = [];
  for (const part of parts) {
    if (left <= 0) break;
    kept.push(part);
    left -= part.length + separator.length;
  }
  return kept.join(separator);
};
const readers = {
  docx: async () => clip([(await require(library).extractRawText({ buffer: Buffer.from(bytes) })).value], ''),
  xlsx: async () => {
    const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const sheets = await require(library)(copy);
    const cell = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
    return clip(sheets.flatMap(({ sheet, data }) => [sheet, ...data.flat().filter((value) => value !== null).map(cell)]), '\\n');
  },
  pdf: async () => {
    for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};
    const { getDocument } = await import(library);
    const document = await getDocument({
      data: new Uint8Array(bytes), cMapUrl: folder + 'cmaps/', cMapPacked: true, standardFontDataUrl: folder + 'standard_fonts/',
      isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: 0,
    }).promise;
    const pages = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= characters; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const page = items.map((item) => (item.str || '') + (item.hasEOL ? '\\n' : '')).join('');
      length += page.length;
      pages.push(page);
    }
    return pages.join('\\f');
  },
};
readers[format]().then(
  (text) => parentPort.postMessage({ text }),
  (error) => parentPort.postMessage({ unreadable: error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt' })
);
`;

const LIBRARIES: Readonly<Record<ThreadFormat, string>> = {
  docx: 'mammoth',
  xlsx: 'read-excel-file/universal',
  pdf: 'pdfjs-dist/legacy/build/pdf.mjs',
};

const locate = (format: ThreadFormat): { readonly library: string; readonly folder: string } => {
  const here = typeof __filename === 'string' ? __filename : join(process.cwd(), 'index.js');
  const path = createRequire(here).resolve(LIBRARIES[format]);
  const legacy = path.lastIndexOf(`${sep}legacy${sep}`);
  return { library: format === 'pdf' ? pathToFileURL(path).href : path, folder: path.slice(0, legacy + 1) };
};

type Reading = { readonly format: ThreadFormat; readonly bytes: Buffer; readonly limits: ReadingLimits };
type Answer = { readonly text: string } | { readonly unreadable: UnreadableReason };

/** Reads a file in a thread that is ended when it takes too long or too much memory; the portal goes on meanwhile. */
export const readInThread = ({ format, bytes, limits }: Reading): Promise<string> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(READER, {
      eval: true,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      workerData: { format, ...locate(format), bytes: new Uint8Array(bytes), characters: limits.characters },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    const end = (answer: Answer): void => {
      clearTimeout(timer);
      void worker.terminate();
      if ('text' in answer) resolve(answer.text);
      else reject(new UnreadableError(answer.unreadable));
    };
    const timer = setTimeout(() => end({ unreadable: 'too-slow' }), limits.milliseconds);
    worker.on('message', (answer: Answer) => end(answer));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end({ unreadable: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'corrupt' })
    );
    worker.on('exit', () => end({ unreadable: 'corrupt' }));
  });
