import type { Actor, Command, Form, FormEvent } from '../../../../src/approval';
import { decide } from '../../../../src/approval';
import { kindOf } from '../../../../src/register';
import { clock } from '../../clock';
import { configurationOf } from '../../configuration';
import { channelOf } from '../../desk/channel-of';
import { orRefuse } from '../refused';
import { officeSituation, situation } from '../situation';
import type { Portal, Published } from './types';

/** Tells the portal once it is certain: after the transaction has committed. */
export const announce = ({ strapi, store }: Portal, form: Form, events: readonly FormEvent[]): void =>
  store.afterCommit(async () => {
    for (const { type } of events) {
      await strapi.eventHub.emit(`publication-desk.form.${type}`, {
        number: form.number,
        type,
        state: form.state,
      });
    }
  });

/** Lets the form decide and keeps what it decided, in the open transaction. */
export const change = async (
  portal: Portal,
  form: Form,
  { command, actor }: { readonly command: Command; readonly actor: Actor | null }
): Promise<Form> => {
  const look = command.verb === 'amend' ? situation : officeSituation;
  const events = orRefuse(decide(form, command, await look(portal, actor)));
  const changed = await portal.store.forms.append(form, events);
  announce(portal, changed, events);
  return changed;
};

/**
 * The register's entry and the form's event of one publication (Art. 10). The same content again needs neither, unless
 * what is online changed with it: a link whose target has since gone online.
 */
export const recordPublication = async (portal: Portal, publication: Published): Promise<void> => {
  const { store } = portal;
  const { target, form, live, earlier, actor, basis, digest, published, publishedDigest, companion } =
    publication;
  if (basis === 'same-digest' && live?.publishedDigest === publishedDigest) return;

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
    at: clock.now(),
    by: actor && { id: actor.id, name: actor.name },
    reason: null,
  });
  if (!source) return;
  const command = { verb: 'publish' as const, digest, entry: entry.sequence, companion: companion.readiness };
  await change(portal, source, { command, actor });
};
