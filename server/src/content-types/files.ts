import { table } from './table';

/**
 * Which document uses which file, one row an address of it (the file itself, each of its sizes). `state`: what the use is,
 * see src/files; `object`: the stored name by which the address is found.
 */
export const fileUse = table({
  singular: 'file-use',
  plural: 'file-uses',
  displayName: '文件使用 File use',
  attributes: {
    fileId: { type: 'integer', required: true },
    name: { type: 'text' },
    object: { type: 'string', required: true },
    targetUid: { type: 'string', required: true },
    targetDocument: { type: 'string', required: true },
    targetLocale: { type: 'string' },
    state: { type: 'string', required: true },
    title: { type: 'text' },
  },
  indexes: [{ columns: ['object'] }, { columns: ['file_id'] }, { columns: ['target_document'] }],
});

/** Content signed before digests covered every file of it: the digest it has with them, and the one it was signed with. */
export const signedBefore = table({
  singular: 'signed-before',
  plural: 'signed-befores',
  displayName: '此前签批的内容 Signed before',
  attributes: { digest: { type: 'string', required: true }, earlier: { type: 'string', required: true } },
  indexes: [{ columns: ['digest'], unique: true }],
});
