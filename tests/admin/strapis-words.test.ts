import { parse } from '@formatjs/icu-messageformat-parser';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import contentManager from '../../admin/src/translations/content-manager.zh-Hans.json';
import admin from '../../translations/admin.zh-Hans.json';
import editor from '../../translations/tiptap-editor.zh-Hans.json';
import upload from '../../translations/upload.zh-Hans.json';

type Words = Readonly<Record<string, string>>;
const root = path.join(__dirname, '../..');

const strapis = (file: string): Words => {
  const loaded = require(path.join(root, 'node_modules/@strapi', file)) as Words & { default?: Words };
  return loaded.default ?? loaded;
};
const prefixed = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [`upload.${id}`, text]));

const uploadIn = (locale: string) => prefixed(strapis(`upload/dist/admin/translations/${locale}.json.js`));
const adminIn = (locale: string) => strapis(`admin/dist/admin/admin/src/translations/${locale}.json.js`);

/** The editor's English lies in a file of a name with a hash. */
const editorEnglish = (): Words => {
  const folder = path.join(
    root,
    'playground/node_modules/@notum-cz/strapi-plugin-tiptap-editor/dist/_chunks'
  );
  const input = readdirSync(folder).find((name) => /^RichTextInput-.*\.mjs$/.test(name)) ?? '';
  const text = readFileSync(path.join(folder, input), 'utf8');
  const said = [...text.matchAll(/id: "(tiptap-editor\.[\w.]+)",\s*defaultMessage: "([^"]*)"/g)];
  return Object.fromEntries(said.map(([, id = '', english = '']) => [id, english]));
};

/** The names a message is filled with, those inside plurals too. */
const filledWith = (text: string): string => {
  const names = new Set<string>();
  const look = (parts: ReturnType<typeof parse>): void =>
    parts.forEach((part) => {
      if ('value' in part && part.type !== 0) names.add(part.value);
      if ('options' in part) Object.values(part.options).forEach(({ value }) => look(value));
    });
  look(parse(text));
  return [...names].sort().join();
};

/** Left in English: artificial intelligence is no part of the free edition. */
const LEFT =
  /(^upload\.ai\.|aiMetadata|\.ai$|[mM]etadata(Generated|Skipped|Failed)|generatingMetadata|create-metadata)/;
/** Of no language, or of a few words that are names. */
const NO_WORDS = /^[\s\d{}()A-Za-z/:.]{0,12}$/;

describe.each([
  ['the admin', admin as Words, adminIn('en')],
  ['the media library', upload as Words, uploadIn('en')],
  ['the editor', editor as Words, editorEnglish()],
])('the Chinese of %s', (_name, chinese, english) => {
  it('is under ids that exist in the installed version, filled with the same values', () => {
    const wrong = Object.entries(chinese).filter(
      ([id, text]) => english[id] === undefined || filledWith(text) !== filledWith(english[id] ?? '')
    );
    expect(wrong).toEqual([]);
  });

  it('is Chinese, and said once', () => {
    const wrong = Object.entries(chinese).filter(
      ([id, text]) => (!/[\u4e00-\u9fff]/.test(text) && !/^(https:|\{)/.test(text)) || id in contentManager
    );
    expect(wrong).toEqual([]);
  });
});

it('leaves nothing of the media library in English but what is no part of the free edition', () => {
  const chinese: Words = { ...uploadIn('zh-Hans'), ...upload };
  const left = Object.entries(uploadIn('en')).filter(
    ([id, text]) => (chinese[id] ?? text) === text && !LEFT.test(id) && !NO_WORDS.test(text)
  );
  expect(left).toEqual([]);
});

it('leaves no button of the editor in English', () => {
  expect(Object.keys(editorEnglish()).filter((id) => !(id in editor))).toEqual([]);
});
