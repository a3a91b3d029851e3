export { SETTING_KINDS, settingChange } from './setting-change';
export type { ChangedField, SettingChange, SettingFields, SettingKind, SettingValue } from './setting-change';
