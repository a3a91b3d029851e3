import type { FileUse, Standing } from '../../../../src/files';
import { standingOf } from '../../../../src/files';
import { isGoverned } from '../../configuration';
import type { Portal } from '../../desk/portal';

/** How long an answer is believed: what another instance of the portal publishes or withdraws is seen after that. */
const BELIEVED = 1_000;
const REMEMBERED = 10_000;

type Known = { readonly standing: Standing; readonly until: number };

/** Whether content that nobody governs shows one of these files: a picture of the portal's own pages stays as it was. */
const isShownElsewhere = async ({ strapi, store }: Portal, uses: readonly FileUse[]): Promise<boolean> => {
  const names = await store.files.fieldsOf([...new Set(uses.map(({ file }) => file))]);
  if (names.some(({ uid }) => uid in strapi.contentTypes && !isGoverned(strapi, uid))) return true;
  const parts = names.filter(({ uid }) => uid in strapi.components);
  return (await store.documents.ownersOf(parts)).some(({ target }) => !isGoverned(strapi, target.uid));
};

const look = async (portal: Portal, object: string): Promise<Standing> => {
  const uses = await portal.store.files.at(object);
  const standing = standingOf(uses.map(({ state }) => state));
  const isClosed = standing === 'stock' && portal.configuration.files.unattached === 'private';
  if (isClosed) return (await portal.store.files.isUnattached(object)) ? 'unpublished' : 'stock';
  if (standing === 'public' || standing === 'stock' || uses.some(({ state }) => state === 'scan'))
    return standing;
  return (await isShownElsewhere(portal, uses)) ? 'stock' : standing;
};

/**
 * What the public is answered at the address of a file. The answer is remembered for a moment and forgotten when this
 * instance changes which documents use which files. An answer that was looked up before such a change is not kept after
 * it.
 */
export const createStandings = (portal: () => Portal) => {
  const known = new Map<string, Known>();
  let generation = 0;
  let isListening = false;

  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    portal().store.files.onChange(() => {
      generation += 1;
      known.clear();
    });
  };

  return async (object: string): Promise<Standing> => {
    listen();
    const before = known.get(object);
    if (before && before.until > Date.now()) return before.standing;
    const at = generation;
    const standing = await look(portal(), object);
    if (at !== generation) return standing;
    if (known.size >= REMEMBERED) known.clear();
    known.set(object, { standing, until: Date.now() + BELIEVED });
    return standing;
  };
};
