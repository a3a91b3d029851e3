import type { PowerResponse } from '../../../../src/contracts';
import { isHeldBy, nameOfKept, successorOf } from '../../../../src/organization';
import { accept } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { confirmersFor } from '../../desk/confirmers';
import type { By, DeskContext } from '../../desk/desk';
import { keptPerson } from '../../store';

/** How long everybody is shown what a command on the server confirmed. */
const SHOWN_DAYS = 30;

const emptySeats = async ({ store }: DeskContext): Promise<PowerResponse['empty']> => {
  const accounts = await store.organization.everybody();
  const people = await store.organization.people();
  const byNumber = new Map(accounts.map((person) => [person.id, person]));
  return (await store.lists.list('seat')).flatMap((row) => {
    const kept = keptPerson(row, 'user');
    const account = byNumber.get(kept.id);
    if (isHeldBy(kept, account)) return [];
    const { documentId, position, department } = row;
    return [
      {
        documentId,
        name: nameOfKept(kept, account),
        position: String(position),
        department: (department as string | null) ?? null,
        successor: successorOf(kept, people)?.name ?? null,
      },
    ];
  });
};

/** Where power stands: what waits for a second person, seats that nobody holds any more, and what the server confirmed lately. */
export const createPower =
  (desk: DeskContext) =>
  async (by: By): Promise<Result<PowerResponse>> => {
    const since = new Date(Date.parse(desk.clock.now()) - SHOWN_DAYS * 86_400_000).toISOString();
    const pending: PowerResponse['pending'][number][] = [];
    for (const change of await desk.store.settingChanges.pending()) {
      const people = await confirmersFor(desk, change);
      const mine = people.some(({ id }) => id === by.actor);
      const own = change.by?.id === by.actor;
      const { sequence, kind, subject, fields, at } = change;
      pending.push({
        number: sequence,
        kind,
        subject,
        fields,
        by: change.by?.name ?? null,
        at,
        confirmers: people.map(({ name }) => name),
        mayConfirm: mine,
        mayRefuse: mine || own,
      });
    }
    const forced = (await desk.store.settingChanges.forced(since)).map(
      ({ settles, subject, kind, by: operator, reason, at }) => ({
        number: settles ?? 0,
        kind,
        subject,
        operator: operator?.name ?? '',
        reason: reason ?? '',
        at,
      })
    );
    return accept({ pending, empty: await emptySeats(desk), forced });
  };
