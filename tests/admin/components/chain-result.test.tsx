/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { ChainResult } from '../../../admin/src/pages/register/ChainResult';
import type { RegisterCheckResponse } from '../../../src/contracts';
import { rendered } from './rendered';

const whole: RegisterCheckResponse = {
  intact: true,
  entries: 12,
  head: 'abc',
  fault: null,
  finished: true,
  forms: { checked: 7, faults: [] },
  ledger: { checked: 9, fault: null, faults: [] },
  seals: { checked: 3, faults: [], sealed: [] },
  snapshots: { checked: 5, faults: [] },
  live: { faults: [] },
};

it('says that register and forms are whole, and how many there are', () => {
  rendered(<ChainResult check={whole} timeZone="Asia/Shanghai" />);
  expect(screen.getByText('登记表完整，共 12 条。')).toBeInTheDocument();
  expect(screen.getByText('审批单及审批记录完整，共 7 份。')).toBeInTheDocument();
});

it('names the entry, and each form with its event', () => {
  const faults = [
    { number: '2026-0003', sequence: 2, what: 'changed' },
    { number: '2026-0005', sequence: null, what: 'form-missing' },
  ] as const;
  rendered(
    <ChainResult
      timeZone="Asia/Shanghai"
      check={{
        ...whole,
        intact: false,
        fault: { sequence: 4, what: 'missing' },
        forms: { checked: 7, faults },
      }}
    />
  );
  expect(screen.getByText('登记表第 4 条缺失。')).toBeInTheDocument();
  expect(screen.getByText('有 2 份审批单与留存的记录不符。')).toBeInTheDocument();
  expect(screen.getByText('2026-0003：第 2 条审批记录被改动过')).toBeInTheDocument();
  expect(screen.getByText('2026-0005：整份审批单缺失')).toBeInTheDocument();
});
