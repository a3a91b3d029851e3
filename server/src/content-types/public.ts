import { table } from './table';

/** An address an item had online before: it leads to the one it has now. */
export const formerAddress = table({
  singular: 'former-address',
  plural: 'former-addresses',
  displayName: '旧网址 Former address',
  attributes: {
    slug: { type: 'string', required: true },
    targetUid: { type: 'string', required: true },
    targetDocument: { type: 'string', required: true },
    targetLocale: { type: 'string' },
  },
  indexes: [{ columns: ['slug'] }, { columns: ['target_document'] }],
});

/**
 * 公开库: what the public sees of one document in one language, written with its publication. `place` sorts what is online
 * and is null once it was taken down; `listed` and `answer` are what lists and the page itself say, as JSON text, in columns
 * that come last, so that a look at the others reads no text.
 */
export const publicDocument = table({
  singular: 'public-document',
  plural: 'public-documents',
  displayName: '公开库 Public document',
  attributes: {
    documentKey: { type: 'string', required: true },
    targetUid: { type: 'string', required: true },
    targetDocument: { type: 'string', required: true },
    targetLocale: { type: 'string' },
    place: { type: 'string' },
    slug: { type: 'string' },
    kind: { type: 'string' },
    channel: { type: 'string' },
    department: { type: 'string' },
    category: { type: 'string' },
    companion: { type: 'string' },
    digest: { type: 'string' },
    sequence: { type: 'integer', required: true },
    firstSequence: { type: 'integer', required: true },
    revision: { type: 'integer', required: true },
    firstAt: { type: 'string', required: true },
    revisedAt: { type: 'string', required: true },
    withdrawnAt: { type: 'string' },
    /** When it comes down by itself; empty for what stays. */
    onlineUntil: { type: 'string' },
    /** How it was taken down, what stands in its place, and what its page says where it stays. */
    ended: { type: 'string' },
    successor: { type: 'string' },
    notice: { type: 'text' },
    /** The beginning of the title, which an index can hold: what lists are sorted by. */
    titled: { type: 'string' },
    title: { type: 'text' },
    listed: { type: 'text' },
    words: { type: 'text' },
    answer: { type: 'text' },
    /** On every column above: what the public reads is what the desk wrote. */
    seal: { type: 'string' },
  },
  indexes: [
    { columns: ['document_key'], unique: true },
    { columns: ['target_uid', 'place'] },
    { columns: ['target_uid', 'titled', 'place'] },
    { columns: ['target_uid', 'revised_at', 'place'] },
    { columns: ['channel', 'place'] },
    { columns: ['department', 'place'] },
    { columns: ['slug'] },
    { columns: ['target_document'] },
    { columns: ['companion'] },
    { columns: ['revision'] },
  ],
});
