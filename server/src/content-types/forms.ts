import { table } from './table';

/**
 * 审批单. `data` is the form as its events give it; the other columns only find it.
 * `openKey` names the document while the form is open and is null afterwards: one open form a document, by the database's own word.
 */
export const form = table({
  singular: 'form',
  plural: 'forms',
  displayName: '审批单 Form',
  attributes: {
    number: { type: 'string', required: true },
    openKey: { type: 'string' },
    companionKey: { type: 'string' },
    targetUid: { type: 'string', required: true },
    targetDocument: { type: 'string', required: true },
    targetLocale: { type: 'string' },
    state: { type: 'string', required: true },
    version: { type: 'integer', required: true },
    title: { type: 'text' },
    department: { type: 'string' },
    category: { type: 'string' },
    stage: { type: 'string' },
    position: { type: 'string' },
    reassignedTo: { type: 'integer' },
    submittedBy: { type: 'integer' },
    submittedAt: { type: 'string' },
    stageDueOn: { type: 'string' },
    scheduledFor: { type: 'string' },
    lastHash: { type: 'string' },
    /** On number, version and last hash: whoever hashes a whole log anew cannot make it. */
    seal: { type: 'string' },
    /** The month in which the form's document was handed in first, on that form alone, and whether it was published since, by whichever. */
    countsIn: { type: 'string' },
    adopted: { type: 'boolean' },
    data: { type: 'json', required: true },
  },
  indexes: [
    { columns: ['number'], unique: true },
    { columns: ['open_key'], unique: true },
    { columns: ['companion_key'] },
    { columns: ['target_document'] },
    { columns: ['state', 'position'] },
    { columns: ['submitted_at'] },
    { columns: ['counts_in', 'department', 'category', 'adopted'] },
  ],
});

/** One thing that happened to a form, hashed with the one before. */
export const formEvent = table({
  singular: 'form-event',
  plural: 'form-events',
  displayName: '审批记录 Form event',
  attributes: {
    number: { type: 'string', required: true },
    sequence: { type: 'integer', required: true },
    type: { type: 'string', required: true },
    /** Whose event it is, so that what somebody did is found; 0 for the system's, empty in rows from before it was kept. */
    actor: { type: 'integer' },
    event: { type: 'json', required: true },
    previousHash: { type: 'string' },
    hash: { type: 'string', required: true },
  },
  indexes: [{ columns: ['number', 'sequence'], unique: true }, { columns: ['actor', 'type'] }],
});

/** The content that was submitted, signed or published, once per digest. */
export const snapshot = table({
  singular: 'snapshot',
  plural: 'snapshots',
  displayName: '内容快照 Snapshot',
  attributes: { digest: { type: 'string', required: true }, content: { type: 'json', required: true } },
  indexes: [{ columns: ['digest'], unique: true }],
});
