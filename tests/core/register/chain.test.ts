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

describe('an entry earlier than the one before it', () => {
  const [earlier, later] = ['2026-06-30T02:00:00.000Z', '2026-07-01T02:00:00.000Z'];

  it('says so, and its hash covers it', () => {
    const [, second] = chainOf([draftOf({ at: later }), draftOf({ kind: 'revision', at: earlier })]);
    expect(second?.clockBack).toBe(later);
    const { hash: _, ...entry } = second!;
    expect(sha256(serializeEntry(entry))).toBe(second?.hash);
    expect(sha256(serializeEntry({ ...entry, clockBack: earlier }))).not.toBe(second?.hash);
  });

  it('says nothing of content from before the desk, nor of an entry that is not', () => {
    expect(
      chainOf([draftOf({ at: later }), draftOf({ kind: 'existing', at: earlier })])[1]
    ).not.toHaveProperty('clockBack');
    expect(chainOf([draftOf({ at: earlier }), draftOf({ at: later })])[1]).not.toHaveProperty('clockBack');
  });
});

describe('what an entry holds besides', () => {
  const record = {
    source: '河南工人日报',
    signers: [{ name: '王部', position: 'department-head', at: '2026-07-01T01:00:00.000Z' }],
  };
  const start = { sequence: 0, hash: FIRST_HASH };

  it('is covered by its hash, its number too, in whatever order a database gives it back', () => {
    const { hash: written, ...entry } = chainEntry({
      draft: draftOf({ record }),
      previous: start,
      number: '2026-0117',
      hash: sha256,
    });
    const reversed = Object.fromEntries(Object.entries(record).reverse());
    expect(sha256(serializeEntry({ ...entry, record: reversed }))).toBe(written);
    expect(sha256(serializeEntry({ ...entry, number: '2026-0118' }))).not.toBe(written);
    expect(sha256(serializeEntry({ ...entry, record: { ...record, source: '别处' } }))).not.toBe(written);
  });

  it('leaves the text of an entry without it what it was', () => {
    const entry = chainEntry({ draft: draftOf(), previous: start, hash: sha256 });
    expect(Object.keys(JSON.parse(serializeEntry(entry)))).not.toContain('record');
    expect(entry.hash).toBe('5cc25024b636a2fece58442cc43bfdd64697baef78af3f883f38ca5100704ab4');
  });
});
