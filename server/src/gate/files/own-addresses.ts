import { objectOf, ownAddressOf, withOwnAddresses } from '../../../../src/files';
import type { Portal } from '../../desk/portal';
import { createStandings } from './standing';

/**
 * A signed address works for a quarter of an hour whatever becomes of the page: where Strapi would give one of a file that a
 * governed document uses, it gives the portal's own, which is asked each time. Called in bootstrap(), when the upload plugin
 * has its provider.
 */
export const giveOwnAddresses = (portal: () => Portal): void => {
  const standingAt = createStandings(portal);
  const { storedElsewhere } = portal().store;
  storedElsewhere.answerInstead(async (file) => {
    if ((await storedElsewhere.storage()) !== 'signed') return null;
    return (await standingAt(objectOf(file))) === 'stock' ? null : ownAddressOf(file);
  });
};

/** What a governed document is saved with, its texts naming files at the storage by the portal's own addresses. */
export const savedWithOwnAddresses = async <Data>({ store }: Portal, data: Data): Promise<Data> =>
  withOwnAddresses(data, await store.storedElsewhere.namedIn(data));
