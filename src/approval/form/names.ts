import type { FormState } from './form';
import type { Stage } from './route';
import type { ApprovalSettings } from './settings';

/** What a state is called, for sentences that name it. */
export const stateNames: Readonly<Record<FormState, { readonly zh: string; readonly en: string }>> = {
  'in-review': { zh: '审批中', en: 'in review' },
  returned: { zh: '已退回', en: 'returned' },
  recalled: { zh: '已撤回', en: 'recalled' },
  approved: { zh: '已批准', en: 'approved' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已撤下', en: 'withdrawn' },
  void: { zh: '已失效', en: 'void' },
  rejected: { zh: '不予发布', en: 'rejected' },
};

/** Refusal parameters that name a stage in both languages. */
export const stageParams = (
  stage: Pick<Stage, 'key' | 'position'>,
  settings: ApprovalSettings
): { readonly stage: string; readonly stageZh: string; readonly stageEn: string } => {
  const position = settings.positions.find(({ key }) => key === stage.position);
  return {
    stage: stage.key,
    stageZh: position?.zh ?? stage.position,
    stageEn: position?.en ?? stage.position,
  };
};

/** Names in a row, as both languages read them; a dash for nobody. */
export const nameList = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join('、') || '—';
