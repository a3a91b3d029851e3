import type { SettingChange } from '../../../../src/organization';
import { UID } from '../../content-types';
import type { Row, Rows } from '../tables/rows';
import type { Store } from '../types';

const changeOf = (row: Row): SettingChange & { readonly id: number } => ({
  id: Number(row.id),
  kind: row.kind as SettingChange['kind'],
  subject: String(row.subject ?? ''),
  action: row.action as SettingChange['action'],
  fields: (row.fields ?? []) as SettingChange['fields'],
  by: (row.by ?? null) as SettingChange['by'],
  at: String(row.at),
});

export const createSettingChanges = (rows: Rows): Store['settingChanges'] => ({
  append: (change) => rows.insert(UID.settingChange, { ...change }),
  list: async ({ kind, page, pageSize }) => {
    const where = kind ? { kind } : {};
    const found = { where, orderBy: { id: 'desc' }, limit: pageSize, offset: (page - 1) * pageSize } as const;
    const [changes, total] = await Promise.all([
      rows.findMany(UID.settingChange, found),
      rows.count(UID.settingChange, where),
    ]);
    return { changes: changes.map(changeOf), total };
  },
});
