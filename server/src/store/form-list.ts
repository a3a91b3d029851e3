import type { Form } from '../../../src/approval';
import { UID } from '../content-types';
import type { Rows, Where } from './rows';
import type { FormQuery, Store } from './types';

const seatsOf = (seats: NonNullable<FormQuery['seats']>): Where[] =>
  seats.map(({ position, department }) => (department === null ? { position } : { position, department }));

const mineToSign = ({ seats, reassignedTo }: FormQuery): Where[] => {
  if (!seats && reassignedTo === undefined) return [];
  const either = [...seatsOf(seats ?? []), ...(reassignedTo === undefined ? [] : [{ reassignedTo }])];
  return [either.length ? { $or: either } : { id: -1 }];
};

const visible = ({ visibleTo }: FormQuery): Where[] => {
  if (!visibleTo) return [];
  const { person, departments } = visibleTo;
  return [
    { $or: [{ submittedBy: person }, { reassignedTo: person }, { department: { $in: [...departments] } }] },
  ];
};

const submitted = ({ submittedFrom, submittedTo }: FormQuery): Where[] => [
  ...(submittedFrom ? [{ submittedAt: { $gte: submittedFrom } }] : []),
  ...(submittedTo ? [{ submittedAt: { $lt: submittedTo } }] : []),
];

/** Exported for its test: what a query asks of the database. */
export const whereForms = (query: FormQuery): Where => {
  const { states, submittedBy, departments, search } = query;
  const conditions: Where[] = [
    ...(states ? [{ state: { $in: [...states] } }] : []),
    ...(submittedBy === undefined ? [] : [{ submittedBy }]),
    ...(departments ? [{ department: { $in: [...departments] } }] : []),
    ...(search ? [{ $or: [{ number: { $containsi: search } }, { title: { $containsi: search } }] }] : []),
    ...mineToSign(query),
    ...visible(query),
    ...submitted(query),
  ];
  return conditions.length ? { $and: conditions } : {};
};

export const listForms =
  (rows: Rows): Store['forms']['list'] =>
  async (query) => {
    const where = whereForms(query);
    const offset = (query.page - 1) * query.pageSize;
    const [found, total] = await Promise.all([
      rows.findMany(UID.form, { where, orderBy: { id: 'desc' }, limit: query.pageSize, offset }),
      rows.count(UID.form, where),
    ]);
    return { forms: found.map((row) => row.data as Form), total };
  };
