import { DESK } from '../desk-steps';
import type { PersonKey, Portal } from '../portal';
import type { Kept } from './pdf';
import { pdfOf } from './pdf';

export type Read = ReturnType<typeof readAll>[number];

const nameIn = (header: string): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(header)?.[1] ?? '');

/** Papers as their readers ask for them. */
export const createPapers = (portal: Portal) => {
  const ask = async (who: PersonKey, path: string) =>
    (await portal.as(who))
      .get(`${DESK}${path}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });
  const get = async (who: PersonKey, path: string): Promise<Kept> => {
    const answer = await ask(who, path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${String(answer.body)}`);
    return { name: nameIn(String(answer.headers['content-disposition'])), content: answer.body as Buffer };
  };
  return { ask, get };
};

export type Papers = ReturnType<typeof createPapers>;

/** Papers as LibreOffice prints them, converted in one go. */
export const readAll = (files: readonly Kept[]) => {
  const found = pdfOf(files);
  return files.map((kept) => {
    const one = found.get(kept.name);
    if (!one) throw new Error(`${kept.name} was not converted`);
    return { ...one, text: one.pages.map(({ text }) => text).join('\n') };
  });
};

export const read = (kept: Kept): Read => readAll([kept])[0] as Read;

/** Chinese as it is read: blanks are only where the columns are. */
export const closed = (text: string): string => text.replace(/\s+/g, '');
