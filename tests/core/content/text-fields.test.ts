import { textFields } from '../../../src/content';
import { article, canonical, models } from './schema';

describe('textFields', () => {
  const found = Object.fromEntries(
    textFields(canonical(article), models).map(({ field, text }) => [field, text])
  );

  it.each([
    ['title', '关于做好2026年困难职工帮扶工作的通知'],
    ['summary', '各单位：\n现将有关事项通知如下。'],
    ['body', '一、提高认识。原文'],
    ['page', '正文'],
    ['note', '标题'],
    ['secret', '内部'],
    ['views', '9007199254740993'],
    ['pictures[0].name', 'a'],
    ['pictures[0].caption', '合影'],
    ['cover[0].name', 'c'],
    ['seo.metaTitle', '帮扶'],
    ['seo.image[0].name', 'd'],
    ['sections[1].text', '乙'],
    ['sections[0].parts[0].metaTitle', '甲一'],
    ['zone[1].metaTitle', '丁'],
  ])('reads %s', (field, text) => {
    expect(found[field]).toBe(text);
  });

  it('reads the texts inside JSON, and leaves out what has none', () => {
    expect(found.extra).toContain('x');
    expect(Object.keys(found)).not.toEqual(expect.arrayContaining(['pinned']));
    expect(Object.values(found)).not.toContain('');
  });
});
