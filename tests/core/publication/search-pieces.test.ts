import fc from 'fast-check';
import {
  codeOf,
  isOnePiece,
  piecesOf,
  piecesOfWord,
  samplesOf,
  sequenceOf,
  sequenceOfWord,
} from '../../../src/publication';

it('takes every character and every two beside each other, none across a blank', () => {
  expect(piecesOf('工会 主席\n工会')).toEqual(['工', '会', '工会', '主', '席', '主席']);
  expect(piecesOfWord('工会主席')).toEqual(['工会', '会主', '主席']);
  expect([piecesOfWord('工'), isOnePiece('工会'), isOnePiece('工会主')]).toEqual([['工'], true, false]);
});

it('writes a piece as letters and digits, four for a character', () => {
  expect(codeOf('工会')).toMatch(/^[0-9a-z]{8}$/);
  expect(codeOf('😀')).toMatch(/^[0-9a-z]{4}$/);
  expect(new Set(['工', '会', 'a', 'A', '😀'].map(codeOf)).size).toBe(5);
});

const text = fc.string({ unit: fc.constantFrom(...'工会主席a1 \n😀') });

it('has the pieces of a word in a row exactly where a stretch of the text has the word', () => {
  fc.assert(
    fc.property(text, text, (whole, asked) => {
      const word = asked.replace(/\s/gu, '');
      fc.pre(word !== '');
      const isThere = whole.split(/\s+/u).some((stretch) => stretch.includes(word));
      expect(` ${sequenceOf(whole)} `.includes(` ${sequenceOfWord(word)} `)).toBe(isThere);
      if (isOnePiece(word)) expect(piecesOf(whole).includes(word)).toBe(isThere);
    })
  );
});

it('finds every sample of a text in it', () => {
  fc.assert(
    fc.property(text, (whole) => {
      for (const sample of samplesOf(whole)) expect(whole).toContain(sample);
      expect(samplesOf(whole).length > 0).toBe(whole.trim() !== '');
    })
  );
});
