import { presetPositions } from '../form/positions';
import type { Category, Route, RouteKey, Stage } from '../form/route';
import type { ApprovalSettings } from '../form/settings';

const days: Readonly<Record<string, number>> = { 'principal-leader': 2 };

const stage = (position: string): Stage => ({
  key: position,
  position,
  signers: 'any',
  days: days[position] ?? 1,
});

const route = (key: RouteKey, positions: readonly string[]): Route => ({
  key,
  version: 1,
  stages: positions.map(stage),
});

/** The categories of Art. 8, each with the paragraph it comes from. */
export const presetCategories: readonly Category[] = [
  { key: 'department-work', zh: '部室工作', en: 'Department work', article: '8(二)', route: 'routine' },
  { key: 'notice', zh: '通知公告', en: 'Notice', article: '8(二)', route: 'routine' },
  { key: 'major-decision', zh: '重大决策', en: 'Major decision', article: '8(一)', route: 'major' },
  {
    key: 'policy-document',
    zh: '政策文件',
    en: 'Policy document',
    article: '8(一)',
    route: 'major',
    companion: 'policy',
  },
  {
    key: 'policy-interpretation',
    zh: '政策解读',
    en: 'Policy interpretation',
    article: '8(一)',
    route: 'major',
    companion: 'interpretation',
  },
  { key: 'leader-speech', zh: '领导讲话', en: 'Speech of a leader', article: '8(一)', route: 'major' },
  {
    key: 'meeting-spirit',
    zh: '重要会议精神',
    en: 'Outcome of an important meeting',
    article: '8(一)',
    route: 'major',
  },
  { key: 'research', zh: '调查研究', en: 'Research', article: '8(一)', route: 'major' },
  { key: 'emergency', zh: '重大突发事件', en: 'Major emergency', article: '8(三)', route: 'sensitive' },
  {
    key: 'sensitive-information',
    zh: '敏感信息',
    en: 'Sensitive information',
    article: '8(三)',
    route: 'sensitive',
  },
];

/** Art. 8 as it is practised: every item passes its own department first. */
export const standardRoutes: Readonly<Record<RouteKey, Route>> = {
  routine: route('routine', ['department-head', 'leader-in-charge']),
  sensitive: route('sensitive', ['department-head', 'leader-in-charge', 'principal-leader']),
  major: route('major', ['department-head', 'leader-in-charge', 'general-office', 'principal-leader']),
};

/** Art. 8 to the letter (办法原文). */
export const letterRoutes: Readonly<Record<RouteKey, Route>> = {
  routine: route('routine', ['department-head', 'leader-in-charge']),
  sensitive: route('sensitive', ['leader-in-charge', 'principal-leader']),
  major: route('major', ['general-office', 'principal-leader']),
};

const settings = (routes: ApprovalSettings['routes']): ApprovalSettings => ({
  positions: presetPositions,
  categories: presetCategories,
  routes,
  cover: false,
  implicit: false,
});

export type PresetKey = 'standard' | 'letter';

/** The settings a new organization starts with; the office edits them later. */
export const presets: Readonly<Record<PresetKey, ApprovalSettings>> = {
  standard: settings(standardRoutes),
  letter: settings(letterRoutes),
};
