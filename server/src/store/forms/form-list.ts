import type { Form } from '../../../../src/approval';
import type { SubmissionFact } from '../../../../src/ranking';
import { UID } from '../../content-types';
import type { Row, Rows, Where } from '../tables/rows';
import type { FormQuery, Store } from '../types';

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

const BATCH = 500;
const COLUMNS = ['id', 'targetUid', 'targetDocument', 'department', 'submittedAt', 'state'];
const PUBLISHED = ['published', 'withdrawn'];

const documentOf = ({ targetUid, targetDocument }: Row): string => `${targetUid}|${targetDocument}`;

/** Every form of some documents, grouped by document, the first handed in first. */
const formsByDocument = async (
  rows: Rows,
  documents: readonly string[]
): Promise<readonly (readonly Row[])[]> => {
  const forms = new Map<string, Row[]>();
  for (let start = 0; start < documents.length; start += BATCH) {
    const where = { targetDocument: { $in: documents.slice(start, start + BATCH) } };
    const orderBy = [{ submittedAt: 'asc' }, { id: 'asc' }] as const;
    for (const row of await rows.findMany(UID.form, { where, select: COLUMNS, orderBy })) {
      const known = forms.get(documentOf(row));
      if (known) known.push(row);
      else forms.set(documentOf(row), [row]);
    }
  }
  return [...forms.values()];
};

export const itemsSubmitted =
  (rows: Rows): Store['forms']['itemsSubmitted'] =>
  async ({ from, to }) => {
    const where = { $and: submitted({ submittedFrom: from, submittedTo: to }) };
    const handedIn = await rows.findMany(UID.form, { where, select: COLUMNS });
    const documents = [...new Set(handedIn.map(({ targetDocument }) => String(targetDocument)))];
    return (await formsByDocument(rows, documents)).flatMap((forms): SubmissionFact[] => {
      const first = forms[0];
      const submittedAt = String(first?.submittedAt ?? '');
      if (submittedAt < from || submittedAt >= to) return [];
      const adopted = forms.some(({ state }) => PUBLISHED.includes(String(state)));
      return [{ department: String(first?.department ?? ''), submittedAt, adopted }];
    });
  };
