import type { PersonRef } from '../../../../src/approval';
import type { ChannelRow, DelegationRow, DepartmentRow, SeatRow, TermRow } from '../../../../src/contracts';
import type { OrganizationRecord } from '../../store';

type People = ReadonlyMap<number, PersonRef>;

const text = (value: unknown): string => String(value ?? '');
const optional = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** Somebody who left keeps a place in the lists until the office clears it. */
const person = (people: People, id: unknown): PersonRef =>
  people.get(Number(id)) ?? { id: Number(id), name: `#${Number(id)}` };

export const departmentRow = (row: OrganizationRecord): DepartmentRow => ({
  documentId: row.documentId,
  name: text(row.name),
  class: text(row.class),
  order: Number(row.order ?? 0),
  activeFrom: optional(row.activeFrom),
  activeUntil: optional(row.activeUntil),
});

export const seatRow = (row: OrganizationRecord, people: People): SeatRow => ({
  documentId: row.documentId,
  person: person(people, row.userId),
  position: text(row.position),
  department: optional(row.department),
});

export const channelRow = (row: OrganizationRecord): ChannelRow => ({
  documentId: row.documentId,
  name: text(row.name),
  slug: text(row.slug),
  order: Number(row.order ?? 0),
});

export const delegationRow = (row: OrganizationRecord, people: People): DelegationRow => ({
  documentId: row.documentId,
  from: person(people, row.fromUser),
  to: person(people, row.toUser),
  position: text(row.position),
  department: optional(row.department),
  startsOn: text(row.startsOn),
  endsOn: text(row.endsOn),
  reason: text(row.reason),
});

export const termRow = (row: OrganizationRecord): TermRow => ({
  documentId: row.documentId,
  term: text(row.term),
  note: optional(row.note),
});
