import { settingChange } from '../../../src/organization';
import type { SettingFields } from '../../../src/organization';

const by = { id: 7, name: '孙办' };
const at = '2026-03-02T01:00:00.000Z';
const change = (before: SettingFields | null, after: SettingFields | null) =>
  settingChange({ kind: 'seat', subject: '王部', before, after, by, at });

const seat = { position: 'department-head', department: '宣传教育部' };

describe('a change of the settings', () => {
  it('names who made it, and all there is of what is new', () => {
    expect(change(null, seat)).toEqual({
      kind: 'seat',
      subject: '王部',
      action: 'added',
      fields: [
        { name: 'position', before: null, after: 'department-head' },
        { name: 'department', before: null, after: '宣传教育部' },
      ],
      by,
      at,
    });
  });

  it('keeps what was removed', () => {
    expect(change(seat, null)).toMatchObject({
      action: 'removed',
      fields: [
        { name: 'position', before: 'department-head', after: null },
        { name: 'department', before: '宣传教育部', after: null },
      ],
    });
  });

  it('tells only what differs', () => {
    expect(change(seat, { ...seat, department: '办公室' })).toMatchObject({
      action: 'changed',
      fields: [{ name: 'department', before: '宣传教育部', after: '办公室' }],
    });
  });

  it.each<[string, SettingFields, SettingFields]>([
    ['the same words', seat, { ...seat }],
    ['the same list', { stages: ['a', 'b'] }, { stages: ['a', 'b'] }],
    ['nothing and nothing', { note: null, days: [] }, { note: '', days: [] }],
    ['a field that was never there', {}, { note: null }],
  ])('is none where %s is saved again', (_, before, after) => {
    expect(change(before, after)).toBeNull();
  });

  it.each<[string, SettingFields, SettingFields]>([
    ['the order of a list', { stages: ['a', 'b'] }, { stages: ['b', 'a'] }],
    ['a list that grew', { stages: ['a'] }, { stages: ['a', 'b'] }],
    ['no and yes', { cover: false }, { cover: true }],
    ['nought and nothing', { quota: 0 }, { quota: null }],
    ['a word and a list of it', { stages: 'a' }, { stages: ['a'] }],
  ])('is one where %s differs', (_, before, after) => {
    expect(change(before, after)?.fields).toHaveLength(1);
  });
});
