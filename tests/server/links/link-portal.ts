import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPortal } from '../portal';
import { components, schemas } from './link-types';

const root = path.resolve(__dirname, '../../..');
const playground = path.join(root, 'playground');

const core = (kind: string, uid: string) =>
  `'use strict';\nObject.defineProperty(exports, '__esModule', { value: true });\nexports.default = require('@strapi/strapi').factories.createCore${kind}('${uid}');\n`;

const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
};

const filesOf = (): Record<string, string> => {
  const files: Record<string, string> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const uid = `api::${name}.${name}`;
    const folder = `dist/src/api/${name}`;
    files[`${folder}/content-types/${name}/schema.json`] = JSON.stringify(schema);
    files[`${folder}/controllers/${name}.js`] = core('Controller', uid);
    files[`${folder}/routes/${name}.js`] = core('Router', uid);
    files[`${folder}/services/${name}.js`] = core('Service', uid);
  }
  for (const [name, component] of Object.entries(components))
    files[`dist/src/components/${name}.json`] = JSON.stringify(component);
  return files;
};

type Options = { readonly plugin?: Readonly<Record<string, unknown>> };

/** The playground with three types more, in a folder of its own inside this repository, where Strapi finds its packages. */
export const openLinkPortal = async ({ plugin = {} }: Options = {}) => {
  mkdirSync(path.join(root, '.cache/portals'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.cache/portals/links-'));
  for (const name of ['dist', 'database', 'public', 'package.json', 'favicon.png'])
    cpSync(path.join(playground, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(playground, 'node_modules'), path.join(folder, 'node_modules'));
  write(folder, filesOf());
  const governs = {
    'api::article.article': { title: 'title', summary: 'summary', body: ['body'] },
    'api::note.note': { title: 'title', summary: 'summary', body: ['summary'] },
    'api::story.story': { title: 'title', summary: 'summary', body: ['summary'] },
  };
  const portal = await openPortal({ appDir: folder, plugin: { governs, ...plugin } });
  const close = async (): Promise<void> => {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...portal, close };
};
