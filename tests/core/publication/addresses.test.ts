import fc from 'fast-check';
import { addressFrom, followsTitle } from '../../../src/publication/addresses';
import { formerAmong } from '../../../src/publication';

const DRAFT = { title: '新建草稿1', slug: 'xin-jian-cao-gao-1' };
const CHOSEN = { title: '送温暖活动', slug: 'warm-winter' };

describe('an address', () => {
  it.each([
    ['made from the title', DRAFT, true],
    [
      'made from it and numbered, since another item has it',
      { ...DRAFT, slug: 'xin-jian-cao-gao-1-2' },
      true,
    ],
    ['empty', { ...DRAFT, slug: '' }, true],
    ['that somebody chose', CHOSEN, false],
    ['that somebody chose, with a number', { ...CHOSEN, slug: 'warm-winter-2' }, false],
    ['of another title', { ...DRAFT, title: '送温暖活动' }, false],
  ])('%s: whether it still follows its title', (_, item, follows) => {
    expect(followsTitle(item)).toBe(follows);
  });

  it.each<[string, typeof DRAFT | null, { title?: string; typed: string | null | undefined }, string | null]>(
    [
      ['a new item has one from its title', null, { title: '送温暖', typed: undefined }, '送温暖'],
      ['or the one that was typed', null, { title: '送温暖', typed: 'warm' }, 'warm'],
      ['a save of neither leaves it', DRAFT, { typed: undefined }, null],
      ['the same one typed leaves it', CHOSEN, { typed: CHOSEN.slug }, null],
      ['another one typed is taken', CHOSEN, { typed: 'winter' }, 'winter'],
      ['an emptied one is made from the title', CHOSEN, { typed: '' }, CHOSEN.title],
      ['one set to nothing is too', CHOSEN, { typed: null, title: '送清凉' }, '送清凉'],
      [
        'a new title takes along one that follows it',
        DRAFT,
        { typed: DRAFT.slug, title: '送清凉' },
        '送清凉',
      ],
      ['and leaves one that was chosen', CHOSEN, { typed: CHOSEN.slug, title: '送清凉' }, null],
    ]
  )('%s', (_, before, asked, from) => {
    expect(addressFrom(before, asked)).toBe(from);
  });
});

describe('the addresses an item had', () => {
  it.each([
    ['none before its first publication', [], []],
    ['none while it keeps its own', ['a', 'a', 'a'], []],
    ['each that it left', ['a', 'b', 'c'], ['a', 'b']],
    ['not the one it went back to', ['a', 'b', 'a'], ['b']],
    ['the one it left last at the end', ['a', 'b', 'a', 'c'], ['b', 'a']],
  ])('are %s', (_, had, former) => {
    expect(formerAmong(had)).toEqual(former);
  });

  it('are every one but the present, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }), (had) => {
        const former = formerAmong(had);
        expect([...former, had.at(-1)].sort()).toEqual([...new Set(had)].sort());
      }),
      { seed: 7 }
    );
  });
});
