import type { Env } from '../types/config-env';

/** Strapi's experiments this portal takes part in. */
export default ({ env }: { env: Env }) => ({
  future: { experimental_firstPublishedAt: env.bool('FIRST_PUBLISHED_AT', false) },
});
