import { charactersOf } from '../../../src/content';

const models = {
  'api::page.page': {
    attributes: { title: { type: 'string' }, body: { type: 'richtext' }, lead: { type: 'text' } },
  },
  'api::plain.plain': { attributes: { title: { type: 'string' }, body: { type: 'text' } } },
  'api::file.file': { attributes: { title: { type: 'string' } } },
};
const count = (uid: keyof typeof models, fields: Record<string, string>) =>
  charactersOf({ uid, fields }, models);

it.each([
  ['markup and blanks apart', 'api::page.page', { body: '<p>送温暖 活动</p>\n<p>　</p>', lead: '导语' }, 5],
  ['a sign outside the basic plane once', 'api::page.page', { body: '<p>𠮷</p>' }, 1],
  ['a plain body', 'api::plain.plain', { body: '送 温暖' }, 3],
  ['nothing of an empty one', 'api::page.page', {}, 0],
  ['no body at all', 'api::file.file', { title: '标题' }, null],
] as const)('counts %s', (_, uid, fields, expected) => {
  expect(count(uid, fields)).toBe(expected);
});
