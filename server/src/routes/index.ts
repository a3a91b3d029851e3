import { toStrapiRoute } from './admin-route';
import { adminRoutes } from './admin-routes';
import { otherVerbRoutes, publicRoutes } from './public-routes';

export default {
  admin: { type: 'admin', routes: adminRoutes.map(toStrapiRoute) },
  'content-api': {
    type: 'content-api',
    routes: [...publicRoutes, ...otherVerbRoutes].map((route) => ({ ...route, config: { policies: [] } })),
  },
};
