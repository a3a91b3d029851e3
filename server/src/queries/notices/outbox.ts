import type { OutboxResponse } from '../../../../src/contracts';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { ANCHORS } from '../../store';
import type { DeskContext } from '../../desk/desk';

const SHOWN = 100;

/** Messages that were given up, for whoever looks after the portal; channels by their names, never by their addresses. */
export const createOutboxLook =
  ({ store, configuration }: DeskContext) =>
  async (): Promise<Result<OutboxResponse>> => {
    const { email, robots, webhooks } = configuration.notices;
    const { dead, deadTotal, waiting } = await store.outbox.look(SHOWN);
    const people = await store.organization.everybody();
    const anchors = (await store.settings.read<readonly string[]>(ANCHORS)) ?? [];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      channels: [
        ...(email ? ['email'] : []),
        ...robots.map(({ name }) => `robot:${name}`),
        ...webhooks.map(({ name }) => `webhook:${name}`),
      ],
      anchors,
      waiting,
      dead: deadTotal,
      rows: dead.map(({ id, channel, person, kind, form, at, tries, fault }) => ({
        id,
        channel,
        person: person === null ? null : (names.get(person) ?? `#${person}`),
        kind,
        form,
        at,
        tries,
        fault: fault ?? '',
      })),
    });
  };
