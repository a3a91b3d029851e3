import type { Core } from '@strapi/strapi';
import type { Configuration, Types } from './configuration';
import { checkConfiguration, keepConfiguration, parseConfiguration } from './configuration';
import { PLUGIN_ID, UID } from './content-types';
import { closeGate, guardHistories, openWithoutPermissions } from './gate';
import { noteAbsence } from './roles';
import { keepTablesFromContentManager } from './middlewares/hidden-tables';
import { serveFiles } from './middlewares/serve-files';
import { servePublic } from './middlewares/public-answers/serve-public';
import { answerInOwnWords } from './middlewares/answer-refusals';

/** The host's choice of editor for an item's body, before Strapi turns custom fields into the type they are stored as. */
const chooseItemBody = (strapi: Core.Strapi, { itemBody }: Configuration): void => {
  const item = strapi.contentType(UID.item as never) as unknown as {
    attributes: Record<string, unknown>;
    __schema__: { attributes: Record<string, unknown> };
  };
  item.attributes.body = { ...itemBody };
  item.__schema__.attributes.body = { ...itemBody };
};

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  const configuration = parseConfiguration(strapi.config.get(`plugin::${PLUGIN_ID}`));
  checkConfiguration(configuration, strapi.contentTypes as unknown as Types);
  keepConfiguration(strapi, configuration);
  chooseItemBody(strapi, configuration);
  closeGate(strapi);
  guardHistories(strapi);
  answerInOwnWords(strapi);
  keepTablesFromContentManager(strapi);
  serveFiles(strapi);
  servePublic(strapi);
  openWithoutPermissions(strapi);
  noteAbsence(strapi);
};
