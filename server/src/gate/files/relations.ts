import type { Portal } from '../../desk/portal';
import { allowChange } from './holdings';
import { ownersIn, refuseAttaching } from './attached';
import { noteDraft } from './online';

type Write = { readonly verb: string; readonly args: readonly unknown[] };

/**
 * Relations of files that are written by themselves (`db.query('plugin::upload.file').attachRelations`, `deleteRelations`): no event of
 * the database tells of them, and a file would come onto an online page or go from it.
 */
export const guardFileRelations = async (
  portal: Portal,
  { verb, args }: Write,
  write: () => Promise<unknown>
): Promise<unknown> => {
  const [id, data] = args as readonly [unknown, { readonly related?: unknown }?];
  const related = verb === 'deleteRelations' ? [] : data?.related;
  if (related === undefined) return write();
  await allowChange(portal, await portal.store.files.ofFiles([Number(id)]));
  await refuseAttaching(portal, related);
  const result = await write();
  for (const { target } of await ownersIn(portal, related)) await noteDraft(portal, target);
  return result;
};
