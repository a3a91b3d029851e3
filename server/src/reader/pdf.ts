import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Place } from '../../../src/screening/finding/unreadable';
import type { Notebook } from './notebook';
import { isPageLike } from './picture';
import { readPageExtras, readDocumentExtras } from './pdf-extras';
import type { Attached, PdfDocument, PdfPage } from './pdf-types';
import { UnreadableError } from './unreadable-error';
import { joinWrappedLines } from './wrapped-lines';

type Library = { getDocument(options: object): { promise: Promise<PdfDocument> } };

/** A bundler would turn `import()` of an ES module into `require`. */
const importModule = new Function('path', 'return import(path)') as (path: string) => Promise<Library>;

const locate = (): { readonly library: string; readonly folder: string } => {
  const here = typeof __filename === 'string' ? __filename : join(process.cwd(), 'index.js');
  const path = createRequire(here).resolve('pdfjs-dist/legacy/build/pdf.mjs');
  return {
    library: pathToFileURL(path).href,
    folder: path.slice(0, path.lastIndexOf(`${sep}legacy${sep}`) + 1),
  };
};

/** The library wants drawing classes to be there, from an optional native package; reading text draws nothing, so empty ones do. */
const openPdf = async (bytes: Buffer): Promise<PdfDocument> => {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    (globalThis as unknown as Record<string, unknown>)[name] ??= class {};
  }
  const { library, folder } = locate();
  const { getDocument } = await importModule(library);
  const options = {
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: true,
    // A picture of more than one dot ends the list of a page's operators with an error: that is all we want to know of it.
    maxImageSize: 1,
    stopAtErrors: true,
    verbosity: 0,
  };
  try {
    return await getDocument(options).promise;
  } catch (error) {
    if ((error as Error)?.name === 'PasswordException') throw new UnreadableError('encrypted');
    if (error instanceof UnreadableError) throw error;
    return await getDocument({ ...options, data: new Uint8Array(bytes), stopAtErrors: false }).promise.catch(
      () => {
        throw new UnreadableError('corrupt');
      }
    );
  }
};

/** So few characters beside a picture are a page number or a date: the page is in the picture. Beside a scan even more are. */
const LITTLE = 60;
const LITTLE_BESIDE_SCAN = 400;

/** Letters whose font does not say which they are come out as signs of no script. */
const isGarbled = (text: string): boolean => {
  const letters = text.replace(/\s/g, '');
  const strange = letters.match(/[\ufffd\ue000-\uf8ff\u0000-\u001f]/g)?.length ?? 0;
  return strange > 5 && strange > letters.length * 0.2;
};

/** Whether a page shows a picture: the list of what it draws then ends in an error, or empty. */
const hasPicture = async (page: PdfPage): Promise<boolean> => {
  try {
    return (await page.getOperatorList()).fnArray.length === 0;
  } catch {
    return true;
  }
};

/** Whether a picture as large as a scanned page is anywhere in the file: dictionaries of pictures are never packed. */
const hasScan = (bytes: Buffer): boolean => {
  const page = bytes.toString('latin1');
  for (const found of page.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const near = page.slice(Math.max(0, found.index - 300), found.index + 300);
    const [width, height] = ['Width', 'Height'].map((name) =>
      Number(new RegExp(`/${name}\\s+(\\d+)`).exec(near)?.[1] ?? 0)
    );
    if (isPageLike({ width: width!, height: height! })) return true;
  }
  return false;
};

const readPage = async (
  page: PdfPage,
  { place, little }: { readonly place: readonly Place[]; readonly little: number },
  notebook: Notebook
): Promise<readonly Attached[]> => {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const text = items.map((item) => (item.str ?? '') + (item.hasEOL ? '\n' : '')).join('');
  const letters = text.replace(/\s/g, '').length;
  notebook.write({ place, text: joinWrappedLines(text) });
  if (isGarbled(text)) notebook.miss('garbled', place);
  else if (letters === 0) notebook.miss('no-text', place);
  else if (letters < little && (await hasPicture(page))) notebook.miss('no-text', place);
  return readPageExtras(page, place, notebook);
};

/** Page by page what a PDF says: text, form fields, notes, outline, properties. Gives the files attached to it, to be read as files. */
export const readPdf = async (
  bytes: Buffer,
  place: readonly Place[],
  notebook: Notebook
): Promise<readonly Attached[]> => {
  const document = await openPdf(bytes);
  const little = hasScan(bytes) ? LITTLE_BESIDE_SCAN : LITTLE;
  const attached = [...(await readDocumentExtras(document, place, notebook))];
  for (let number = 1; number <= document.numPages; number++) {
    notebook.checkTime();
    const at: readonly Place[] = [...place, { kind: 'page', name: String(number) }];
    try {
      const page = await document.getPage(number);
      attached.push(...(await readPage(page, { place: at, little }, notebook)));
      page.cleanup();
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      notebook.miss('corrupt', at);
    }
  }
  if (document.numPages === 0) notebook.miss('corrupt', place);
  return attached;
};
