/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { useState } from 'react';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Sortable } from '../../../admin/src/components/Sortable';
import { moved } from '../../../admin/src/view/rules/edit';
import { rendered } from './rendered';

const List = () => {
  const [rows, setRows] = useState<readonly string[]>(['甲', '乙', '丙']);
  return (
    <Sortable
      label="环节"
      rows={rows}
      keyOf={(row) => row}
      nameOf={(row) => row}
      onMove={(from, to) => setRows(moved(rows, from, to))}
    >
      {(row) => <span>{row}</span>}
    </Sortable>
  );
};

const order = (): readonly string[] =>
  within(screen.getByRole('list', { name: '环节' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent?.slice(-1) ?? '');
const handleOf = (name: string) => screen.getByRole('button', { name: new RegExp(`移动“${name}”`) });

describe('rows whose order counts', () => {
  it('move by the arrow keys, and the one that moves keeps the focus', async () => {
    rendered(<List />);
    handleOf('甲').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(order()).toEqual(['乙', '甲', '丙']);
    expect(handleOf('甲')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(order()).toEqual(['乙', '丙', '甲']);
    expect(handleOf('甲')).toHaveFocus();
    expect(screen.getByText('“甲”现在是第 3 个，共 3 个')).toBeInTheDocument();
  });

  it('move by a button, and the handle takes the focus where the button is off', async () => {
    rendered(<List />);
    await userEvent.click(screen.getByRole('button', { name: '“乙”上移' }));
    expect(order()).toEqual(['乙', '甲', '丙']);
    expect(handleOf('乙')).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: '“丙”上移' }));
    expect(screen.getByRole('button', { name: '“丙”上移' })).toHaveFocus();
  });

  it('move by the mouse, where they are dropped', () => {
    rendered(<List />);
    const items = within(screen.getByRole('list', { name: '环节' })).getAllByRole('listitem');
    const dataTransfer = { setData: () => undefined, effectAllowed: '' };
    fireEvent.pointerDown(handleOf('丙'));
    fireEvent.dragStart(items[2]!, { dataTransfer });
    fireEvent.dragOver(items[0]!, { dataTransfer });
    fireEvent.drop(items[0]!, { dataTransfer });
    expect(order()).toEqual(['丙', '甲', '乙']);
  });
});
