import { formHeadsNote, headsIn, reaches } from '../../../src/ledger';

const hash = `sha256:${'a1b2c3d4'.repeat(8)}`;
const other = `sha256:${'ffffffff'.repeat(8)}`;
const [head] = headsIn({ note: formHeadsNote([{ number: '工网-1:2', version: 3, hash }], 9) });

it('is read back as it was noted, by the beginning of its hash', () => {
  expect(head).toEqual({ number: '工网-1:2', version: 3, hash: hash.slice(0, 32) });
});

it.each([
  ['a log that goes as far', [[3, hash]], true],
  [
    'a log that goes on',
    [
      [3, hash],
      [4, other],
    ],
    true,
  ],
  ['a log that ends before', [[2, hash]], false],
  ['a log that went on otherwise', [[3, other]], false],
  ['no log', [], false],
] as const)('is held against %s', (_, events, expected) => {
  expect(head && reaches(head, new Map(events))).toBe(expected);
});

it('names nobody where the line notes nothing', () => {
  expect(headsIn({ note: null })).toEqual([]);
});
