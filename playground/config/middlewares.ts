export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::compression',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  'global::public-site',
  'strapi::favicon',
  'strapi::public',
];
