import type { StrapiApp } from '@strapi/strapi/admin';
import { isStaying, sayEnded } from '../../api/session';

/** Strapi's mark that somebody is signed in, which every tab watches. */
const SIGNED_IN = 'isLoggedIn';

/**
 * Strapi throws every tab to the login page when one of them is signed out, also where a session that ended was only noticed there. A page
 * with something to type on stays, and asks for the password on the spot. Registered before Strapi's own listener, so that it comes first.
 */
const stayWhenSignedOut = (): void => {
  window.addEventListener('storage', (event) => {
    if (event.key !== SIGNED_IN || event.newValue !== null || !isStaying()) return;
    event.stopImmediatePropagation();
    sayEnded(true);
  });
};

/** Tells when another tab has signed in. */
export const whenSignedInElsewhere = (tell: () => void): (() => void) => {
  const hear = (event: StorageEvent) => {
    if (event.key === SIGNED_IN && event.newValue !== null) tell();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
};

type Router = {
  readonly state: { readonly location: { readonly pathname: string; readonly search: string } };
  readonly basename?: string;
  readonly subscribe: (hear: (state: Router['state']) => void) => () => void;
  readonly navigate: (to: string, how: { readonly replace: boolean }) => unknown;
};
type Action = {
  readonly type?: unknown;
  readonly meta?: { readonly arg?: { readonly endpointName?: unknown } };
};

const LOGIN = '/auth/login';

/** The login page leads back to where the session ended: Strapi says where only for a page that is opened without a session. */
const leadBackTo = (router: Router): void => {
  const base = router.basename?.replace(/\/$/, '') ?? '';
  const { pathname, search } = router.state.location;
  const from = `${pathname.startsWith(base) ? pathname.slice(base.length) : pathname}${search}`;
  if (from.startsWith('/auth') || from === '/' || from === '') return;
  const forget = router.subscribe(({ location }) => {
    if (!location.pathname.endsWith(LOGIN)) return;
    forget();
    if (location.search === '')
      // After the navigation that is being told of.
      setTimeout(() => router.navigate(`${LOGIN}?redirectTo=${encodeURIComponent(from)}`, { replace: true }));
  });
};

/** Whoever presses 退出登录 means to go: the next to sign in starts at home. */
const leadBackWhenSessionEnds = (app: StrapiApp): void => {
  let meant = false;
  app.addMiddlewares([
    () => () => (next) => (action: Action) => {
      const { type, meta } = action;
      if (type === 'adminApi/executeMutation/pending') meant = meta?.arg?.endpointName === 'logout';
      const router = (app.router as unknown as { readonly router?: Router }).router;
      if (type === 'admin/logout' && router) {
        if (!meant) leadBackTo(router);
        meant = false;
      }
      return next(action as Parameters<typeof next>[0]);
    },
  ]);
};

/** A session that ends loses nobody their place. */
export const watchSession = (app: StrapiApp): void => {
  stayWhenSignedOut();
  leadBackWhenSessionEnds(app);
};
