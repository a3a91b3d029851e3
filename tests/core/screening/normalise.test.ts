import fc from 'fast-check';
import { normalise } from '../../../src/screening';
import { SIMPLIFIED } from '../../../src/screening/text/traditional';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '机',
        '機',
        ' ',
        '　',
        '\u200b',
        '１',
        '2',
        'Ａ',
        'b',
        '\n',
        '\t',
        '★',
        '＊',
        '𝟏',
        '😀',
        '\ud83d',
        '㈱',
        'ﬁ',
        'İ'
      ),
      { maxLength: 40 }
    )
    .map((all) => all.join(''))
);
const SEED = { seed: 7, numRuns: 2000 };

describe('normalising a text', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['法\u200b轮\u00ad功', '法轮功'],
    ['國家 機 密', '国家机密'],
    ['會後徵求於眾，瞭解乾坤與著作', '会后征求于众,瞭解乾坤与著作'],
    ['1 3 8', '138'],
    ['New   York', 'new york'],
    ['A 股', 'a股'],
    ['内部\n资料', '内部\n资料'],
    ['内部 \r\n\r\n 资料', '内部\n资料'],
    ['①②', '①②'],
    ['', ''],
  ])('%j is %j', (text, normal) => expect(normalise(text).text).toBe(normal));

  it('twice changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => expect(normalise(normalise(text).text).text).toBe(normalise(text).text)),
      SEED
    );
  });

  it('keeps for every unit where in the original it came from, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: normal, starts, ends } = normalise(text);
        expect([starts.length, ends.length]).toEqual([normal.length, normal.length]);
        starts.forEach((start, i) => {
          expect(start).toBeLessThan(ends[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          if (normal[i]! >= '0' && normal[i]! <= '9')
            expect(text.slice(start, ends[i]).normalize('NFKC')).toContain(normal[i]);
        });
      }),
      SEED
    );
  });

  it('folds every traditional character of its table to one that is not in the table', () => {
    expect(SIMPLIFIED.size).toBeGreaterThan(500);
    for (const [from, to] of SIMPLIFIED) {
      expect([from.length, to.length]).toEqual([1, 1]);
      expect(SIMPLIFIED.has(to)).toBe(false);
    }
  });
});
