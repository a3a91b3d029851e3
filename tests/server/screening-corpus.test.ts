import { createReaders, READING_LIMITS } from '../../server/src/attachments';
import type { Found } from '../../src/screening';
import { CORPUS_FILES, type Due } from '../screening/files';

const readers = createReaders();
afterAll(() => readers.close());

const NO_TERMS = { version: '1', terms: [], off: [] };

const foundIn = async (name: string, content: Buffer): Promise<readonly Found[]> => {
  const bytes = new Uint8Array(content);
  const answer = await readers.run(
    { kind: 'file', name, identity: 'i', bytes, limits: READING_LIMITS },
    NO_TERMS
  );
  return 'found' in answer ? answer.found : [];
};

const dueOf = ({ effect, rule }: Found): Due | null => {
  if (rule === 'list') return 'list';
  return effect === 'block' || effect === 'answer' || effect === 'look' ? effect : null;
};

describe('a file whose words lie somewhere else than in its body', () => {
  it.each(CORPUS_FILES.map(({ name, due, bytes }) => [name, due, bytes] as const))(
    '%s: %j',
    async (name, due, bytes) => {
      const found = (await foundIn(name, bytes)).map(dueOf).filter((one) => one !== null);
      const seen = [...new Set(found)];
      expect(seen.sort()).toEqual(due.filter((one) => one !== 'clean').sort());
    }
  );

  it('says how many people a list holds, the first five masked', async () => {
    const file = CORPUS_FILES.find(({ name }) => name === 'identity-list.xlsx')!;
    const [list] = await foundIn(file.name, file.bytes);
    expect(list).toMatchObject({ rule: 'list', count: 593 });
    expect(list!.excerpt.split('、')).toHaveLength(5);
    expect(list!.excerpt).toContain('410802********');
  });
});
