import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A page as pdftotext reads it, and its size in points. */
export type PdfPage = { readonly text: string; readonly width: number; readonly height: number };
export type Kept = { readonly name: string; readonly content: Buffer };

/** Where letters stand on a page, in points from its upper left corner. */
export type Word = { readonly page: number; readonly text: string; readonly box: readonly number[] };

const run = (program: string, args: readonly string[]): string =>
  execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 100_000_000, stdio: 'pipe' });

const wordsIn = (xml: string): readonly Word[] =>
  xml
    .split('<page ')
    .flatMap((page, index) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g
        ),
      ].map(([, a, b, c, d, text]) => ({ page: index, text: text ?? '', box: [a, b, c, d].map(Number) }))
    );

/** Files converted by LibreOffice in one go, read page by page. `PAPERS_TO` keeps them for whoever wants to look. */
export const pdfOf = (files: readonly Kept[]) => {
  const folder = process.env.PAPERS_TO ?? mkdtempSync(path.join(tmpdir(), 'papers-'));
  try {
    for (const { name, content } of files) writeFileSync(path.join(folder, name), content);
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files.map(({ name }) => path.join(folder, name)),
    ]);
    return new Map(
      files.map(({ name }) => {
        const pdf = path.join(folder, `${name.replace(/\.\w+$/, '')}.pdf`);
        const [width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(run('pdfinfo', [pdf])) ?? [])
          .slice(1)
          .map(Number);
        const texts = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
        const words = wordsIn(run('pdftotext', ['-bbox', pdf, '-']));
        return [name, { pages: texts.map((text): PdfPage => ({ text, width, height })), words }] as const;
      })
    );
  } finally {
    if (!process.env.PAPERS_TO) rmSync(folder, { recursive: true, force: true });
  }
};
