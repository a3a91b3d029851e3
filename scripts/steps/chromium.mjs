import { accessSync, constants } from 'node:fs';
import path from 'node:path';

// Without windows first, where it is there: the same engine for two thirds of the processor time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium of this machine: CHROMIUM_PATH, or the first on PATH; null where there is none. */
export const findChromium = () => {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  ];
  return candidates.find((file) => file && isExecutable(file)) ?? null;
};
