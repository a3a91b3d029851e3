import { describeRefusal, refusals, roleWords } from '../../../src/refusals';
import { presetBooks } from '../../../src/rules';

const measures = roleWords(presetBooks.measures.positions);
const newsroom = roleWords(presetBooks.newsroom.positions);

describe('whom a sentence sends the reader to', () => {
  it('is who may do it by the rules of the organization', () => {
    expect(measures).toMatchObject({
      officer: { zh: '信息员', en: 'information officer' },
      anOfficer: { en: 'an information officer' },
      submitters: { zh: '信息员或部室负责人' },
      office: { zh: '办公室', en: 'the general office' },
      publishers: { zh: '办公室或网站管理员' },
    });
    expect(newsroom).toMatchObject({
      TheOfficer: { en: 'The writer' },
      office: { en: 'the web editor' },
      submitters: { en: 'a writer or an editor' },
    });
    const { zh, en } = describeRefusal({ code: 'approval.not-office' }, newsroom);
    expect(en).toBe('The web editor does this. Ask the web editor.');
    expect(zh).toContain('网站编辑');
    expect(describeRefusal({ code: 'approval.not-office' }).zh).toContain('办公室');
  });

  it('is known in every sentence, in both languages', () => {
    for (const [code, { zh, en }] of Object.entries(refusals))
      for (const [, name = ''] of `${zh}${en}`.matchAll(/\{@(\w+)\}/g)) {
        expect([code, measures[name]?.zh, measures[name]?.en].every(Boolean)).toBe(true);
        expect(describeRefusal({ code }, newsroom).en).not.toMatch(/\{@|general office|information officer/);
      }
  });

  it('is somebody even where nobody may', () => {
    const { en } = describeRefusal({ code: 'approval.not-office' }, roleWords([]));
    expect(en).toContain('the general office');
  });

  it('joins the names of people as each language does', () => {
    const refusal = { code: 'settings.awaits-second', params: { number: 3, people: '张三、李四' } };
    expect(describeRefusal(refusal).zh).toContain('张三、李四');
    expect(describeRefusal(refusal).en).toContain('张三, 李四');
  });
});
