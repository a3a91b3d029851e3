import { PLUGIN_ID } from '../content-types';

const NAME = 'own-drafts';

/** 草稿归本部室 as Strapi names it among the conditions of a permission. */
export const OWN_DRAFTS = `plugin::${PLUGIN_ID}.${NAME}`;

const EXPLORER = 'plugin::content-manager.explorer';

/** What somebody does with one document, so that it depends on whose it is. */
export const ON_A_DOCUMENT: readonly string[] = ['read', 'update', 'delete', 'publish'].map(
  (verb) => `${EXPLORER}.${verb}`
);

export const draftCondition = {
  name: NAME,
  plugin: PLUGIN_ID,
  category: 'Publication Desk',
  displayName: '草稿归本部室 Drafts of their own department',
};
