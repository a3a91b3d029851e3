/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChecklistInput } from '../../../admin/src/content-manager/ChecklistInput';
import { DeskTabs } from '../../../admin/src/pages/desk/DeskTabs';
import { QuotaStrip } from '../../../admin/src/pages/desk/QuotaStrip';
import type { MeResponse } from '../../../src/contracts';
import type { Draft } from '../../../admin/src/view/submission';
import { me, rendered } from './rendered';

describe('the piles of the desk', () => {
  it('show how many wait, and nothing for an empty pile', () => {
    const counts = {
      waiting: 2,
      returned: 0,
      mine: 1,
      done: 0,
      ready: 0,
      scheduled: 0,
      overdue: 0,
      trouble: 0,
    };
    rendered(
      <DeskTabs me={{ ...me, mayPublish: true }} view="waiting" counts={counts} onView={() => undefined} />
    );
    expect(screen.getByRole('button', { name: /待我审批\s*2/ })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: /我提交的\s*1/ })).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('button', { name: '待发布' })).toBeInTheDocument();
  });
});

describe('the quota of the month', () => {
  it('says how many items are missing of the two of Art. 6', () => {
    const quota: MeResponse['quota'] = [
      { department: 'd1', name: '宣传教育部', submitted: 1, quota: 2, per: 'month' },
      { department: 'd2', name: '组织部', submitted: 3, quota: 2, per: 'year' },
    ];
    rendered(<QuotaStrip quota={quota} />);
    expect(screen.getByText('宣传教育部：本月已报送 1/2 条，还差 1 条')).toBeInTheDocument();
    expect(screen.getByText('组织部：本年已报送 3/2 条，已完成')).toBeInTheDocument();
  });
});

const Checklist = ({ onAnswers }: { readonly onAnswers: (points: Draft['points']) => void }) => {
  const [points, setPoints] = useState<Draft['points']>({});
  return (
    <ChecklistInput
      checklist={me.checklist}
      points={points}
      onChange={(next) => {
        setPoints(next);
        onAnswers(next);
      }}
    />
  );
};

describe('the nine points', () => {
  it('are answered with one tap', async () => {
    const answers: Draft['points'][] = [];
    rendered(<Checklist onAnswers={(points) => answers.push(points)} />);
    await userEvent.click(screen.getByRole('button', { name: '各项均已核对，无问题' }));
    expect(answers.at(-1)).toEqual({ 1: { ok: true, note: '' }, 2: { ok: true, note: '' } });
    expect(screen.getByRole('button', { name: '✓ 各项均已核对，无问题' })).toBeInTheDocument();
  });

  it('keep a note that was typed before the one tap for all', async () => {
    const answers: Draft['points'][] = [];
    rendered(<Checklist onAnswers={(points) => answers.push(points)} />);
    await userEvent.click(screen.getByRole('checkbox', { name: /是否涉及秘密/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /是否涉及秘密/ }));
    await userEvent.type(screen.getByLabelText(/第 1 项说明/), '已请保密办核定');
    await userEvent.click(screen.getByRole('button', { name: '其余各项均已核对，无问题（1 项另有说明）' }));
    expect(answers.at(-1)).toEqual({ 1: { ok: false, note: '已请保密办核定' }, 2: { ok: true, note: '' } });
    expect(screen.getByLabelText(/第 1 项说明/)).toHaveValue('已请保密办核定');
  });

  it('ask for a note when one is not in order', async () => {
    const answers: Draft['points'][] = [];
    rendered(<Checklist onAnswers={(points) => answers.push(points)} />);
    await userEvent.click(screen.getByRole('button', { name: '各项均已核对，无问题' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /是否涉及秘密/ }));
    await userEvent.type(screen.getByRole('textbox', { name: /第 1 项说明/ }), '请把关');
    expect(answers.at(-1)?.[1]).toEqual({ ok: false, note: '请把关' });
  });
});
