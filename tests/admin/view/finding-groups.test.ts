import type { Finding } from '../../../src/screening';
import { groupFindings } from '../../../admin/src/view/findings/finding-groups';

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  kind: 'personal-data',
  effect: 'answer',
  rule: 'mobile',
  field: 'body',
  start: 0,
  end: 11,
  excerpt: '138****1234',
  masked: '138****1234',
  group: 'g',
  count: 1,
  place: [],
  replacement: null,
  ...more,
});

describe('findings that read the same', () => {
  it('are one group with all their places, in the order they were found', () => {
    const groups = groupFindings([
      finding('a', { field: 'title' }),
      finding('b', { excerpt: '139****5678', masked: '139****5678' }),
      finding('c'),
      finding('d', { start: 20, end: 31 }),
    ]);
    expect(groups.map(({ findings }) => findings.map(({ id }) => id))).toEqual([['a', 'c', 'd'], ['b']]);
    expect(groups[0]?.fields).toEqual(['title', 'body']);
  });

  it('are not one group where one may be answered and the other must go', () => {
    expect(groupFindings([finding('a'), finding('b', { effect: 'block' })])).toHaveLength(2);
  });
});
