import { mergeConfig, type UserConfig } from 'vite';

/** While `npm run watch` runs, the plugin is a linked folder and no package: what it shares with Strapi is bundled beforehand. */
export default (config: UserConfig): UserConfig =>
  mergeConfig(config, {
    optimizeDeps: { include: ['react-intl', 'hoist-non-react-statics'] },
  });
