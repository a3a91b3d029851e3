import { decide, publisherDuty } from '../../../../src/approval';
import { kindOf, recordOf } from '../../../../src/register';
import { clock } from '../../clock';
import { configurationOf } from '../../configuration';
import { channelOf } from '../../desk/channel-of';
import { noteOnline } from '../files/online';
import { commit } from '../../desk/commit';
import { keepPublic } from '../public-store/keep-public';
import { orRefuse } from '../refused';
import type { Portal } from '../../desk/portal';
import type { Published } from './types';

/**
 * Writes the register’s entry and the form’s event of one publication (Art. 10). Publishing the same content again writes
 * neither. Exception: a link was approved while its target was offline and the target went online since; then the page
 * changed and gets an entry.
 */
export const recordPublication = async (portal: Portal, publication: Published): Promise<void> => {
  const { store } = portal;
  const { target, form, live, earlier, asker, basis, digest, published, publishedDigest, companion } =
    publication;
  await noteOnline(portal, target, published);
  if (basis === 'same-digest' && live?.publishedDigest === publishedDigest) return;

  const at = clock.now();
  const source = basis === 'form' ? form : null;
  const entry = await store.register.append({
    kind: kindOf({ live, earlier }),
    target,
    form: source?.number ?? live?.form ?? null,
    title: store.documents.titleOf(target.uid, published.fields),
    department: source?.submission.department.key ?? live?.department ?? null,
    category: source?.submission.category ?? live?.category ?? null,
    channel: channelOf(configurationOf(portal.strapi), published),
    digest,
    publishedDigest,
    at,
    by: asker.actor && { id: asker.actor.id, name: asker.actor.name },
    reason: null,
    record: recordOf({
      duty: publisherDuty(asker, 'publish'),
      form: source,
      fields: published.fields,
      attachments: store.documents.attachmentsOf(published),
      characters: store.documents.charactersOf(published),
      at,
    }),
  });
  await keepPublic(portal, { target, entry, published, form: source });
  if (!source) return;
  const command = { verb: 'publish' as const, digest, entry: entry.sequence, companion: companion.readiness };
  await commit(portal, source, orRefuse(decide(source, command, { ...asker, at: clock.now() })));
};
