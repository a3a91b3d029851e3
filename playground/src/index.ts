import type { Core } from '@strapi/strapi';

type LocaleService = {
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
};

export default {
  register() {},
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const locales = strapi.plugin('i18n').service('locales') as LocaleService;
    if (!(await locales.findByCode('en'))) await locales.create({ code: 'en', name: 'English (en)' });
  },
};
