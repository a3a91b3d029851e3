import path from 'node:path';

const office = {
  bold: true,
  italic: true,
  underline: true,
  strike: true,
  heading: true,
  bulletList: true,
  orderedList: true,
  blockquote: true,
  hardBreak: true,
  horizontalRule: true,
  history: true,
  link: true,
  table: true,
  textAlign: true,
  superscript: true,
  subscript: true,
  mediaLibrary: true,
};

export default () => ({
  'publication-desk': {
    enabled: true,
    config: {
      organization: process.env.PORTAL_ORGANIZATION ?? '焦作市总工会',
      rules: process.env.PORTAL_RULES ?? 'measures',
      timeZone: 'Asia/Shanghai',
      governs: {
        'api::article.article': { title: 'title', summary: 'summary', body: ['body'] },
        'api::about.about': { title: 'title', summary: 'summary', body: ['body'] },
      },
      item: {
        body: {
          type: 'customField',
          customField: 'plugin::tiptap-editor.RichText',
          options: { preset: 'office' },
        },
      },
      publicPath: '/items',
    },
  },
  // Named by its folder: npm may place it beside this app, where Strapi's own look-up by name does not see it.
  'tiptap-editor': {
    enabled: true,
    resolve: path.dirname(require.resolve('@notum-cz/strapi-plugin-tiptap-editor/package.json')),
    config: { presets: { office } },
  },
  graphql: {
    enabled: true,
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      landingPage: false,
      depthLimit: 10,
      defaultLimit: 25,
      maxLimit: 100,
    },
  },
  'users-permissions': {
    enabled: true,
    config: { jwtSecret: process.env.JWT_SECRET ?? 'portal-for-tests-jwt' },
  },
});
