import { messageOf, NOTICE_KINDS } from '../../src/notices';
import { sayIn } from '../../src/papers';
import { en as paperWords } from '../../src/papers/words/en';
import { describeRefusal, refusals, roleWords } from '../../src/refusals';
import { expectedWords } from '../../src/refusals/request';
import { presetBooks } from '../../src/rules';

/** What an English office could not read, and what is another office's. */
const FOREIGN =
  /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]|trade union|the measures|\bArt(icle|\.) ?\d|principal leader|leader in charge|general office/i;

const newsroom = roleWords(presetBooks.newsroom.positions);

describe('an office that reads no Chinese and has rules of its own', () => {
  it.each(Object.keys(refusals))('%s says nothing in Chinese and names nobody else’s articles', (code) => {
    expect(describeRefusal({ code }, newsroom).en).not.toMatch(FOREIGN);
  });

  it('reads lists, titles and what a request was to be as English writes them', () => {
    const en = (code: string, params: Record<string, string>) =>
      describeRefusal({ code, params }, newsroom).en;
    expect(en('gate.online-pages', { pages: '《One》、《Two》' })).toMatch(/^“One”, “Two” is online/);
    for (const [key, words] of Object.entries(expectedWords)) {
      const { zh, en } = describeRefusal({ code: 'request.invalid', params: { field: 'a', expected: key } });
      expect([zh.includes(words.zh), en.includes(words.en), FOREIGN.test(en)]).toEqual([true, true, false]);
    }
  });

  it('is told by message and mail in English', () => {
    const told = NOTICE_KINDS.flatMap((kind) =>
      ['2026-0001', '2026-0002', '2026-0003', '2026-0004'].map((form) => ({ kind, form }))
    );
    expect(messageOf(told, { language: 'en', admin: 'https://harbour.test/admin' }).text).not.toMatch(
      FOREIGN
    );
  });

  it('has papers in English, but for letters of consequences, which it has none of', () => {
    const letters = /^letter\./;
    const words = Object.keys(paperWords).filter((word) => !letters.test(word));
    const say = sayIn('en');
    expect(words.filter((word) => FOREIGN.test(say(word as keyof typeof paperWords)))).toEqual([]);
  });
});
