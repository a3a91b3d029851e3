/** @jest-environment jsdom */
import type { StrapiApp } from '@strapi/strapi/admin';
import { stay } from '../../admin/src/api/session';
import { watchSession, whenSignedInElsewhere } from '../../admin/src/components/session/watch-session';

type Location = { readonly pathname: string; readonly search: string };
type Middleware = () => () => (next: (action: unknown) => unknown) => (action: unknown) => unknown;

/** Strapi's router, as far as a plugin is given it. */
const routerAt = (pathname: string, search = '') => {
  const hears: ((state: { location: Location }) => void)[] = [];
  const replaced: string[] = [];
  return {
    replaced,
    router: {
      basename: '/admin',
      state: { location: { pathname, search } },
      subscribe: (hear: (state: { location: Location }) => void) => {
        hears.push(hear);
        return () => void hears.splice(hears.indexOf(hear), 1);
      },
      navigate: (to: string) => replaced.push(to),
    },
    go: (location: Location) => [...hears].forEach((hear) => hear({ location })),
  };
};

/** A tab: what another tab did arrives as an event of the storage, first at whoever listened first. */
const opened = (pathname: string) => {
  const place = routerAt(pathname, '?view=waiting');
  let middleware: Middleware | undefined;
  watchSession({
    addMiddlewares: ([given]: Middleware[]) => (middleware = given),
    router: { router: place.router },
  } as unknown as StrapiApp);
  const dispatch = (action: unknown) => middleware?.()()((passed) => passed)(action);
  return { ...place, dispatch };
};
const ended = () => new StorageEvent('storage', { key: 'isLoggedIn', newValue: null });
const later = () => new Promise((done) => setTimeout(done, 5));

describe('another tab was signed out', () => {
  it('a page where something is typed stays; any other goes to the login page as ever', () => {
    opened('/admin/plugins/publication-desk');
    let thrown = 0;
    const strapi = () => (thrown += 1);
    window.addEventListener('storage', strapi);
    const leave = stay();
    window.dispatchEvent(ended());
    expect(thrown).toBe(0);
    leave();
    window.dispatchEvent(ended());
    expect(thrown).toBe(1);
    window.removeEventListener('storage', strapi);
  });

  it('tells when somebody signs in there', () => {
    let told = 0;
    const stop = whenSignedInElsewhere(() => (told += 1));
    window.dispatchEvent(new StorageEvent('storage', { key: 'isLoggedIn', newValue: 'true' }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'STRAPI_THEME', newValue: 'dark' }));
    stop();
    expect(told).toBe(1);
  });
});

describe('the login page', () => {
  it('leads back to where the session ended', async () => {
    const tab = opened('/admin/plugins/publication-desk/forms/2026-0001');
    tab.dispatch({ type: 'admin/logout' });
    tab.go({ pathname: '/admin/auth/login', search: '' });
    await later();
    expect(tab.replaced).toEqual([
      `/auth/login?redirectTo=${encodeURIComponent('/plugins/publication-desk/forms/2026-0001?view=waiting')}`,
    ]);
  });

  it('starts anew for whoever pressed 退出登录, and says what Strapi says where it says it', async () => {
    const meant = opened('/admin/plugins/publication-desk');
    meant.dispatch({ type: 'adminApi/executeMutation/pending', meta: { arg: { endpointName: 'logout' } } });
    meant.dispatch({ type: 'admin/logout' });
    meant.go({ pathname: '/admin/auth/login', search: '' });
    const said = opened('/admin/plugins/publication-desk');
    said.dispatch({ type: 'admin/logout' });
    said.go({ pathname: '/admin/auth/login', search: '?redirectTo=%2Fx' });
    await later();
    expect([...meant.replaced, ...said.replaced]).toEqual([]);
  });
});
