import { toStrapiRoute } from './admin-route';
import { adminRoutes } from './admin-routes';
import { publicRoutes } from './public-routes';

export default {
  admin: { type: 'admin', routes: adminRoutes.map(toStrapiRoute) },
  'content-api': {
    type: 'content-api',
    routes: publicRoutes.map((route) => ({ ...route, config: { policies: [] } })),
  },
};
