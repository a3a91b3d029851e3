import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const playground = path.join(root, 'playground');
export const cache = path.join(root, '.cache');
/** The playground's own state: database, log, logins. PORTAL_DATA moves it, so that a test can have a portal of its own. */
export const dataFolder = () => path.resolve(process.env.PORTAL_DATA ?? path.join(playground, '.tmp'));
