import type { PersonRef } from '../../../../src/approval';
import { isTermSeverity } from '../../../../src/screening';
import type { ChannelRow, DelegationRow, DepartmentRow, SeatRow, TermRow } from '../../../../src/contracts';
import { nameOfKept } from '../../../../src/organization';
import type { KeptPerson } from '../../../../src/organization';
import { keptPerson } from '../../store';
import type { ListRow } from '../../store';

type People = ReadonlyMap<number, PersonRef>;

const text = (value: unknown): string => String(value ?? '');
const optional = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** Somebody who left keeps a place in the lists, by the name that was kept, until the office clears it. */
const person = (people: People, kept: KeptPerson): PersonRef => ({
  id: kept.id,
  name: nameOfKept(kept, people.get(kept.id)),
});

export const departmentRow = (row: ListRow): DepartmentRow => ({
  documentId: row.documentId,
  name: text(row.name),
  class: text(row.class),
  order: Number(row.order ?? 0),
  activeFrom: optional(row.activeFrom),
  activeUntil: optional(row.activeUntil),
});

export const seatRow = (row: ListRow, people: People): SeatRow => ({
  documentId: row.documentId,
  person: person(people, keptPerson(row, 'user')),
  position: text(row.position),
  department: optional(row.department),
  startsOn: optional(row.startsOn),
  endsOn: optional(row.endsOn),
});

export const channelRow = (row: ListRow): ChannelRow => ({
  documentId: row.documentId,
  name: text(row.name),
  slug: text(row.slug),
  order: Number(row.order ?? 0),
});

export const delegationRow = (row: ListRow, people: People): DelegationRow => ({
  documentId: row.documentId,
  from: person(people, keptPerson(row, 'from')),
  to: person(people, keptPerson(row, 'to')),
  position: text(row.position),
  department: optional(row.department),
  startsOn: text(row.startsOn),
  endsOn: text(row.endsOn),
  reason: text(row.reason),
});

export const termRow = (row: ListRow): TermRow => ({
  documentId: row.documentId,
  term: text(row.term),
  note: optional(row.note),
  severity: isTermSeverity(text(row.severity)) ? (text(row.severity) as TermRow['severity']) : 'reason',
  exceptions: optional(row.exceptions) ?? '',
  replacement: optional(row.replacement),
});
