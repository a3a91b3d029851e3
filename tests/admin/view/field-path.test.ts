import { formNameOf, isOfFile, valueAt } from '../../../admin/src/view/field-path';

const values = {
  body: '正文',
  quote: { text: '引语', facts: [{ label: '一' }, { label: '二' }] },
  sections: [{ text: '甲' }, { text: '乙' }],
  cover: [{ name: '照片', caption: '13800001234', mime: 'image/png' }],
};

describe('a field as screening names it', () => {
  it.each([
    ['body', 'body', '正文'],
    ['quote.text', 'quote.text', '引语'],
    ['quote.facts[1].label', 'quote.facts.1.label', '二'],
    ['sections[0].text', 'sections.0.text', '甲'],
    ['attachment:名单.xlsx', 'attachment:名单.xlsx', undefined],
    ['form.summary', 'form.summary', undefined],
  ])('%s is %s in the edit view', (field, name, value) => {
    expect(formNameOf(field)).toBe(name);
    expect(valueAt(values, field)).toBe(value);
  });

  it('belongs to a file where the media library keeps it', () => {
    expect(isOfFile(values, 'cover[0].caption')).toBe(true);
    expect(isOfFile(values, 'quote.text')).toBe(false);
    expect(isOfFile(values, 'body')).toBe(false);
  });
});
