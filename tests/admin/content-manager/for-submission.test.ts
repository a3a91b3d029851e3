import { cameBack, isForSubmission } from '../../../admin/src/content-manager/list/for-submission';

it.each([
  ['a draft without a form', { status: 'draft' }, undefined, true],
  ['one whose form came back', { status: 'draft' }, 'returned', true],
  ['one that was taken down', { status: 'draft' }, 'withdrawn', true],
  ['what is online and was changed', { status: 'modified' }, 'published', true],
  ['what is online as it is', { status: 'published' }, 'published', false],
  ['what is in review', { status: 'draft' }, 'in-review', false],
  ['what is approved', { status: 'modified' }, 'approved', false],
] as const)('%s', (_, row, state, expected) => {
  expect(isForSubmission(row, state && { state })).toBe(expected);
});

it('a form that was recalled is handed in again under its number, a rejected one is not', () => {
  expect([cameBack({ state: 'recalled' }), cameBack({ state: 'rejected' }), cameBack(undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
