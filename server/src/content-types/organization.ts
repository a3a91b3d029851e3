import { table } from './table';

/** Whom a number meant when it was written: the account's own key, its e-mail and name. */
const kept = (who: string) => ({
  [`${who}Account`]: { type: 'string' },
  [`${who}Email`]: { type: 'string' },
  [`${who}Name`]: { type: 'string' },
});

/** 栏目: where on the site an item appears. */
export const channel = table({
  singular: 'channel',
  plural: 'channels',
  displayName: '栏目 Channel',
  visible: true,
  attributes: {
    name: { type: 'string', required: true },
    slug: { type: 'string', required: true },
    order: { type: 'integer', default: 0 },
  },
  indexes: [{ columns: ['slug'], unique: true }],
});

/** 部室 by class; its documentId is its key everywhere else. Dates are civil, `YYYY-MM-DD`, kept as text. */
export const department = table({
  singular: 'department',
  plural: 'departments',
  displayName: '部室 Department',
  attributes: {
    name: { type: 'string', required: true },
    class: { type: 'string', required: true },
    order: { type: 'integer', default: 0 },
    activeFrom: { type: 'string' },
    activeUntil: { type: 'string' },
  },
});

/**
 * Who holds which position; `department` is a department's key, empty for the whole organization. `startsOn` and `endsOn` are civil
 * days, both included; empty is open.
 */
export const seat = table({
  singular: 'seat',
  plural: 'seats',
  displayName: '岗位 Seat',
  attributes: {
    userId: { type: 'integer', required: true },
    ...kept('user'),
    position: { type: 'string', required: true },
    department: { type: 'string' },
    startsOn: { type: 'string' },
    endsOn: { type: 'string' },
    powerGrant: { type: 'json' },
  },
  indexes: [{ columns: ['user_id'] }],
});

/** 委托: `toUser` signs for `fromUser` in one seat from `startsOn` to `endsOn`, both days included. */
export const delegation = table({
  singular: 'delegation',
  plural: 'delegations',
  displayName: '委托 Delegation',
  attributes: {
    fromUser: { type: 'integer', required: true },
    ...kept('from'),
    toUser: { type: 'integer', required: true },
    ...kept('to'),
    position: { type: 'string', required: true },
    department: { type: 'string' },
    startsOn: { type: 'string', required: true },
    endsOn: { type: 'string', required: true },
    reason: { type: 'text' },
    powerGrant: { type: 'json' },
  },
});

/** Sensitive words of the office's own list. Which two are one is for screening to say: a database may take é for e. */
export const term = table({
  singular: 'term',
  plural: 'terms',
  displayName: '敏感词 Term',
  attributes: {
    term: { type: 'string', required: true },
    note: { type: 'text' },
    severity: { type: 'string', default: 'reason' },
    exceptions: { type: 'text' },
    replacement: { type: 'string' },
  },
});
