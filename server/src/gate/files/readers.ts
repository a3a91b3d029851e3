import type { Actor } from '../../../../src/approval';
import { maySeeForm } from '../../../../src/approval/form/may-see';
import { civilDate } from '../../../../src/calendar';
import type { FileUse } from '../../../../src/files';
import { clock } from '../../clock';
import { configurationOf } from '../../configuration';
import { keyOf } from '../../store';
import type { Portal } from '../../desk/portal';

const SENSITIVE = 'sensitive';

type Person = { readonly actor: Actor; readonly isSuper: boolean };

const personOf = async ({ strapi, store }: Portal, user: number): Promise<Person | null> => {
  const actor = await store.organization.actor(
    user,
    civilDate(clock.now(), configurationOf(strapi).timeZone)
  );
  if (!actor) return null;
  const found = (await strapi.db
    .query('admin::user')
    .findOne({ where: { id: user }, populate: { roles: true } } as never)) as {
    readonly roles?: readonly { readonly code?: string }[];
  } | null;
  return { actor, isSuper: found?.roles?.some(({ code }) => code === 'strapi-super-admin') ?? false };
};

/**
 * Which private files somebody signed in may read: those of documents they may see. A document without a form may be seen
 * by whoever reaches it; one with a form by whoever may see the form. Answers are kept for one request.
 */
export const createReading = (portal: Portal, user: number) => {
  let person: Promise<Person | null> | null = null;
  const known = new Map<string, boolean>();

  const maySee = async ({ target }: FileUse): Promise<boolean> => {
    const key = keyOf(target);
    const before = known.get(key);
    if (before !== undefined) return before;
    person ??= personOf(portal, user);
    const who = await person;
    const form = who ? await portal.store.forms.findLatest(target) : null;
    const isTheirs =
      who !== null &&
      (form === null || maySeeForm(form, who.actor) || (who.isSuper && form.route.key !== SENSITIVE));
    known.set(key, isTheirs);
    return isTheirs;
  };

  return async (uses: readonly FileUse[]): Promise<boolean> => {
    for (const use of uses) if (await maySee(use)) return true;
    return false;
  };
};

type Sessions = (origin: string) => {
  validateAccessToken(token: string): {
    readonly isValid: boolean;
    readonly payload?: { readonly userId: unknown; readonly sessionId: string };
  };
  isSessionActive(session: string): Promise<boolean>;
};

/** The admin user whose session an `Authorization` header names; null for any other token. */
export const adminOf = async ({ strapi }: Pick<Portal, 'strapi'>, header: string): Promise<number | null> => {
  const [, token] = /^bearer\s+(\S+)$/i.exec(header) ?? [];
  const sessions = (strapi as unknown as { readonly sessionManager?: Sessions }).sessionManager;
  if (!token || !sessions) return null;
  const { isValid, payload } = sessions('admin').validateAccessToken(token);
  if (!isValid || !payload || !(await sessions('admin').isSessionActive(payload.sessionId))) return null;
  return Number(payload.userId);
};
