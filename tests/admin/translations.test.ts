import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusals } from '../../src/refusals';
import { en, zh } from './words';

const SOURCE = join(__dirname, '../../admin/src');

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const code = filesBelow(SOURCE)
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Ids written out in the code, whole: 'desk.title'. */
const written = new Set([...code.matchAll(/['"`]([a-z]+(?:\.[a-z0-9-]+)*)['"`]/g)].map(([, id]) => id ?? ''));
/** Ids put together: `state.${state}` stands for every id that begins and ends like it. */
const composed = [...code.matchAll(/`([a-z]+\.[a-z.-]*)\$\{[^`]*?\}([a-z-]*)`/g)].map(
  ([, head = '', tail = '']) => ({ head, tail })
);

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

describe('the words of the screens', () => {
  it('are the same in number and name in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it('are filled with the same values in both languages', () => {
    const differing = Object.entries(zh).filter(
      ([id, text]) => String(placeholders(text)) !== String(placeholders(en[id as keyof typeof en]))
    );
    expect(differing.map(([id]) => id)).toEqual([]);
  });

  it('are never empty, and Chinese words are Chinese', () => {
    const wrong = Object.entries(zh).filter(
      ([, text]) => text.trim() === '' || !/[\u4e00-\u9fff{（「→·]/.test(text)
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
    expect(Object.values(en).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('exist for every id the code writes out', () => {
    const spoken = [
      ...code.matchAll(/\b(?:say|descriptor)\(\s*'([^']+)'/g),
      ...code.matchAll(/\bword: '([^']+)'/g),
    ].map(([, id]) => id ?? '');
    expect(spoken.length).toBeGreaterThan(200);
    expect(spoken.filter((id) => !(id in zh))).toEqual([]);
  });

  it('exist for every id the code puts together', () => {
    const ids = Object.keys(zh);
    expect(
      composed.filter(({ head, tail }) => !ids.some((id) => id.startsWith(head) && id.endsWith(tail)))
    ).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(zh).filter(
      (id) => !written.has(id) && !composed.some(({ head, tail }) => id.startsWith(head) && id.endsWith(tail))
    );
    expect(unused).toEqual([]);
  });
});

describe('the sentences of refusals', () => {
  it.each(Object.entries(refusals))(
    '%s says what happened and what to do, in Chinese and English',
    (_code, { status, zh: chinese, en: english }) => {
      // 202: a change of the settings that waits for a second person. 301: an address of before. 410: a file that was public. 502: a storage that says nothing.
      expect([202, 301, 400, 403, 404, 409, 410, 422, 502]).toContain(status);
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      expect(english).not.toMatch(/[\u4e00-\u9fff]/);
      // Two clauses at least: what happened, what next.
      expect(chinese.split(/[。；，]/).filter((part) => part.trim()).length).toBeGreaterThanOrEqual(2);
      expect(english.split(/[.;,]/).filter((part) => part.trim()).length).toBeGreaterThanOrEqual(2);
    }
  );
});
