import type { PersonRef } from '../../../../src/approval';
import { isHeldBy, successorOf } from '../../../../src/organization';
import { accept, refuse } from '../../../../src/result';
import type { Result } from '../../../../src/result';
import { keptPerson } from '../../store';
import type { ListRow } from '../../store';
import type { By, DeskContext } from '../../desk/desk';
import { logRow } from './log-change';
import { holdPower } from '../power/hold';
import { writeRow } from './write-row';

type Vacant = { readonly row: ListRow; readonly successor: PersonRef };
type Chosen = { readonly seats?: readonly { readonly documentId: string; readonly person: number }[] };

/** Empty seats whose e-mail an account bears today; of those a proposal names, the ones it named then. */
const vacantSeats = async ({ store }: DeskContext, { seats }: Chosen): Promise<readonly Vacant[]> => {
  const accounts = await store.organization.everybody();
  const people = await store.organization.people();
  const byNumber = new Map(accounts.map((person) => [person.id, person]));
  return (await store.lists.list('seat')).flatMap((row) => {
    const kept = keptPerson(row, 'user');
    const successor = isHeldBy(kept, byNumber.get(kept.id)) ? null : successorOf(kept, people);
    if (!successor) return [];
    const isChosen = ({ documentId, person }: { documentId: string; person: number }): boolean =>
      documentId === row.documentId && person === successor.id;
    return seats && !seats.some(isChosen) ? [] : [{ row, successor }];
  });
};

/**
 * After an import or a restore seats are empty: their numbers are other people's. One step seats again everybody whose e-mail an
 * account bears; it gives power like any seat, so a second person confirms it.
 */
export const createReseat =
  (desk: DeskContext) =>
  async (input: Chosen, by?: By): Promise<Result<{ readonly seated: number }>> => {
    const vacant = await vacantSeats(desk, input);
    if (vacant.length === 0) return refuse('settings.nothing-to-reseat');
    const seats = vacant.map(({ row, successor }) => ({ documentId: row.documentId, person: successor.id }));
    const names = vacant.map(({ successor }) => successor.name);
    const held = await holdPower(
      desk,
      {
        kind: 'seat',
        subject: names.join('、').slice(0, 200),
        before: null,
        after: { reseated: names },
        changes: vacant.map(({ row, successor }) => ({
          kind: 'seat',
          to: successor,
          position: String(row.position),
        })),
        command: { action: 'reseat', input: { seats } },
      },
      by
    );
    if (!held.ok) return held;
    for (const { row, successor } of vacant) {
      const powerGrant = { ...held.value, change: await desk.store.settingChanges.reserve() };
      const { documentId, position, department } = row;
      const data = { userId: successor.id, position, department, powerGrant };
      const saved = await writeRow({ desk, kind: 'seat', documentId, label: successor.name, data });
      if (!saved.ok) return saved;
      await logRow(desk, { kind: 'seat', before: row, after: saved.value }, by);
    }
    return accept({ seated: vacant.length });
  };
