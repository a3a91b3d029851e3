import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  convertOldFormat,
  createReaders,
  findConverter,
  READING_LIMITS,
} from '../../../server/src/attachments';
import type { Found } from '../../../src/screening';

/** Made by LibreOffice from a text, a table and a slide; .wps and .et are such files by another name. */
const OLD_FILES = ['letter.doc', 'list.xls', 'talk.ppt', 'letter.wps', 'list.et'] as const;
const bytesOf = (name: string): Buffer => {
  const made = name.replace(/\.wps$/, '.doc').replace(/\.et$/, '.xls');
  return gunzipSync(readFileSync(path.resolve(__dirname, '../../screening/old', `${made}.gz`)));
};

const readers = createReaders();
afterAll(() => readers.close());

const foundIn = async (name: string, content: Buffer): Promise<readonly Found[]> => {
  const request = {
    kind: 'file',
    name,
    identity: name,
    bytes: new Uint8Array(content),
    limits: READING_LIMITS,
  } as const;
  const answer = await readers.run(request, { version: '1', terms: [], off: [] });
  return 'found' in answer ? answer.found : [];
};

describe('a file in an old format', () => {
  it.each(OLD_FILES)('is never clean where nobody can convert it: %s', async (name) => {
    expect((await foundIn(name, bytesOf(name))).map(({ effect }) => effect)).toContain('look');
  });

  const program = findConverter(undefined);
  it.each(OLD_FILES)('is read where LibreOffice is there, and named where it is not: %s', async (name) => {
    const converted = program ? await convertOldFormat(program, bytesOf(name)) : null;
    const effects = (await foundIn(name, converted ?? bytesOf(name))).map(({ effect }) => effect);
    const isTable = name.startsWith('list');
    expect(effects).toEqual(expect.arrayContaining([program ? (isTable ? 'answer' : 'block') : 'look']));
    expect(effects.includes('look')).toBe(program === null);
  });

  it('that is none is answered with nothing, and leaves the converter as it was', async () => {
    if (!program) return expect(findConverter('/nowhere/soffice')).toBeNull();
    const broken = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000, 7)]);
    expect(await convertOldFormat(program, broken)).toBeNull();
    expect(await convertOldFormat(program, bytesOf('letter.doc'))).not.toBeNull();
    return undefined;
  });
});
