import { table } from './table';

/** 登记表. Instants are ISO 8601 UTC text of one length, so that they sort and compare alike on every database. `liveKey` names the document on its newest entry while it is online. */
export const registerEntry = table({
  singular: 'register-entry',
  plural: 'register-entries',
  displayName: '登记表 Register',
  attributes: {
    sequence: { type: 'integer', required: true },
    kind: { type: 'string', required: true },
    targetUid: { type: 'string', required: true },
    targetDocument: { type: 'string', required: true },
    targetLocale: { type: 'string' },
    liveKey: { type: 'string' },
    form: { type: 'string' },
    title: { type: 'text' },
    department: { type: 'string' },
    category: { type: 'string' },
    channel: { type: 'string' },
    digest: { type: 'string' },
    publishedDigest: { type: 'string' },
    at: { type: 'string', required: true },
    by: { type: 'json' },
    reason: { type: 'text' },
    number: { type: 'string' },
    record: { type: 'json' },
    names: { type: 'integer' },
    source: { type: 'string' },
    officer: { type: 'string' },
    signers: { type: 'text' },
    words: { type: 'text' },
    clockBack: { type: 'string' },
    // For counting alone; no hash covers them, the check compares them with the chained entries.
    countsIn: { type: 'string' },
    takenDown: { type: 'boolean' },
    origin: { type: 'string' },
    characters: { type: 'integer' },
    creditsIn: { type: 'string' },
    outlet: { type: 'string' },
    hundredths: { type: 'integer' },
    previousHash: { type: 'string' },
    hash: { type: 'string', required: true },
  },
  indexes: [
    { columns: ['sequence'], unique: true },
    { columns: ['live_key'], unique: true },
    { columns: ['target_document'] },
    { columns: ['number'] },
    { columns: ['names'] },
    // All that a ranking asks.
    { columns: ['counts_in', 'department', 'category', 'taken_down'] },
    { columns: ['credits_in', 'department'] },
    // Each of a filter's columns with what its sums and its order need: the database counts and pages without reading a row.
    { columns: ['at', 'kind', 'sequence'] },
    { columns: ['kind', 'at', 'sequence'] },
    { columns: ['kind', 'sequence'] },
    { columns: ['department', 'sequence', 'kind'] },
    { columns: ['category', 'sequence', 'kind'] },
    { columns: ['channel', 'sequence', 'kind'] },
    { columns: ['officer', 'sequence', 'kind'] },
  ],
});

/**
 * Counters without gaps and the heads of chains; a row is locked while one is taken. `seal` is on value, hash and `broken`; `broken`
 * names the first head that was found without its seal, and stays until the records are sealed anew.
 */
export const sequence = table({
  singular: 'sequence',
  plural: 'sequences',
  displayName: '编号 Sequence',
  attributes: {
    series: { type: 'string', required: true },
    value: { type: 'integer', required: true },
    hash: { type: 'string' },
    broken: { type: 'string' },
    seal: { type: 'string' },
  },
  indexes: [{ columns: ['series'], unique: true }],
});

export const setting = table({
  singular: 'setting',
  plural: 'settings',
  displayName: '设置 Setting',
  attributes: { key: { type: 'string', required: true }, value: { type: 'json' } },
  indexes: [{ columns: ['key'], unique: true }],
});

/** 设置记录: who changed what in the settings, as it stood before and after. */
export const settingChange = table({
  singular: 'setting-change',
  plural: 'setting-changes',
  displayName: '设置记录 Setting change',
  attributes: {
    kind: { type: 'string', required: true },
    subject: { type: 'text' },
    action: { type: 'string', required: true },
    fields: { type: 'json' },
    by: { type: 'json' },
    at: { type: 'string', required: true },
    sequence: { type: 'integer' },
    command: { type: 'json' },
    settles: { type: 'integer' },
    proposal: { type: 'integer' },
    confirmedBy: { type: 'json' },
    reason: { type: 'text' },
    previousHash: { type: 'string' },
    hash: { type: 'string' },
  },
  indexes: [
    { columns: ['kind'] },
    { columns: ['action'] },
    { columns: ['sequence'], unique: true },
    { columns: ['settles'], unique: true },
  ],
});

/** A closed month (定稿), its rows frozen with a digest; reopening keeps it and makes the next revision. */
export const month = table({
  singular: 'month',
  plural: 'months',
  displayName: '月报 Month',
  attributes: {
    month: { type: 'string', required: true },
    revision: { type: 'integer', required: true },
    rows: { type: 'json', required: true },
    /** The rows without the items behind them, so that years are read without these; empty in months closed before it was kept. */
    figures: { type: 'json' },
    digest: { type: 'string', required: true },
    head: { type: 'string' },
    closedBy: { type: 'json' },
    closedAt: { type: 'string', required: true },
    reopenedBy: { type: 'json' },
    reopenedAt: { type: 'string' },
    reopenedReason: { type: 'text' },
    /** Who let the public see it and when; empty while nobody did. */
    releasedBy: { type: 'json' },
    releasedAt: { type: 'string' },
  },
  indexes: [{ columns: ['month', 'revision'], unique: true }],
});

/** What the office did about a proposed consequence (Art. 11): `steps` in their order; `decision`, `by`, `at`, `reason` are of the last one. */
export const consequence = table({
  singular: 'consequence',
  plural: 'consequences',
  displayName: '考核 Consequence',
  attributes: {
    key: { type: 'string', required: true },
    kind: { type: 'string', required: true },
    department: { type: 'string', required: true },
    period: { type: 'string', required: true },
    evidence: { type: 'json' },
    decision: { type: 'string', required: true },
    by: { type: 'json' },
    at: { type: 'string', required: true },
    reason: { type: 'text' },
    /** Empty in rows of before 0.7.0, which have one decision. */
    steps: { type: 'json' },
  },
  indexes: [{ columns: ['key'], unique: true }],
});

/** 台账: a line for every row of the office's own records that was written or removed, each hashed with the line before it. */
export const ledgerLine = table({
  singular: 'ledger-line',
  plural: 'ledger-lines',
  displayName: '台账 Ledger',
  attributes: {
    sequence: { type: 'integer', required: true },
    subject: { type: 'string', required: true },
    key: { type: 'string', required: true },
    digest: { type: 'string' },
    at: { type: 'string', required: true },
    note: { type: 'json' },
    previousHash: { type: 'string' },
    hash: { type: 'string', required: true },
  },
  indexes: [{ columns: ['sequence'], unique: true }, { columns: ['subject', 'key'] }],
});
