import fc from 'fast-check';
import type { TextRun } from '../../../src/content';
import { textRuns } from '../../../src/content';

const textOf = (runs: readonly TextRun[], without: TextRun['kind']): string =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('textRuns', () => {
  it('compares Chinese by word', () => {
    expect(textRuns('信息由工会发布，2条', '信息由职工发布，3条')).toEqual([
      { kind: 'same', text: '信息由' },
      { kind: 'removed', text: '工会' },
      { kind: 'added', text: '职工' },
      { kind: 'same', text: '发布，' },
      { kind: 'removed', text: '2' },
      { kind: 'added', text: '3' },
      { kind: 'same', text: '条' },
    ]);
  });

  it('gives one run for equal texts and none for empty ones', () => {
    expect(textRuns('甲', '甲')).toEqual([{ kind: 'same', text: '甲' }]);
    expect(textRuns('', '')).toEqual([]);
  });

  const passage = fc
    .array(fc.constantFrom('工会', '职工', '，', '。', '\n', ' ', '发布', 'a b', '😀', '2'), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));

  it('rebuilds both texts from the runs', () => {
    fc.assert(
      fc.property(passage, passage, (before, after) => {
        const runs = textRuns(before, after);
        return textOf(runs, 'removed') === after && textOf(runs, 'added') === before;
      }),
      { seed: 31, numRuns: 500 }
    );
  });

  const many = (length: number, part: (index: number) => string): string => {
    let text = '';
    for (let index = 0; text.length < length; index += 1) text += part(index);
    return text;
  };
  const words = ['工会', '职工', '信息', '发布', '审批', '部室', '登记', '网站', '安全', '服务'];
  const prose = (shift: number) => (index: number) =>
    `${words[(index * 7 + shift) % 10]}${words[(index * index + shift) % 10]}${index % 9 === 0 ? '。' : ''}`;

  it.each<[string, string, string]>([
    [
      'one word in 200,000 characters of lines',
      many(200_000, (i) => `第${i}行，职工服务。\n`),
      many(200_000, (i) => `第${i}行，职工服务。\n`).replace('第5000行，职工', '第5000行，工会'),
    ],
    [
      'one word in 200,000 characters without a line',
      many(200_000, prose(1)),
      `${many(200_000, prose(1)).slice(0, 100_000)}新${many(200_000, prose(1)).slice(100_000)}`,
    ],
    ['two texts with nothing in common', many(200_000, prose(1)), many(200_000, prose(3))],
    [
      'every line changed',
      many(200_000, (i) => `第${i}行，职工服务。\n`),
      many(200_000, (i) => `第${i}行，职工活动。\n`),
    ],
    ['200,000 one-character lines', many(200_000, (i) => `${i % 7}\n`), many(200_000, (i) => `${i % 5}\n`)],
    ['no sentence, no line', '啊'.repeat(200_000), `${'啊'.repeat(100_000)}呀${'啊'.repeat(99_999)}`],
    ['many short changed sentences', many(200_000, (i) => `其${i}甲。`), many(200_000, (i) => `其${i}乙。`)],
  ])('compares %s whole', (_, before, after) => {
    const runs = textRuns(before, after);
    expect(textOf(runs, 'removed')).toBe(after);
    expect(textOf(runs, 'added')).toBe(before);
  });

  it('finds the one changed word in a long text', () => {
    const before = many(200_000, (i) => `第${i}行，职工服务。\n`);
    const runs = textRuns(before, before.replace('第5000行，职工', '第5000行，工会'));
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '职工' },
      { kind: 'added', text: '工会' },
    ]);
  });
});
