import { draftRule } from '../../../../src/approval';
import { isGoverned } from '../../configuration';
import type { Owner, RowName } from '../../store';
import type { Portal } from '../../desk/portal';
import { refused } from '../refused';

type Named = { readonly id?: unknown; readonly __type?: unknown };

const isNamed = (value: unknown): value is Named => typeof value === 'object' && value !== null;

/** Rows that a file is put into from its own side: a list, or what is to be connected or set. */
const namesIn = (related: unknown): readonly RowName[] => {
  if (!isNamed(related)) return [];
  const { connect, set } = related as { readonly connect?: unknown; readonly set?: unknown };
  const all = Array.isArray(related) ? related : [connect ?? [], set ?? []].flat(2);
  return (all as readonly unknown[])
    .filter(isNamed)
    .flatMap(({ id, __type }) => (typeof __type === 'string' ? [{ uid: __type, id: Number(id) }] : []));
};

/** The governed documents whose rows a file is put into. */
export const ownersIn = async ({ strapi, store }: Portal, related: unknown): Promise<readonly Owner[]> => {
  const names = namesIn(related);
  if (names.length === 0) return [];
  return (await store.documents.ownersOf(names)).filter(({ target }) => isGoverned(strapi, target.uid));
};

/**
 * `POST /upload` with `ref`, `refId` and `field` puts its file into a row without the document service. It is refused for
 * a row that is online and for a draft in review.
 */
export const refuseAttaching = async (portal: Portal, related: unknown): Promise<void> => {
  for (const { target, isOnline } of await ownersIn(portal, related)) {
    if (isOnline || draftRule(await portal.store.forms.findOpen(target)) !== 'free')
      throw refused({ code: 'file.attach-online' });
  }
};
