import type { ChannelInput } from '../../../../src/contracts';
import type { DeskContext } from '../../desk/desk';
import type { SaveRow } from './write-row';
import { writeRow } from './write-row';

/** A channel of the site; its address is spelled from its name unless one is given. */
export const createSaveChannel =
  (desk: DeskContext): SaveRow<ChannelInput> =>
  async ({ documentId, name, slug, order }) => {
    const channels = await desk.store.organization.channels();
    const others = channels.filter(({ key }) => key !== documentId);
    const present = channels.find(({ key }) => key === documentId)?.slug;
    const { slugOf } = await import('../../../../src/publication/slug');
    const address =
      slug ??
      present ??
      slugOf({ title: name, id: 'channel', taken: new Set(others.map((other) => other.slug)) });
    return writeRow({
      desk,
      kind: 'channel',
      documentId,
      label: address,
      data: { name, slug: address, order },
    });
  };
