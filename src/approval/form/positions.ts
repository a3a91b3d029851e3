import type { Position } from './route';

/** Positions whose holders the rules name. The others of a settings' list only sign. */
export const INFORMATION_OFFICER = 'information-officer';
export const DEPARTMENT_HEAD = 'department-head';
export const GENERAL_OFFICE = 'general-office';
export const REGISTRAR = 'registrar';

/** Who hands a form in for a department (Art. 8(二)). */
export const SUBMITTERS: readonly string[] = [INFORMATION_OFFICER, DEPARTMENT_HEAD];

/** Who puts approved items online and takes them down (Art. 3, Art. 5). */
export const PUBLISHERS: readonly string[] = ['site-administrator', GENERAL_OFFICE];

/** They prepare, put online and register what others decide on: none of them is a stage of a route (Art. 8, Art. 10). */
export const NOT_SIGNING: readonly string[] = [INFORMATION_OFFICER, 'site-administrator', REGISTRAR];

export const presetPositions: readonly Position[] = [
  { key: INFORMATION_OFFICER, zh: '信息员', en: 'Information officer', scope: 'department' },
  { key: DEPARTMENT_HEAD, zh: '部室负责人', en: 'Department head', scope: 'department' },
  { key: 'leader-in-charge', zh: '分管领导', en: 'Leader in charge', scope: 'department' },
  { key: GENERAL_OFFICE, zh: '办公室', en: 'General office', scope: 'organization' },
  { key: 'principal-leader', zh: '主要领导', en: 'Principal leader', scope: 'organization' },
  { key: 'site-administrator', zh: '网站管理员', en: 'Site administrator', scope: 'organization' },
  { key: REGISTRAR, zh: '登记人', en: 'Registrar', scope: 'organization' },
];
