import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::about.about' as never);
