import admin from 'strapi-plugin-publication-desk/translations/admin.zh-Hans.json';
import editor from 'strapi-plugin-publication-desk/translations/tiptap-editor.zh-Hans.json';
import mediaLibrary from 'strapi-plugin-publication-desk/translations/upload.zh-Hans.json';

const LANGUAGE = 'strapi-admin-language';

/** A Chinese browser is greeted in Chinese from the login page on; whoever has chosen a language keeps it. */
const greetInChinese = () => {
  if (!window.localStorage.getItem(LANGUAGE) && navigator.language.toLowerCase().startsWith('zh'))
    window.localStorage.setItem(LANGUAGE, 'zh-Hans');
};

// Before Strapi reads which words it needs.
greetInChinese();

export default {
  config: {
    locales: ['zh-Hans'],
    // The portal's own types name both languages in their schema; Strapi looks their names up.
    translations: {
      // What Strapi and the editor leave in English for a Chinese reader: files of the plugin that any portal can use.
      'zh-Hans': {
        ...admin,
        ...mediaLibrary,
        ...editor,
        '文章 Article': '文章',
        '机构简介 About': '机构简介',
      },
      en: { '文章 Article': 'Article', '机构简介 About': 'About' },
    },
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap() {
    // Strapi's announcement of its media library is none of the office's business. `false`: telemetry is off.
    window.localStorage.setItem('STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false', 'true');
  },
};
