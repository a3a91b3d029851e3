import type { Types } from '../../server/src/configuration';
import { checkConfiguration, parseConfiguration } from '../../server/src/configuration';

const TYPES: Types = {
  'api::article.article': {
    options: { draftAndPublish: true },
    attributes: {
      title: { type: 'string' },
      summary: { type: 'text' },
      body: { type: 'blocks' },
      cover: { type: 'media' },
      locale: { type: 'string' },
    },
  },
  'api::category.category': { options: { draftAndPublish: false }, attributes: { name: { type: 'string' } } },
};

const read = (config: unknown): void => checkConfiguration(parseConfiguration(config), TYPES);
const article = { title: 'title', summary: 'summary', body: ['body'] };

describe('the plugin’s entry of config/plugins', () => {
  it('may be missing altogether: the desk’s own item is governed, by the Measures’ defaults', () => {
    expect(parseConfiguration(undefined)).toMatchObject({
      timeZone: 'Asia/Shanghai',
      digest: 'sha256',
      drafts: { private: true, readers: [] },
      drift: 'report',
      publicPath: '/items',
    });
    expect(Object.keys(parseConfiguration({}).governs)).toEqual(['plugin::publication-desk.item']);
  });

  it('takes what the guide shows', () => {
    expect(() =>
      read({
        organization: '焦作市总工会',
        timeZone: 'Asia/Shanghai',
        governs: { 'api::article.article': article },
      })
    ).not.toThrow();
  });

  it.each([
    [
      'a wrong key',
      { organisation: '焦作市总工会' },
      'organisation',
      '焦作市总工会',
      'organization, timeZone',
    ],
    [
      'a wrong key of a governed type',
      { governs: { 'api::article.article': { ...article, titel: 'x' } } },
      'governs.api::article.article.titel',
      'x',
      'title, summary',
    ],
    ['a bad time zone', { timeZone: 'Asia/Jiaozuo' }, 'timeZone', 'Asia/Jiaozuo', 'IANA'],
    [
      'an unknown type',
      { governs: { 'api::artikel.artikel': article } },
      'governs.api::artikel.artikel',
      'artikel',
      'api::article.article',
    ],
    [
      'a type without drafts',
      { governs: { 'api::category.category': { title: 'name' } } },
      'governs.api::category.category',
      'draftAndPublish',
      'api::article.article',
    ],
    [
      'an unknown field',
      { governs: { 'api::article.article': { ...article, title: 'headline' } } },
      'governs.api::article.article.title',
      'headline',
      'title, summary, body)',
    ],
    [
      'a field of the wrong type',
      { governs: { 'api::article.article': { ...article, picture: 'title' } } },
      'governs.api::article.article.picture',
      'title',
      'media (here: cover)',
    ],
    [
      'an unknown body',
      { governs: { 'api::article.article': { ...article, body: ['text'] } } },
      'governs.api::article.article.body[0]',
      'text',
      'blocks',
    ],
    ['an unknown digest', { digest: 'md5' }, 'digest', 'md5', 'sha256 or sm3'],
    ['a wrong drift', { drift: 'delete' }, 'drift', 'delete', 'report or unpublish'],
    ['drafts that are neither', { drafts: { private: 'yes' } }, 'drafts.private', 'yes', 'true or false'],
    [
      'readers that are no list',
      { drafts: { readers: 'import' } },
      'drafts.readers',
      'import',
      'a list of texts',
    ],
    [
      'a body that is no attribute',
      { item: { body: { type: 'media' } } },
      'item.body',
      'media',
      'blocks, richtext, text, customField',
    ],
    [
      'a custom field without a name',
      { item: { body: { type: 'customField' } } },
      'item.body',
      'customField',
      'customField',
    ],
    ['something else than an object', 'on', 'publication-desk', 'on', 'an object'],
  ])(
    '%s is refused in one line with the key, the value and what is allowed',
    (_what, config, key, value, allowed) => {
      let message = '';
      try {
        read(config);
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message).toContain(`"${key}"`);
      expect(message).toContain(value);
      expect(message).toContain(allowed);
      expect(message.split('\n')).toHaveLength(1);
    }
  );
});
