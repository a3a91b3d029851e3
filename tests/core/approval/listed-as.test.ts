import { listedText, readListed } from '../../../src/approval/form/listed-as';

it.each([
  ['none', { state: 'none', position: null }],
  ['published', { state: 'published', position: null }],
  ['in-review', { state: 'in-review', position: null }],
  ['in-review:leader-in-charge', { state: 'in-review', position: 'leader-in-charge' }],
] as const)('reads %s as it was written', (text, listed) => {
  expect(readListed(text)).toEqual(listed);
  expect(listedText(listed)).toBe(text);
});

it.each(['', 'everything', 'published:department-head', 'in-review:', 'in-review:a:b', null, ['none']])(
  'takes %j for no state',
  (text) => expect(readListed(text)).toBeNull()
);
