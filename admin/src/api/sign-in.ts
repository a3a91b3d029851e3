import { getFetchClient } from '@strapi/strapi/admin';
import { failureOf } from './failure';
import type { Sent } from './send';

type Dispatch = (action: { readonly type: string; readonly payload: unknown }) => unknown;

/** Strapi's own store, known once it has drawn itself: its tabs, its keepalive and its requests learn of a new session there. */
let dispatch: Dispatch | null = null;
export const signInThrough = (given: Dispatch): void => {
  dispatch = given;
};

/** Strapi knows a browser again by this, and ends only the session of the same one. */
const deviceId = (): string | undefined => window.localStorage.getItem('strapi.admin.deviceId') ?? undefined;

type SignedIn = {
  readonly data: { readonly token: string; readonly user: { readonly id: number | string } };
};

/** Signs somebody in without leaving the page; answers who it is. */
export const signIn = async (given: {
  readonly email: string;
  readonly password: string;
}): Promise<Sent<number | string>> => {
  const persist = window.localStorage.getItem('jwtToken') !== null;
  try {
    const body = { ...given, deviceId: deviceId(), rememberMe: persist };
    const { data } = await getFetchClient().post<SignedIn>('/admin/login', body);
    dispatch?.({ type: 'admin/login', payload: { token: data.data.token, persist } });
    return { ok: true, value: data.data.user.id };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};

/** Who is signed in in this browser now; null where nobody is. */
export const whoIsSignedIn = async (): Promise<number | string | null> => {
  try {
    const { data } = await getFetchClient().get<SignedIn['data'] & { data: { id: number | string } }>(
      '/admin/users/me'
    );
    return data.data.id;
  } catch {
    return null;
  }
};
