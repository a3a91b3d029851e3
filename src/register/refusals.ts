import type { RefusalTable } from '../result';

export const registerRefusals = {
  'register.needs-registrar': {
    status: 403,
    zh: '备案和更正由登记人办理（岗位具有“登记”职权），仅有权限不够。请联系登记人，或由{@office}为您设置岗位。',
    en: 'Filing and correcting take a position that keeps the register; a permission alone is not enough. Ask a registrar, or have the office seat you.',
  },
  'register.no-entry': {
    status: 404,
    zh: '登记表中没有这一条。请刷新页面后重试。',
    en: 'The register has no such entry. Reload the page and try again.',
  },
  'register.note-of-note': {
    status: 409,
    zh: '第 {sequence} 条本身就是备案或更正。请对其所指的登记办理。',
    en: 'Entry {sequence} is a filing or a correction itself. Choose the entry it speaks of.',
  },
  'register.unknown-name': {
    status: 400,
    zh: '更正中的部室、类别或栏目（{field}）不在设置的名单中。请从名单中选择。',
    en: 'The {field} of the correction is not on the lists of the settings. Choose one that is.',
  },
} as const satisfies RefusalTable;
