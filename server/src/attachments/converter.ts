import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Longer than a reader may take: LibreOffice alone needs seconds to start. */
const MILLISECONDS = 30_000;
const OUTPUT_BYTES = 20 * 1024 * 1024;

/** No macros, no links followed out of the document. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  ['Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Security/Scripting', 'DisableActiveContent', 'true'],
]
  .map(
    ([where, name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/${where}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`
  )
  .join('\n')}
</oor:items>`;

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** LibreOffice on this machine, where it is; `named` is the path the configuration gives, null switches it off. */
export const findConverter = (named: string | null | undefined): string | null => {
  if (named === null) return null;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates =
    named === undefined
      ? folders.flatMap((one) => [path.join(one, 'soffice'), path.join(one, 'libreoffice')])
      : [named];
  return candidates.find(isProgram) ?? null;
};

const has = (bytes: Buffer, name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));

type Format = { readonly from: string; readonly to: string; readonly filter: string };

/**
 * What an old file is called, what it becomes, and the one filter it may be opened with: left to choose, LibreOffice opens a broken
 * .doc as plain text, and what is nothing but rubbish would read as clean.
 */
const formatOf = (bytes: Buffer): Format => {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    return { from: 'xlsb', to: 'xlsx', filter: 'Calc MS Excel 2007 Binary' };
  if (has(bytes, 'Workbook') || has(bytes, 'Book')) return { from: 'xls', to: 'xlsx', filter: 'MS Excel 97' };
  return has(bytes, 'PowerPoint Document')
    ? { from: 'ppt', to: 'pptx', filter: 'MS PowerPoint 97' }
    : { from: 'doc', to: 'docx', filter: 'MS Word 97' };
};

const run = (program: string, args: readonly string[], folder: string): Promise<void> =>
  new Promise((resolve) => {
    const env = { HOME: folder, PATH: process.env.PATH ?? '', TMPDIR: folder, LANG: 'C.UTF-8' };
    const child = spawn(program, args, { cwd: folder, env, stdio: 'ignore', detached: true });
    const stop = (): void => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(stop, MILLISECONDS);
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    child.on('error', end);
    child.on('exit', end);
  });

const convert = async (program: string, bytes: Buffer): Promise<Buffer | null> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'desk-convert-'));
  try {
    const { from, to, filter } = formatOf(bytes);
    const profile = path.join(folder, 'profile', 'user');
    await mkdir(profile, { recursive: true });
    await writeFile(path.join(profile, 'registrymodifications.xcu'), PROFILE);
    await writeFile(path.join(folder, `file.${from}`), bytes);
    const args = [
      '--headless',
      '--norestore',
      '--nologo',
      '--nodefault',
      '--nolockcheck',
      '--nofirststartwizard',
    ];
    const target = [
      `--infilter=${filter}`,
      '--convert-to',
      to,
      '--outdir',
      path.join(folder, 'out'),
      path.join(folder, `file.${from}`),
    ];
    await run(
      program,
      [`-env:UserInstallation=file://${path.join(folder, 'profile')}`, ...args, ...target],
      folder
    );
    const output = path.join(folder, 'out', `file.${to}`);
    return (await stat(output)).size > OUTPUT_BYTES ? null : await readFile(output);
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

let last: Promise<unknown> = Promise.resolve();

/** An old file (.doc .xls .ppt .wps .et .xlsb) as its new format; null where it cannot be had. One at a time: each takes a processor. */
export const convertOldFormat = (program: string, bytes: Buffer): Promise<Buffer | null> => {
  const converted = last.then(() => convert(program, bytes));
  last = converted;
  return converted;
};
