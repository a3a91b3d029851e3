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
  'global::front-page',
  'strapi::favicon',
  'strapi::public',
];
