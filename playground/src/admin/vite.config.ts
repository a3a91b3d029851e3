import { mergeConfig, type UserConfig } from 'vite';
import { editorNames } from './editor-names';

/** While `npm run watch` runs, the plugin is a linked folder and no package: what it shares with Strapi is bundled beforehand. */
export default (config: UserConfig): UserConfig =>
  mergeConfig(config, {
    plugins: [editorNames()],
    optimizeDeps: {
      include: ['react-intl', 'hoist-non-react-statics'],
      // Bundled beforehand it would not pass by editorNames.
      exclude: ['@notum-cz/strapi-plugin-tiptap-editor'],
    },
  });
