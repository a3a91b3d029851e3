import type { AdminRoute } from './admin-route';

/** Every route of the desk, under /publication-desk of the admin API. */
export const adminRoutes: readonly AdminRoute[] = [];
