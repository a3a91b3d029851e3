export { SETTING_KINDS, settingChange } from './change';
export type { ChangedField, SettingChange, SettingFields, SettingKind, SettingValue } from './change';
