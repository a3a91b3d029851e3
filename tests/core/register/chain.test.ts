import { FIRST_HASH } from '../../../src/chain';
import { chainEntry, kindOf, serializeEntry } from '../../../src/register';
import { chainOf, draftOf, sha256 } from './builders';

describe('a register entry', () => {
  it('is numbered and hashed together with the one before it', () => {
    const [first, second] = chainOf([draftOf(), draftOf({ kind: 'withdrawal', reason: '内容有误' })]);
    expect([first?.sequence, first?.previousHash]).toEqual([1, FIRST_HASH]);
    expect([second?.sequence, second?.previousHash]).toEqual([2, first?.hash]);
    expect(second?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the same hash whatever order its fields come in and whatever else its row carries', () => {
    const [entry] = chainOf([draftOf()]);
    const reversed = Object.fromEntries(Object.entries({ ...entry, id: 99, createdAt: '2026' }).reverse());
    const { previousHash } = entry ?? { previousHash: '' };
    expect(sha256(serializeEntry({ ...draftOf(), ...reversed, sequence: 1, previousHash }))).toBe(
      entry?.hash
    );
  });

  it('holds only text that every database gives back as it got it', () => {
    const draft = draftOf({
      title: '半个\ud83d字\u0000符😀',
      reason: '\udc00',
      by: { id: 7, name: '王\u0000办' },
    });
    const entry = chainEntry({ draft, previous: { sequence: 0, hash: FIRST_HASH }, hash: sha256 });
    expect([entry.title, entry.reason, entry.by?.name]).toEqual(['半个\ufffd字符😀', '\ufffd', '王办']);
  });

  it('names nobody where the system published', () => {
    expect(
      chainEntry({ draft: draftOf({ by: null }), previous: { sequence: 0, hash: FIRST_HASH }, hash: sha256 })
        .by
    ).toBeNull();
  });
});

describe('the kind of a publication', () => {
  const [live] = chainOf([draftOf()]);
  const [existing] = chainOf([draftOf({ kind: 'existing' })]);
  it.each([
    ['the first time', null, false, 'publication'],
    ['changed while online', live ?? null, true, 'revision'],
    ['again after it was taken down', null, true, 'revision'],
    ['changed, online since before the desk', existing ?? null, true, 'revision'],
  ] as const)('%s', (_, entry, earlier, kind) => {
    expect(kindOf({ live: entry, earlier })).toBe(kind);
  });
});
