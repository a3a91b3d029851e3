import firstEn from '../../admin/src/translations/first/en.json';
import firstZh from '../../admin/src/translations/first/zh-Hans.json';
import laterEn from '../../admin/src/translations/en.json';
import laterZh from '../../admin/src/translations/zh-Hans.json';

/** All words of the screens, those of every page first. */
export const zh = { ...firstZh, ...laterZh };
export const en = { ...firstEn, ...laterEn };
