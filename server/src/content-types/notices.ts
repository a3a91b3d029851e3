import { table } from './table';

/** 消息: what one person is told, with a read mark. `key` names the event and the person, so that it is written once. */
export const notice = table({
  singular: 'notice',
  plural: 'notices',
  displayName: '消息 Notice',
  attributes: {
    key: { type: 'string', required: true },
    person: { type: 'integer', required: true },
    kind: { type: 'string', required: true },
    form: { type: 'string' },
    sequence: { type: 'integer' },
    at: { type: 'string', required: true },
    readAt: { type: 'string' },
  },
  indexes: [{ columns: ['key'], unique: true }, { columns: ['person', 'read_at'] }, { columns: ['form'] }],
});

/**
 * 待发消息: one message to one recipient on one channel, written with what it is about. `claim` names the run that sends it,
 * so that of many instances one does.
 */
export const delivery = table({
  singular: 'delivery',
  plural: 'deliveries',
  displayName: '待发消息 Delivery',
  attributes: {
    key: { type: 'string', required: true },
    channel: { type: 'string', required: true },
    person: { type: 'integer' },
    kind: { type: 'string', required: true },
    form: { type: 'string' },
    at: { type: 'string', required: true },
    dueAt: { type: 'string', required: true },
    state: { type: 'string', required: true },
    tries: { type: 'integer', required: true },
    claim: { type: 'string' },
    claimedAt: { type: 'string' },
    settledAt: { type: 'string' },
    fault: { type: 'string' },
  },
  indexes: [
    { columns: ['key'], unique: true },
    { columns: ['state', 'due_at'] },
    { columns: ['channel', 'settled_at'] },
    { columns: ['form'] },
  ],
});

/** What one person wants to be told by mail, and when. */
export const preference = table({
  singular: 'preference',
  plural: 'preferences',
  displayName: '消息设置 Preference',
  attributes: { person: { type: 'integer', required: true }, data: { type: 'json', required: true } },
  indexes: [{ columns: ['person'], unique: true }],
});
