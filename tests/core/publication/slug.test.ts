import fc from 'fast-check';
import { slugOf, withSuffix } from '../../../src/publication/slug';

const slug = (title: string, ...taken: string[]): string =>
  slugOf({ title, id: 'doc1', taken: new Set(taken) });

describe('slugOf', () => {
  it.each([
    ['朝阳', 'chao-yang'],
    ['重庆市银行行长', 'chong-qing-shi-yin-hang-hang-zhang'],
    ['音乐与快乐', 'yin-yue-yu-kuai-le'],
    ['女职工委员会', 'nv-zhi-gong-wei-yuan-hui'],
    ['关于召开2026年会议的通知', 'guan-yu-zhao-kai-2026-nian-hui-yi-de-tong-zhi'],
    ['２０２６年度 ＡＢＣ', '2026-nian-du-abc'],
    ['《工会法》解读（一）', 'gong-hui-fa-jie-du-yi'],
    ['Workers\u2019 Day: a Notice', 'workers-day-a-notice'],
    ['a_b/c', 'abc'],
    ['★★★', 'doc1'],
    ['', 'doc1'],
  ])('spells %s as %s', (title, expected) => {
    expect(slug(title)).toBe(expected);
  });

  it('takes whole words up to 80 characters', () => {
    const long = slug(
      '关于开展焦作市总工会门户网站信息发布管理暂行办法学习宣传贯彻落实情况专项督导检查工作的通知'
    );
    expect(long).toMatch(/^guan-yu-kai-zhan-jiao-zuo-shi-.*[a-z]$/);
    expect(long.length).toBeLessThanOrEqual(80);
    expect(slug('x'.repeat(200))).toBe('x'.repeat(80));
  });

  it('takes the first free number', () => {
    expect(slug('朝阳', 'chao-yang')).toBe('chao-yang-2');
    expect(slug('朝阳', 'chao-yang', 'chao-yang-2')).toBe('chao-yang-3');
    expect(withSuffix('x'.repeat(80), 12)).toBe(`${'x'.repeat(77)}-12`);
  });

  it('is never empty, never too long, and plain ASCII for any title', () => {
    const anyTitle = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom('工', '会', '长', 'A', '-', '_', '★', '２')).map((all) => all.join(''))
    );
    fc.assert(
      fc.property(anyTitle, fc.string(), (title, id) => {
        const one = slugOf({ title, id });
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(one) && one.length <= 80;
      }),
      { seed: 51, numRuns: 1000 }
    );
  });
});
