/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { fireEvent, screen, within } from '@testing-library/react';
import { ChecklistInput } from '../../../admin/src/content-manager/ChecklistInput';
import type { Draft } from '../../../admin/src/view/submission';
import { gapsOf, startDraft } from '../../../admin/src/view/submission';
import type { MeResponse } from '../../../src/contracts';
import { rendered } from './rendered';

const checklist: MeResponse['checklist'] = [
  { point: 1, zh: '图片有使用权', en: 'Pictures are ours' },
  { point: 2, zh: '是否涉及工作秘密', en: 'Is it confidential', good: 'no', raisesTo: 'major' },
  { point: 3, zh: '是否已经部门核对', en: 'Was it checked', good: 'yes' },
];

const start = {
  departments: [{ key: 'd1' }],
  today: '2026-03-02',
  summary: '',
  previous: null,
  lastCategory: '',
};

let given: Draft['points'] = {};
const Filled = ({ of }: { readonly of: MeResponse['checklist'] }) => {
  const [points, setPoints] = useState<Draft['points']>({});
  given = points;
  return <ChecklistInput checklist={of} points={points} onChange={setPoints} />;
};
const gaps = () => gapsOf({ ...startDraft(start), points: given }, [1, 2, 3], { needsCompanion: false });

it('one tap answers the sentences and no question, which cannot be handed in unanswered', () => {
  rendered(<Filled of={checklist} />);
  fireEvent.click(screen.getByRole('button', { name: '各项均已核对，无问题' }));
  expect(given).toEqual({ 1: { ok: true, note: '' } });
  expect(gaps()).toContain('gap.checklist');
  const question = screen.getByRole('radiogroup', { name: '2. 是否涉及工作秘密' });
  fireEvent.click(within(question).getByRole('radio', { name: '是' }));
  fireEvent.click(within(screen.getByRole('radiogroup', { name: /^3/ })).getByRole('radio', { name: '是' }));
  expect(given).toEqual({
    1: { ok: true, note: '' },
    2: { ok: false, note: '' },
    3: { ok: true, note: '' },
  });
  expect(gaps()).not.toContain('gap.checklist');
  expect(gaps()).toContain('gap.note');
});

it('has no tap for all where there are questions alone, and folds none of them away', () => {
  rendered(<Filled of={checklist.slice(1)} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getAllByRole('radiogroup')).toHaveLength(2);
  expect(screen.queryByText('逐项填写')).toBeNull();
});
