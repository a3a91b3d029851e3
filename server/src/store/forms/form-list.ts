import type { Form } from '../../../../src/approval';
import { UID } from '../../content-types';
import type { Rows, Where } from '../tables/rows';
import type { FormQuery, FormStore } from '../types';

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

const submitted = ({
  submittedFrom,
  submittedTo,
}: Pick<FormQuery, 'submittedFrom' | 'submittedTo'>): Where[] => [
  ...(submittedFrom ? [{ submittedAt: { $gte: submittedFrom } }] : []),
  ...(submittedTo ? [{ submittedAt: { $lt: submittedTo } }] : []),
];

/** What somebody did to a form as its signer. */
export const SIGNING = ['signed', 'returned', 'rejected', 'raised'];
/** Forms looked up by who signed them, the newest; nobody pages further back than that. */
const LATELY = 2_000;

const circumstances = ({ scheduled, dueBefore, ofPersonOrDepartments: whose }: FormQuery): Where[] => [
  ...(scheduled === undefined ? [] : [{ scheduledFor: scheduled ? { $notNull: true } : { $null: true } }]),
  ...(dueBefore === undefined ? [] : [{ stageDueOn: { $notNull: true, $lt: dueBefore } }]),
  ...(whose
    ? [{ $or: [{ submittedBy: whose.person }, { department: { $in: [...whose.departments] } }] }]
    : []),
];

const signedNumbers = async (rows: Rows, actor: number): Promise<readonly string[]> => {
  const where = { actor, type: { $in: SIGNING } };
  const found = await rows.findMany(UID.formEvent, {
    where,
    select: ['id', 'number'],
    orderBy: { id: 'desc' },
    limit: LATELY,
  });
  return [...new Set(found.map(({ number }) => String(number)))];
};

/** Exported for its test: what a query asks of the database. */
export const whereForms = (query: FormQuery): Where => {
  const { states, submittedBy, departments, categories, search } = query;
  const conditions: Where[] = [
    ...(states ? [{ state: { $in: [...states] } }] : []),
    ...(submittedBy === undefined ? [] : [{ submittedBy }]),
    ...(departments ? [{ department: { $in: [...departments] } }] : []),
    ...(categories ? [{ category: { $in: [...categories] } }] : []),
    ...(search ? [{ $or: [{ number: { $containsi: search } }, { title: { $containsi: search } }] }] : []),
    ...mineToSign(query),
    ...visible(query),
    ...circumstances(query),
    ...submitted(query),
  ];
  return conditions.length ? { $and: conditions } : {};
};

/** The same, with the forms somebody signed looked up in the logs. */
const whereAsked = async (rows: Rows, query: FormQuery): Promise<Where> => {
  const where = whereForms(query);
  if (query.signedBy === undefined) return where;
  return { $and: [where, { number: { $in: [...(await signedNumbers(rows, query.signedBy))] } }] };
};

/** Several counts in one statement. */
export const countFormsOf =
  (rows: Rows): FormStore['countEach'] =>
  async (queries) => {
    const wheres: Where[] = [];
    for (const query of queries) wheres.push(await whereAsked(rows, { ...query, page: 1, pageSize: 1 }));
    return rows.countEach(UID.form, wheres);
  };

const NEWEST = { id: 'desc' } as const;

export const countForms =
  (rows: Rows): FormStore['count'] =>
  async (query) =>
    rows.count(UID.form, await whereAsked(rows, { ...query, page: 1, pageSize: 1 }));

export const listForms =
  (rows: Rows): FormStore['list'] =>
  async (query) => {
    const where = await whereAsked(rows, query);
    const offset = (query.page - 1) * query.pageSize;
    const found = await rows.findMany(UID.form, { where, orderBy: NEWEST, limit: query.pageSize, offset });
    // A page that is not full is the last: how many there are is known.
    const isLast = found.length < query.pageSize && (found.length > 0 || offset === 0);
    const total = isLast ? offset + found.length : await rows.count(UID.form, where);
    return { forms: found.map((row) => row.data as Form), total };
  };
