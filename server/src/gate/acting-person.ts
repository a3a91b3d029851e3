import type { Core } from '@strapi/strapi';
import type { Actor } from '../../../src/approval';
import { civilDate } from '../../../src/calendar';
import { clock } from '../clock';
import { configurationOf } from '../configuration';
import type { Store } from '../store';
import { acting } from './permit';

type State = {
  readonly user?: { readonly id?: unknown };
  readonly auth?: { readonly strategy?: { readonly name?: string } };
};

const loggedIn = (strapi: Core.Strapi): number | null => {
  const state = strapi.requestContext.get()?.state as State | undefined;
  return state?.auth?.strategy?.name === 'admin' && state.user ? Number(state.user.id) : null;
};

/** Who acts: the person an action names, else the admin user logged in; null for a token, a timer, code without a person. */
export const actingPerson = async ({
  strapi,
  store,
}: {
  strapi: Core.Strapi;
  store: Store;
}): Promise<Actor | null> => {
  const named = acting.getStore();
  const userId = named ? named.userId : loggedIn(strapi);
  if (userId === null) return null;
  const today = civilDate(clock.now(), configurationOf(strapi).timeZone);
  // Somebody unknown or blocked is a person without any duty, never "the system".
  return (await store.organization.actor(userId, today)) ?? { id: userId, name: String(userId), duties: [] };
};
